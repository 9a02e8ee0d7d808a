import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Decision, Offer } from '../../../src/domain/results/decision.js';
import { draws } from '../../draws.js';
import { inBothEngines, type Place } from '../../io/record/engines.js';
import { type CounterHere, counterHere, standing } from './at-the-record.js';

const RETAIL = ['--policy', 'retail', '--no-input'];
const LATE = ['problem=late', 'price=40'];
const DAMAGED = ['problem=damaged', 'price=60'];

type Verdict = {
  readonly gate: 'yes' | 'no' | 'cannot-tell';
  readonly why: readonly string[];
  readonly who?: string | null;
  readonly told?: readonly string[];
  readonly complaint?: Readonly<Record<string, unknown>>;
  readonly fromRecord?: readonly string[];
  readonly recorded?: number;
  readonly known?: boolean;
};

/** A counter whose record has begun. */
async function begun(place: Place): Promise<CounterHere> {
  const counter = counterHere(place);
  await counter.serve(['problem=late', 'price=9', '--order', 'Z-0'], { keys: ['n'] });
  return counter;
}

async function gate(counter: CounterHere, ...args: string[]): Promise<Verdict & { readonly code: number }> {
  const { code, out } = await counter.run('weigh', '--gate', ...RETAIL, ...args);
  const verdict = JSON.parse(out) as Verdict;
  expect(code).toBe({ yes: 0, no: 1, 'cannot-tell': 2 }[verdict.gate]);
  return { ...verdict, code };
}

/** An offer as it's typed, each remedy once, without our apology. */
function typed({ remedies }: Offer, leftOut?: string): string[] {
  const all = new Map<string, number | null>();
  for (const { id, kind, amount } of remedies)
    if (kind !== 'apology' && id !== leftOut)
      all.set(id, amount === null || kind === 'refund' ? null : (all.get(id) ?? 0) + amount);
  return [...all].map(([id, amount]) => (amount === null ? id : `${id}=${(amount / 100).toFixed(2)}`));
}

const complaints = fc.record({
  problem: fc.constantFrom('late', 'damaged', 'wrong-item', 'poor-service', 'lost'),
  price: fc.constantFrom('12', '60', '480'),
  treated: fc.constantFrom('fairly', 'rudely'),
  role: fc.constantFrom('associate', 'manager'),
});

