import type { Policy } from '../../domain/policy/policy.js';
import type { Decision } from '../../domain/results/decision.js';
import type { RecordEntry } from '../../domain/results/record-entry.js';
import { isFailure } from '../../domain/values/failure.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { type Head, writeHead } from '../../record/chain.js';
import { answerJson, answerText } from '../../render/answer/answer.js';
import { UNPAINTED } from '../../render/page/paint.js';
import type { Host } from '../port/host.js';
import { stderrText } from '../port/messages.js';
import type { Outcome } from '../port/outcome.js';
import { columnsOf } from '../port/screen.js';
import type { RecordOptions } from './record-options.js';

/** How writing went: it's there, it was there before, its key is taken or undone, or it'd be another offer by now. */
export type Written =
  | {
      readonly is: 'written' | 'known';
      readonly seq: number;
      readonly followUps?: readonly number[];
      /** What the customer still has to choose between. */
      readonly toChoose?: readonly string[];
      /** Whether it says neither whose it is nor about which order. */
      readonly isNobodys?: boolean;
      /** What whoever answered had better hear, in sentences. */
      readonly notes?: readonly string[];
      /** Of an answer that is undone, what was said of whether they came back, by its number: it counts no more. */
      readonly returned?: { readonly seq: number; readonly said: 'yes' | 'no' };
      /** Where it'd be another offer by now: whether it stands as it was offered then, or as it'd be now. */
      readonly standsAs?: 'then' | 'now';
    }
  | { readonly is: 'undone'; readonly seq: number }
  | { readonly is: 'key-taken'; readonly by: RecordEntry }
  | { readonly is: 'other-offer'; readonly policy: Policy; readonly decision: Decision };

/**
 * Does what a command of the record does; whoever wants JSON gets JSON also where it fails: `error` is what stands on stderr.
 */
export async function inJsonToo(
  { json }: RecordOptions,
  host: Host,
  work: (host: Host) => Promise<Outcome>,
): Promise<Outcome> {
  if (!json) return work(host);
  let [isPrinted, told] = [false, ''];
  const listening: Host = {
    ...host,
    print: (text) => {
      isPrinted = true;
      return host.print(text);
    },
    tell: (text) => {
      told += text;
      return host.tell(text);
    },
  };
  const wrong = (error: string, hint: string | null): Promise<void> =>
    host.print(`${JSON.stringify({ recorded: null, error, hint }, null, 2)}\n`);
  try {
    const outcome = await work(listening);
    if (outcome !== 'answered' && !isPrinted) await wrong(told.trim(), null);
    return outcome;
  } catch (error) {
    if (isFailure(error)) await wrong(error.message, error.hint ?? null);
    throw error;
  }
}

/** What a command of the record found, by name: as JSON, as `name: value` lines, or as a sentence. */
export async function say(
  found: Readonly<Record<string, unknown>>,
  sentence: string,
  { json, plain }: RecordOptions,
  host: Host,
): Promise<void> {
  if (json) return host.print(`${JSON.stringify(found, null, 2)}\n`);
  if (!plain) return host.print(`${sentence}\n`);
  const lines = Object.entries(found).map(([name, value]) => `${plainName(name)}: ${plainValue(value)}`);
  return host.print(`${lines.join('\n')}\n`);
}

/** `notDone` is `not done` to whoever hears it. */
const plainName = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function plainValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : 'none';
  return value === null ? 'none' : String(value);
}

