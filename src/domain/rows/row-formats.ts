/** How rows come, and how their answers go. */
export const ROW_FORMATS = ['ndjson', 'csv'] as const;

/** One of the {@link ROW_FORMATS}. */
export type RowFormat = (typeof ROW_FORMATS)[number];

/** How lists of customers to write to go. */
export const OUTREACH_FORMATS = [...ROW_FORMATS, 'markdown'] as const;

/** One of the {@link OUTREACH_FORMATS}. */
export type OutreachFormat = (typeof OUTREACH_FORMATS)[number];

/** How bytes become text: UTF-8, or what Windows in the West writes where a file isn't. */
export const ENCODINGS = ['utf8', 'latin1'] as const;

/** One of the {@link ENCODINGS}. */
export type Encoding = (typeof ENCODINGS)[number];
