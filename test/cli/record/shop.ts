import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Place } from '../../io/record/engines.js';
import { amendsHere } from '../here.js';
import type { Ended } from '../program.js';

/** A shop with a record: runs command lines in its folder. */
export type Shop = {
  readonly folder: string;
  /** Runs `amends record …` on its record. */
  readonly record: (...args: readonly string[]) => Promise<Ended>;
  /** Decides and keeps the answer in a file, which it names. */
  readonly decided: (...facts: readonly string[]) => Promise<string>;
  /** Records an answer, which has to work; answers with its number. */
  readonly given: (...args: readonly string[]) => Promise<number>;
};

/** A shop that goes by the built-in retail policy, with its record in this place. */
export function shopIn({ where, env, folder }: Place): Shop {
  const here = { cwd: folder, env: { ...env, AMENDS_RECORD: where } };
  const record = (...args: readonly string[]) => amendsHere(['record', ...args], here);
  let files = 0;
  return {
    folder,
    record,
    decided: async (...facts) => {
      const { out, err, code } = await amendsHere(
        ['resolve', '--policy', 'retail', '--no-input', '--json', ...facts],
        here,
      );
      expect({ err, code }).toEqual({ err: '', code: 0 });
      files += 1;
      const file = path.join(folder, `answer-${files}.json`);
      writeFileSync(file, out);
      return file;
    },
    given: async (...args) => {
      const { out, err, code } = await record(...args, '--json');
      expect({ err, code }).toEqual({ err: '', code: 0 });
      return (JSON.parse(out) as { recorded: number }).recorded;
    },
  };
}

export const DAMAGED = ['problem=damaged', 'price=60', 'item=a red dress'];
