// Built-in policies are imported as text: the build and the tests both turn a .yaml import into its characters.
declare module '*.yaml' {
  const text: string;
  export default text;
}
