import { isCounted } from '../../domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';

/** The way out for a kind of remedy that there is not: what it is called here. */
export function kindHint(value: unknown): string | undefined {
  const word = String(value).toLowerCase();
  const asCredit = Object.values(REMEDY_KINDS).find(({ calledAsCredit }) => calledAsCredit.includes(word));
  if (asCredit) return `Write kind: ${asCredit.kind}, as: credit.`;
  const kind = Object.values(REMEDY_KINDS).find(({ alsoCalled }) => alsoCalled.includes(word));
  if (!kind) return undefined;
  return isCounted(kind) ? `Write kind: ${kind.kind}, with unit: ${word}.` : `Write kind: ${kind.kind}.`;
}
