import XMLBuilder from 'fast-xml-builder';

/** Attributes begin with `@`, the text of an element is `#text`. */
const builder = new XMLBuilder({
  attributeNamePrefix: '@',
  ignoreAttributes: false,
  // Otherwise the attribute value "true" is left out.
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  format: true,
});

/** What XML 1.0 cannot hold, escaped or not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose.
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;

/** Elements as XML. No line of it can command a CI log: the signs of a command are written as entities. */
export function inXml(elements: Readonly<Record<string, unknown>>): string {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(elements)}`;
  return xml.replaceAll('##[', '##&#91;').replace(/^([^\S\n]*)::/gm, '$1&#58;:');
}

/** Text without what XML cannot hold. */
export const legal = (text: string): string => text.replace(ILLEGAL, '');
