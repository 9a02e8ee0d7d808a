import { Cancelled, type Host, type Prompter } from '../../../src/cli/port/host.js';
import type { SavedAnswers } from '../../../src/cli/port/saved-answers.js';
import type { Policy } from '../../../src/domain/policy/policy.js';
import { Failure } from '../../../src/domain/values/failure.js';
import { openRecord } from '../../../src/io/record/open-record.js';
import { savedAnswersIn } from '../../../src/io/record/saved-answers.js';
import { builtIn } from '../../fixtures/built-in.js';
import { type Ran, runIn } from '../../fixtures/host.js';
import { type Place, sqlitePlace } from '../../io/record/engines.js';

export type RecordState = 'there' | 'away' | 'lost';

/** What somebody does at a counter. */
export type Serving = {
  /** What they press after the answer, one after the other. */
  readonly keys?: readonly (string | (() => Promise<void>))[];
  /** What they answer to a question that begins so; whatever is proposed to the rest. */
  readonly says?: Readonly<Record<string, string>>;
  /** Asked each time that the record is opened: whether it's there, is away, or is lost in the moment after it's written. */
  readonly state?: () => RecordState;
  /** The question, by how it begins, at which they leave with Ctrl+C. */
  readonly leavesAt?: string;
  readonly policy?: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** How it went, with the questions that were put. */
export type Served = Omit<Ran, 'asked'> & { readonly asked: readonly string[] };

/** A counter with a real record in a made-up world, in which the record may be away. */
export type CounterHere = {
  readonly at: Place;
  readonly saved: SavedAnswers;
  readonly serve: (args: readonly string[], serving?: Serving) => Promise<Served>;
  /** Runs any command line that asks nobody, with the record there. */
  readonly run: (...args: readonly string[]) => Promise<Ran>;
  /** Runs `amends record …`, with the record there. */
  readonly record: (...args: readonly string[]) => Promise<Ran>;
};

const RETAIL = builtIn('retail');

/** The same policy where the lowest role may grant nothing by itself. */
const TIGHT: Policy = {
  ...RETAIL,
  authority: RETAIL.authority.map((role, at) =>
    at === 0 ? { ...role, goodwill: { is: 'fixed', value: 0 } } : role,
  ),
};

const POLICIES: Readonly<Record<string, Policy>> = { retail: RETAIL, tight: TIGHT };

export function counterHere(at: Place = sqlitePlace()): CounterHere {
  const saved = savedAnswersIn({ XDG_STATE_HOME: at.folder });
  const env = { AMENDS_RECORD: at.where, NO_COLOR: '1' };
  const world = { savedAnswers: saved, builtIns: POLICIES };
  const screen = { terminal: true, columns: 80, rows: 60 };
  return {
    at,
    saved,
    serve: async (args, serving = {}) => {
      const asked: string[] = [];
      const prompter = async () => personAt(serving, asked);
      const record = opening(at, serving.state ?? (() => 'there'));
      const world2 = { ...world, ...screen, prompter, record, env: { ...env, ...serving.env } };
      return { ...(await runIn(world2, ...args, '--policy', serving.policy ?? 'retail')), asked };
    },
    run: (...args) => runIn({ ...world, env, record: opening(at, () => 'there') }, ...args),
    record: (...args) => runIn({ ...world, env, record: opening(at, () => 'there') }, 'record', ...args),
  };
}

const opening =
  (at: Place, state: () => RecordState): Host['record'] =>
  async (one) => {
    const is = state();
    if (is === 'away') throw gone();
    const store = await openRecord(one, { env: at.env, fileSystem: () => 0xef53 });
    if (is === 'there') return store;
    return {
      ...store,
      write: async (work) => {
        await store.write(work);
        throw gone();
      },
    };
  };

const gone = (): Failure => new Failure('The record is locked by somebody else.', 'Try again.');

/** The keys that are left, shared by all prompts of a run. */
function personAt({ keys = [], says = {}, leavesAt }: Serving, asked: string[]): Prompter {
  const said = (message: string): string | undefined => {
    asked.push(message);
    if (leavesAt !== undefined && message.startsWith(leavesAt)) throw new Cancelled('Cancelled.');
    return Object.entries(says).find(([begins]) => message.startsWith(begins))?.[1];
  };
  const left = [...keys];
  return {
    choose: async ({ message, proposal, choices }) => said(message) ?? proposal ?? choices[0]?.value ?? '',
    enter: async ({ message, proposal, refuse }) => {
      const text = said(message) ?? proposal ?? (refuse('') === null ? '' : 'because');
      if (refuse(text) !== null) throw new Error(`${message} ${refuse(text)}`);
      return text;
    },
    key: async (ask) => {
      for (;;) {
        const next = left.shift();
        if (next === undefined) return null;
        if (typeof next === 'function') await next();
        // A key that isn't there does nothing.
        else if (ask.keys.some(({ key }) => key === next)) return next;
      }
    },
  };
}

/** The kinds of answers that stand in a record, in their order, and all of its keys. */
export async function standing({ record }: CounterHere): Promise<{ kinds: string[]; keys: string[] }> {
  const { out } = await record('export', '--to', 'ndjson');
  const entries = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { seq: number; kind: string; about: number | null; key: string });
  const undone = entries.flatMap(({ kind, about }) => (kind === 'undo' ? [about] : []));
  const answers = entries.filter(({ about, seq }) => about === null && !undone.includes(seq));
  return { kinds: answers.map(({ kind }) => kind), keys: entries.map(({ key }) => key) };
}
