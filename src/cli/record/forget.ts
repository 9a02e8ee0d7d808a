import { parseDay, writeDay } from '../../domain/values/day.js';
import { Failure } from '../../domain/values/failure.js';
import { counted } from '../../i18n/en/grammar.js';
import { writeHead } from '../../record/chain.js';
import { joined } from '../../record/hash.js';
import { customerHash, keyed } from '../../record/reference.js';
import { writeRuns } from '../../record/runs.js';
import { readReference } from '../complaint/references.js';
import type { Host } from '../port/host.js';
import { stderrText } from '../port/messages.js';
import type { Outcome } from '../port/outcome.js';
import type { RecordWriter, ToForget } from '../port/record.js';
import { bare } from './follow-up.js';
import type { RecordOptions } from './record-options.js';
import { say } from './said.js';
import { recordSettings, withRecord } from './where.js';

/** What `record forget` takes. */
export type ForgetOptions = RecordOptions & {
  readonly customer?: string;
  readonly order?: string;
  readonly olderThan?: string;
};

/** Whom or what somebody wants forgotten. */
type Wanted = { readonly customer: string } | { readonly order: string } | { readonly olderThan: number };

/** `amends record forget --customer REF | --order REF | --older-than DAYS`: erases whose entries were, and what was told in words. */
export async function forget(options: ForgetOptions, host: Host): Promise<Outcome> {
  const wanted = wantedIn(options);
  const { where } = await recordSettings(options, host);
  // Also where nothing was left: an earlier run may not have had the record to itself.
  const { seqs, rest, head } = await withRecord({ where, create: false }, host, async (store) => {
    const seqs = await store.write((writer) => eraseAll(wanted, host, writer));
    return { seqs, rest: await store.clean(), head: await store.head() };
  });
  await say(
    { forgotten: seqs.length, head: writeHead(head) },
    seqs.length === 0
      ? nothingFound(wanted)
      : `Forgotten in ${counted(seqs.length, 'entry', 'entries')}: whose they were, and what was told in words.`,
    options,
    host,
  );
  const warnings = [...(seqs.length > 0 ? [capsWords(wanted)] : []), ...(rest ? [rest] : [])];
  if (warnings.length > 0) await host.tell(stderrText(warnings.join('\n'), host.stderr));
  // Who is to be forgotten and isn't there was named otherwise: that's no success.
  return seqs.length === 0 && !('olderThan' in wanted) ? 'findings' : 'answered';
}

function nothingFound(wanted: Wanted): string {
  if ('olderThan' in wanted) return 'Nothing was left to forget.';
  const what = 'order' in wanted ? 'that order' : 'that reference';
  return `Nothing was forgotten: nobody in the record has ${what}, or it was forgotten before.`;
}

function capsWords(wanted: Wanted): string {
  if ('customer' in wanted)
    return 'What this customer was given counts for nobody any more: their caps start again.';
  return 'order' in wanted
    ? 'Whoever’s order it was: where no other entry of theirs is left, their caps start again.'
    : 'What customers were given before that day counts for no cap any more.';
}

function wantedIn({ customer, order, olderThan }: ForgetOptions): Wanted {
  if ([customer, order, olderThan].filter((one) => one !== undefined).length !== 1)
    throw new Failure(
      'Say either whom to forget, or what is old enough.',
      'As in amends record forget --customer ann@example.com, --order A-77, or --older-than "3 years".',
    );
  if (order !== undefined) return { order: readReference('order', order) ?? '' };
  return customer === undefined ? { olderThan: daysIn(olderThan ?? '') } : { customer };
}

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 31, year: 366 };

/** Days that a stretch of time has at most, so that nothing is forgotten too early. */
function daysIn(text: string): number {
  const [, count = '', unit = ''] = /^(\d{1,4}) ?(day|week|month|year)s?$/.exec(text.trim()) ?? [];
  const days = Number(count) * (DAYS[unit] ?? 0);
  if (days > 0) return days;
  throw new Failure(`--older-than “${text}” is no stretch of time.`, 'Write it as "3 years", or "90 days".');
}

async function eraseAll(wanted: Wanted, host: Host, writer: RecordWriter): Promise<readonly number[]> {
  const entry = bare(writer.time, host);
  const which = toForget(wanted, entry.day, writer);
  const seqs = await writer.erasable(which);
  if (seqs.length === 0) return seqs;
  await writer.erase(seqs, which);
  const key = keyed(writer.keyedHash, 'follow-up', joined(['forgot', writer.next()]));
  await writer.append({ ...entry, key, kind: 'forgot', given: JSON.stringify(writeRuns(seqs)) });
  return seqs;
}

function toForget(wanted: Wanted, today: string, { keyedHash }: RecordWriter): ToForget {
  if ('olderThan' in wanted) return { before: writeDay((parseDay(today) ?? 0) - wanted.olderThan) };
  if ('order' in wanted) return wanted;
  const customer = customerHash(keyedHash, wanted.customer);
  if (customer !== null) return { customer };
  throw new Failure('--customer names nobody.', 'Give the reference that they were recorded with.');
}
