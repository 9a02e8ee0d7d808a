/** One word that could stand at the cursor; `means` is for shells that show it beside. */
export type Completion = { readonly word: string; readonly means?: string };
