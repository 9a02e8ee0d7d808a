import type { Policy } from '../../domain/policy/policy.js';
import type { OutreachFormat } from '../../domain/rows/row-formats.js';
import type { Outreach } from './outreach.js';
import { outreachCsv, outreachCsvHeader } from './outreach-csv.js';
import { outreachLine } from './outreach-line.js';
import { outreachPageHead, outreachRowOfPage } from './outreach-page.js';

/** How outreaches are written: what stands before the first, if anything, and a line for each. */
type OutreachWriter = {
  readonly head: string | null;
  /** `mail` is the file of its mail, if any. */
  readonly line: (outreach: Outreach, policy: Policy, mail: string | null) => string;
};

/** Every form in which outreaches are written. */
export const OUTREACH_WRITERS: Readonly<Record<OutreachFormat, OutreachWriter>> = {
  csv: { head: outreachCsvHeader(), line: outreachCsv },
  ndjson: {
    head: null,
    line: (outreach, { currency }, mail) => outreachLine(outreach, currency.code, mail),
  },
  markdown: { head: outreachPageHead(), line: outreachRowOfPage },
};