/** Says how writing an entry went, and with what outcome. */
export async function sayWritten(
  written: Written,
  { head, where }: { readonly head: Head; readonly where: string },
  options: RecordOptions,
  host: Host,
): Promise<Outcome> {
  if (written.is === 'key-taken') {
    const { seq, content } = written.by;
    const why = content === null ? 'was forgotten since' : 'says something else';
    await say(
      { recorded: null, taken: seq },
      `Not recorded: the key is that of entry ${seq}, which ${why}. Each answer needs a key of its own.`,
      options,
      host,
    );
    return 'findings';
  }
  if (written.is === 'undone') {
    const { seq } = written;
    const why = `Not recorded: entry ${seq} had this key, and was undone. Give it a new key.`;
    await say({ recorded: null, undone: seq }, why, options, host);
    return 'findings';
  }
  if (written.is === 'other-offer') {
    await sayOtherOffer(written.policy, written.decision, options, host);
    return 'findings';
  }
  const { seq, followUps = [] } = written;
  const known = written.is === 'known';
  const notes = notesOn(written, where, host.env);
  const open = followUps.length === 0 ? '' : ` Not said to be done yet: ${followUps.join(', ')}.`;
  await say(
    {
      recorded: seq,
      known,
      notDone: followUps,
      head: writeHead(head),
      ...(notes.length > 0 ? { notes } : {}),
    },
    `${known ? 'Recorded before, as entry' : 'Recorded as entry'} ${seq}.${open}`,
    options,
    host,
  );
  // A program finds them in the JSON, and lines for screen readers have them as well.
  if (!options.json && !options.plain && notes.length > 0)
    await host.tell(stderrText(notes.join('\n'), host.stderr));
  return 'answered';
}

/** What whoever recorded it had better know, beside what they asked for. */
function notesOn(
  {
    is,
    seq,
    toChoose = [],
    isNobodys,
    standsAs,
    notes = [],
    returned,
  }: Written & { readonly is: 'written' | 'known' },
  where: string,
  env: Host['env'],
): string[] {
  if (is === 'known') return [];
  return [
    ...(seq === 1
      ? [
          `A new record begins: ${withoutPassword(where)}. Nobody is known again without its key, ${keyPlace(where, env)}: keep a copy somewhere else.`,
        ]
      : []),
    ...(isNobodys ? ['It’s nobody’s: without --customer or --order no later answer knows of it.'] : []),
    ...notes,
    ...(returned ? [returnedGoes(returned, `amends record returned ID ${returned.said}`)] : []),
    ...(standsAs === undefined ? [] : [`By now it’d be another offer: it stands as ${STANDS[standsAs]}.`]),
    ...(toChoose.length > 0
      ? [`They still have to choose: amends record chose ${seq} ${toChoose.join(' | ')}`]
      : []),
  ];
}

const STANDS = { then: 'it was offered then', now: 'it’d be offered now' } as const;

/** That what was said of whether they came back goes with the answer that was undone, in the language of commands. */
const returnedGoes = ({ seq, said }: { seq: number; said: 'yes' | 'no' }, command: string): string =>
  catalogueFor({ locale: 'en' }).recording.written.returnedGoes({ seq: String(seq), said, command });

/** Where the key of a record lies, as somebody would write it. */
export function keyPlace(where: string, env: Host['env']): string {
  const named = env['AMENDS_RECORD_KEY'];
  if (named) return named;
  return /^postgres/i.test(where)
    ? `${env['XDG_CONFIG_HOME'] || '~/.config'}/amends/record.key`
    : `${where}.key`;
}

/** An address without its password. */
export const withoutPassword = (where: string): string => where.replace(/:\/\/[^@/]*@/, '://');

/** Shows what would be offered now, with all that the record knows, in place of what somebody brought. */
async function sayOtherOffer(
  policy: Policy,
  decision: Decision,
  { json, plain }: RecordOptions,
  host: Host,
): Promise<void> {
  await host.tell(
    stderrText(
      'Not recorded: by the policy as it is, and with what the record knows, it’s another offer now. If the first was given all the same, record it as other; if they refused that one, or have it before them, say --why.',
      host.stderr,
    ),
  );
  if (json) return host.print(answerJson(decision));
  const style = { columns: columnsOf(host.stdout), rows: 0, paint: UNPAINTED, plain: plain === true };
  const rest = { discreet: false, why: false, restBy: 'option', example: false, assumed: [] } as const;
  return host.print(await answerText(policy, decision, { ...style, ...rest }));
}