inBothEngines('the gate', ({ place }) => {
  it('lets through what is recommended, each way of it, and nothing that leaves out what is owed', async () => {
    const counter = await begun(await place());
    await fc.assert(
      fc.asyncProperty(complaints, async ({ role, ...facts }) => {
        const words = [...Object.entries(facts).map(([name, value]) => `${name}=${value}`), '--as', role];
        const { out } = await counter.run('resolve', '--json', ...RETAIL, ...words);
        const decision = JSON.parse(out) as Decision;
        const ways = decision.choices.flatMap(({ chosen, offers }) => (chosen === null ? offers : []));
        for (const offer of ways.length > 0 ? ways : [decision.offer]) {
          if (typed(offer).length === 0) continue;
          const yes = await gate(counter, ...typed(offer), ...words, '--order', 'A-1');
          expect({ yes: yes.gate, offer: typed(offer) }).toEqual({ yes: 'yes', offer: typed(offer) });
          const owed = offer.remedies.find((one) => one.owed && one.kind !== 'apology');
          if (!owed || typed(offer, owed.id).length === 0) continue;
          const no = await gate(counter, ...typed(offer, owed.id), ...words, '--order', 'A-1');
          expect({ no: no.gate, without: owed.id }).toEqual({ no: 'no', without: owed.id });
          expect(no.why.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: draws(45) },
    );
  });

  it('cannot tell, and never says yes, where something isn’t told or isn’t there', async () => {
    const counter = await begun(await place());
    const ask = (...args: string[]) => gate(counter, ...args);
    const order = ['--order', 'A-1'];
    const untold: readonly (readonly [string[], string])[] = [
      [['voucher=5', ...LATE], 'Nobody says whose it is.'],
      [['voucher=5', 'problem=late', ...order], 'This fact is missing:'],
      [[...LATE, ...order], 'Nothing is named to give.'],
      [['voucher=5', ...LATE, ...order, '--as', 'wizard'], 'There is no role “wizard”'],
      [['voucher=5', ...LATE, ...order, '--record', `${counter.at.folder}/none.db`], 'There is no record'],
      [['voucher=5', ...LATE, ...order, '--give'], 'What is given at once needs a key'],
      [['vuocher=5', ...LATE, ...order], '“vuocher” is neither'],
      [['voucher=5', 'problem=ltae', 'price=40', ...order], 'The complaint or its policy can’t be read.'],
    ];
    for (const [args, says] of untold) {
      const { gate: is, why } = await ask(...args);
      expect({ is, why: why[0]?.startsWith(says), args }).toEqual({ is: 'cannot-tell', why: true, args });
    }
    const { code, out } = await counter.run('weigh', 'voucher=5', ...LATE, ...order, '--gate');
    expect({ code, gate: JSON.parse(out).gate }).toEqual({ code: 2, gate: 'cannot-tell' });
    const { keyless } = { keyless: await counter.run('weigh', 'voucher=5', ...LATE, '--give', ...RETAIL) };
    expect(keyless).toMatchObject({
      code: 2,
      err: '--give and --key are for the gate.\nSay --gate as well.\n',
    });
  });

  it('says who may, and believes the record before what it’s told', async () => {
    const counter = await begun(await place());
    const says = { 'Which did': 'refund' };
    await counter.serve([...DAMAGED, '--order', 'A-2'], { keys: ['g'], says });
    const again = await gate(counter, 'refund', ...DAMAGED, 'given-back=0', '--order', 'A-2');
    expect(again).toMatchObject({ gate: 'no', complaint: { 'given-back': '60.00' } });
    expect(again.fromRecord).toContain('given-back');
    const tight = [
      'weigh',
      'voucher=5',
      ...LATE,
      '--order',
      'A-3',
      '--gate',
      '--no-input',
      '--policy',
      'tight',
    ];
    const { code, out } = await counter.run(...tight);
    const { who, why } = JSON.parse(out) as Verdict;
    expect({ code, who, whys: why.length }).toEqual({ code: 1, who: 'supervisor', whys: 1 });
    expect((await counter.run(...tight, '--as', 'supervisor')).code).toBe(0);
  });

  it('tells that something was turned down, which is no no', async () => {
    const counter = await begun(await place());
    await counter.serve([...LATE, '--order', 'A-4'], { keys: ['r'] });
    const { gate: is, told } = await gate(counter, 'manager-word', 'voucher=5', ...LATE, '--order', 'A-4');
    expect(told?.[0]).toMatch(/turned down/);
    expect(is).toBe('yes');
  });

  it('holds to caps, says who may go beyond, and can’t tell of one that nobody is named for', async () => {
    const counter = await begun(await place());
    const ask = async (customer: string, by: string | null, ...more: string[]) => {
      const who = ['--customer', customer, ...(by === null ? [] : ['--by', by])];
      const args = ['voucher=5', ...LATE, ...who, '--policy', 'capped', '--no-input', '--gate', ...more];
      return JSON.parse((await counter.run('weigh', ...args)).out) as Verdict;
    };
    expect(await ask('ann', null)).toMatchObject({
      gate: 'cannot-tell',
      why: ['Caps per staff can’t be checked.'],
    });
    const give = (customer: string, key: string) => ask(customer, 'kim', '--give', '--key', key);
    expect((await give('ann', '1')).gate).toBe('yes');
    // £3 of Ann's £8 are left, and £7 of Kim's £12.
    expect(await give('ann', '2')).toMatchObject({ gate: 'no', who: null });
    expect((await give('bob', '3')).gate).toBe('yes');
    expect(await give('cyd', '4')).toMatchObject({ gate: 'no', who: 'manager' });
    expect((await ask('cyd', 'kim', '--as', 'manager')).gate).toBe('yes');
    expect((await ask('cyd', 'lee')).gate).toBe('yes');
    expect((await standing(counter)).kinds).toEqual(['open', 'give', 'give']);
  });

  it('gives at once, once under its key, and one order is never refunded twice however many ask', async () => {
    const counter = await begun(await place());
    const give = (key: string, order = 'A-5') =>
      gate(
        counter,
        'refund',
        'voucher=5',
        ...DAMAGED,
        '--order',
        order,
        '--by',
        'bot',
        '--give',
        '--key',
        key,
      );
    const all = await Promise.all(['1', '2', '3', '4', '5'].map((key) => give(key)));
    expect(all.map(({ gate: is }) => is).sort()).toEqual(['no', 'no', 'no', 'no', 'yes']);
    const at = all.findIndex(({ gate: is }) => is === 'yes');
    expect(await give(String(at + 1))).toMatchObject({
      gate: 'yes',
      known: true,
      recorded: all[at]?.recorded,
    });
    expect(await give(String(at + 1), 'A-6')).toMatchObject({ gate: 'cannot-tell' });
    expect((await standing(counter)).kinds).toEqual(['open', 'give']);
    expect((await counter.record('verify')).code).toBe(0);
    const less = await gate(counter, 'refund', ...DAMAGED, '--order', 'A-7', '--give', '--key', 'less');
    expect(less.gate).toBe('yes');
    expect((await standing(counter)).kinds).toEqual(['open', 'give', 'other']);
    await counter.record('undo', String(less.recorded), '--why', 'a test');
    expect(
      await gate(counter, 'refund', ...DAMAGED, '--order', 'A-7', '--give', '--key', 'less'),
    ).toMatchObject({
      gate: 'cannot-tell',
    });
    expect((await counter.record('verify')).code).toBe(0);
  });
});
