import type { Policy } from '../../domain/policy/policy.js';
import type { AnswerKind } from '../../domain/results/record-entry.js';
import type { Failure } from '../../domain/values/failure.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { shellOption } from '../../render/page/shell-word.js';
import { programName } from '../ask/replay-command.js';
import type { Host } from '../port/host.js';
import { stderrText } from '../port/messages.js';
import { keyPlace, withoutPassword } from '../record/said.js';
import type { WhoseOptions } from '../usage/resolve-options.js';
import type { WrittenHere } from './write-here.js';

/** Of which answer it's said how writing it went. */
type About = {
  readonly policy: Policy;
  readonly host: Host;
  readonly whose: WhoseOptions;
  readonly kind: AnswerKind;
  /** What was given, in words. */
  readonly what: string;
  readonly where: string;
};

/** A command below `record`, as it's typed for the record at hand. */
export function recordCommand(words: string, { record }: WhoseOptions, { env }: Host): string {
  const named = record === undefined ? [] : [shellOption('--record', record)];
  return [programName(env), 'record', words, ...named].join(' ');
}

/** Says at a counter how writing an answer went. */
export async function sayWrittenHere(written: WrittenHere, about: About): Promise<void> {
  const { host } = about;
  await host.tell(stderrText(linesOf(written, about).join('\n'), host.stderr));
}

/** Says of an answer that is shown anew that what was recorded of it stands: an entry, or null where it's saved. */
export async function sayStands(
  seq: number | null,
  { policy, host }: Pick<About, 'policy' | 'host'>,
): Promise<void> {
  const { stands } = catalogueFor(policy).recording.written;
  await host.tell(stderrText(stands(seq === null ? null : String(seq)), host.stderr));
}

function linesOf(written: WrittenHere, about: About): string[] {
  const { policy, whose, host } = about;
  const words = catalogueFor(policy).recording.written;
  if (written.is === 'other-offer') return [words.otherOffer];
  if (written.is === 'saved')
    return [words.notRecorded(inWords(written.why)), words.saved(recordCommand('retry', whose, host))];
  if (written.is === 'not-saved')
    return [words.notRecorded(inWords(written.why)), words.notSaved(inWords(written.whyNot))];
  const seq = String('seq' in written ? written.seq : written.by.seq);
  return [inOneLine(seq, about), ...notesOn(written, about)];
}

const inWords = ({ message, hint }: Failure): string => [message, hint].filter(Boolean).join(' ');

/** What was written, by its number, and how to take it back. */
function inOneLine(seq: string, { policy, kind, what, whose, host }: About): string {
  const words = catalogueFor(policy).recording.written;
  const said = kind === 'give' || kind === 'other' ? words[kind]({ seq, what }) : words[kind](seq);
  return `${said} ${words.undoBy(recordCommand(`undo ${seq} --why "…"`, whose, host))}`;
}

/** The entries in which something was promised, and the command that says of the first that it's done. */
const promised = (seqs: readonly number[], whose: WhoseOptions, host: Host) => ({
  seqs: seqs.map(String),
  command: recordCommand(`done ${seqs[0]}`, whose, host),
});

/** What whoever recorded it had better know besides. */
function notesOn(written: WrittenHere, { policy, whose, host, where }: About): string[] {
  if (written.is !== 'written') return [];
  const words = catalogueFor(policy).recording.written;
  const { seq, followUps = [], toChoose = [], isNobodys, notes = [] } = written;
  return [
    ...(seq === 1 ? [words.begins({ where: withoutPassword(where), key: keyPlace(where, host.env) })] : []),
    ...notes,
    ...(isNobodys ? [words.nobodys] : []),
    ...(followUps.length > 0 ? [words.notDone(promised(followUps, whose, host))] : []),
    ...(toChoose.length > 0
      ? [words.stillToChoose(recordCommand(`chose ${seq} ${toChoose.join(' | ')}`, whose, host))]
      : []),
  ];
}
