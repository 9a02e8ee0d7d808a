import { type DocumentNode, listIn, mapIn } from '../document/node.js';
import type { IssueText } from '../document/text.js';
import { FREE_TEXT_FACTS, unquotedSentence } from './syntax.js';

/** A figure in which a zero at the end is the cents of a price; with a third decimal its point may group thousands. */
const WITH_ZERO_AT_END = /^-?\d+\.\d?0$/;

/** The value of a fact as plain data, in which the figures that people typed end as they do: `60.50`. */
export function writtenValue(node: DocumentNode): unknown {
  const [map, list] = [mapIn(node), listIn(node)];
  if (map) return Object.fromEntries(Array.from(map, ([name, value]) => [name, writtenValue(value)]));
  if (list) return list.map(writtenValue);
  const { source, from, to } = node.span;
  const text = source.text.slice(from, to);
  return typeof node.value === 'number' && WITH_ZERO_AT_END.test(text) ? text : node.value;
}

/** Whether a number has a point before three digits, without quotes: `1.500` may be fifteen hundred. */
export const isInThousands = ({ value, span: { source, from, to } }: DocumentNode): boolean =>
  typeof value === 'number' && /^\d{1,3}\.\d{3}$/.test(source.text.slice(from, to));

/** What is wrong with the value of a fact in itself: a sentence that YAML broke. Of all else a policy judges. */
export function brokenSentence(name: string, value: DocumentNode): IssueText | undefined {
  if (!FREE_TEXT_FACTS.includes(name)) return undefined;
  const nested = mapIn(value) ?? listIn(value)?.find((item) => mapIn(item) ?? listIn(item));
  return value.cut || nested !== undefined ? unquotedSentence(name) : undefined;
}
