import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draws } from '../../draws.js';
import { inBothEngines } from '../../io/record/engines.js';
import { type CounterHere, counterHere, type RecordState, standing } from './at-the-record.js';

const LATE = ['problem=late', 'price=40', '--order', 'A-1'];
const DAMAGED = ['problem=damaged', 'price=60', '--order', 'A-2'];

const KINDS: Readonly<Record<string, string>> = { g: 'give', r: 'refused', n: 'open' };

type Press = readonly [key: string, state: RecordState];

/** What stands in the end, after keys each pressed with the record in a state: a key that isn't there does nothing. */
function expected(presses: readonly Press[]): string | null {
  let [screen, stands]: ['open' | 'written' | 'saved', string | null] = ['open', null];
  for (const [key, state] of presses) {
    const kind = KINDS[key];
    if (screen === 'open' && kind !== undefined)
      [screen, stands] = [state === 'there' ? 'written' : 'saved', kind];
    else if (screen === 'saved' && key === 'u') [screen, stands] = ['open', null];
    // Where nobody hears that it's undone, it is all the same, and whoever tries again finds that.
    else if (screen === 'written' && key === 'u' && state !== 'away')
      [screen, stands] = [state === 'lost' ? 'written' : 'open', null];
  }
  return stands;
}

inBothEngines('the keys of a counter with a record', ({ place }) => {
  it('write each answer once, whenever the record is away, and lose none', async () => {
    const states = fc.constantFrom<RecordState>('there', 'there', 'away', 'lost');
    const presses = fc.array(fc.tuple(fc.constantFrom('g', 'r', 'n', 'u', 'u'), states), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(presses, async (pressed) => {
        const counter = counterHere(await place());
        let now: RecordState = 'there';
        const keys = pressed.flatMap(([key, state]) => [
          async () => {
            now = state;
          },
          key,
        ]);
        const { code } = await counter.serve(LATE, { keys, state: () => now });
        expect(code).toBe(0);
        expect(await counter.record('retry')).toMatchObject({ code: 0, err: '' });
        expect(counter.saved.names()).toEqual([]);
        const { kinds, keys: written } = await standing(counter).catch(() => ({ kinds: [], keys: [] }));
        const one = expected(pressed);
        expect(kinds).toEqual(one === null ? [] : [one]);
        expect(new Set(written).size).toBe(written.length);
        if (written.length > 0) expect((await counter.record('verify')).code).toBe(0);
      }),
      { numRuns: draws(36) },
    );
  });

  it.each(['yes', 'no'])(
    'say of an answer that is undone what its undoing takes with it: returned %s',
    async (said) => {
      const counter = counterHere(await place());
      const returned = async (): Promise<void> => {
        expect((await counter.record('returned', '1', said)).code).toBe(0);
      };
      const { err } = await counter.serve(LATE, { keys: ['g', returned, 'u'] });
      expect(err).toContain('Entry 1 is undone: it counts for nothing.');
      const what = said === 'yes' ? 'they came back' : 'they didn’t come back';
      expect(err).toContain(`That ${what} was said of entry 1, and counts no more.`);
      expect(err).toContain(`record returned ID ${said}`);
    },
  );

  it('ask of what was given which way, whose yes and why, and say it with its number', async () => {
    const counter = counterHere(await place());
    const { err, asked } = await counter.serve([...DAMAGED, '--by', 'kim'], {
      keys: ['g', 'u', 'o'],
      says: {
        'Which did': 'refund',
        'What did you give instead?': 'voucher',
        'How much?': '25',
        'Why something': 'no stock',
      },
    });
    expect(asked).toContain('Which did they choose?');
    expect(err.replace(/\s+/g, ' ')).toContain(
      'Recorded as entry 1: £60 back, £5 voucher. u takes it back; later: amends record undo 1 --why "…"',
    );
    expect(err).toContain('Entry 1 is undone: it counts for nothing.');
    expect(err).toContain('Recorded as entry 3, something else: £25 voucher.');
    expect(err).toMatch(/That’s £25 beyond what’s owed, and this answer offers £5 at\s+most\./);
    const { out } = await counter.record('export', '--to', 'csv');
    expect(out).toMatch(/^3,other,.*,kim,,associate,GBP,2500,/m);
  });

  it('say that what was recorded stands where an answer is changed after it', async () => {
    const counter = counterHere(await place());
    // The answer is shown anew, and what was recorded can't be recorded once more beside it.
    const { err, out } = await counter.serve(LATE, { keys: ['g', 'c', 'g', 'r'] });
    expect(out.match(/Retail \(retail@1\)/g)).toHaveLength(2);
    expect(err.replace(/\s+/g, ' ')).toContain(
      'Entry 1 stands as you recorded it. To record this instead, press u first.',
    );
    expect(err).not.toContain('second contact');
    expect((await standing(counter)).kinds).toEqual(['give']);
    const other = counterHere(await place());
    expect((await other.serve(LATE, { keys: ['g', 'c', 'u', 'r'] })).err).toContain('Entry 1 is undone');
    expect((await standing(other)).kinds).toEqual(['refused']);
  });

  it('stand for nothing else where an answer is saved and then changed', async () => {
    const counter = counterHere(await place());
    const { err } = await counter.serve(LATE, { keys: ['g', 'c', 'g', 'r'], state: () => 'away' });
    expect(err.replace(/\s+/g, ' ')).toContain('What you saved stands as you recorded it.');
    expect(counter.saved.names()).toHaveLength(1);
    expect((await counter.record('retry')).out).toMatch(/^Recorded as entry 1 \(give\)/);
  });

  it('say that an entry stands where it can’t be taken back', async () => {
    const counter = counterHere(await place());
    let now: RecordState = 'there';
    const away = async () => {
      now = 'away';
    };
    const { err } = await counter.serve(LATE, { keys: ['g', away, 'u'], state: () => now });
    expect(err).toContain('Entry 1 isn’t taken back: it stands until you hear that it’s undone.');
    expect((await standing(counter)).kinds).toEqual(['give']);
  });

  it('leave a choice open, and say how it’s said later', async () => {
    const counter = counterHere(await place());
    const { err } = await counter.serve(DAMAGED, { keys: ['g'], says: { 'Which did': '' } });
    expect(err).toContain('Recorded as entry 1: £5 voucher, the rest once they’ve chosen.');
    expect(err).toContain('They still have to choose: amends record chose 1 replacement | refund');
  });

  it('show the new offer where somebody else has recorded one meanwhile', async () => {
    const counter = counterHere(await place());
    const otherTill = () => counter.serve(DAMAGED, { keys: ['g'], says: { 'Which did': 'refund' } });
    const { out, err } = await counter.serve(DAMAGED, {
      keys: [async () => void (await otherTill()), 'g', 'n'],
      says: { 'Which did': 'refund' },
    });
    expect(err).toContain('Not recorded: the record knows more by now');
    expect(err).toContain('From the record: £60 given back already, second contact.');
    expect(out.match(/Retail \(retail@1\)/g)).toHaveLength(2);
    expect((await standing(counter)).kinds).toEqual(['give', 'open']);
  });

  it('ask who said yes, where what was given takes one, and not the same person', async () => {
    const counter = counterHere(await place());
    const served = (name: string, args = LATE, policy = 'tight') =>
      counter.serve([...args, '--by', 'kim'], {
        keys: ['g'],
        says: {
          'What did you give?': 'above',
          'Who said yes?': name,
          'Which did': 'refund',
          'Who signs': name,
        },
        policy,
      });
    expect((await served('lee')).err).toContain('Recorded as entry 1: £5 voucher');
    await expect(served('Kim')).resolves.toMatchObject({
      code: 3,
      err: expect.stringContaining('It has to be somebody else: nobody says yes to their own answer.'),
    });
    // Large money out takes a second pair of eyes.
    const large = ['problem=damaged', 'price=600', '--order', 'A-3'];
    expect((await served('mia', large, 'retail')).asked).toContain('Who signs for it with you? (manager)');
    const entries = (await counter.record('export', '--to', 'ndjson')).out.trim().split('\n');
    expect(entries.map((entry) => JSON.parse(entry))).toMatchObject([
      { staff: 'kim', approver: 'lee', goodwill: 500 },
      { staff: 'kim', approver: 'mia' },
    ]);
  });

  it('lose nothing where somebody leaves a question: they are back at the answer', async () => {
    for (const [key, leavesAt] of [
      ['g', 'Which did'],
      ['o', 'Why something'],
      ['o', 'What did you give instead?'],
    ] as const) {
      const counter = counterHere(await place());
      const { code, err } = await counter.serve(DAMAGED, {
        keys: [key, 'r'],
        leavesAt,
        says: { 'What did': 'voucher' },
      });
      expect(code).toBe(0);
      expect(err).toContain('Recorded as entry 1: they refused it.');
      expect(counter.saved.names()).toEqual([]);
    }
  });

  it('do not come where no record is named, and nobody is asked whose it is', async () => {
    const counter = counterHere(await place());
    const { asked, err } = await counter.serve(['problem=late', 'price=40'], {
      env: { AMENDS_RECORD: '' },
      keys: ['g'],
    });
    expect(asked).not.toContain('Which customer is it?');
    expect(err).not.toMatch(/record/i);
    expect((await counter.serve(['problem=late', 'price=40'])).asked.slice(0, 2)).toEqual([
      'Which customer is it?',
      'Which order is it about?',
    ]);
  });
});

inBothEngines('an answer that its record has not taken', ({ place }) => {
  const away = { keys: ['g'], state: () => 'away' as const };

  it('is saved for its owner alone, said the next time, and written late on the day it was given', async () => {
    const counter = counterHere(await place());
    const { err, out } = await counter.serve(LATE, away);
    expect(out).toContain('£5 voucher');
    expect(err).toMatch(
      /Not recorded: The record is locked by somebody else\. Try again\. Caps aren’t\s+checked\./,
    );
    const [name = ''] = counter.saved.names();
    const file = counter.saved.fileOf(name);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    expect((await counter.serve(LATE)).err).toContain('1 answer waits to be recorded: amends record retry');
    expect((await counter.record('retry', '--list')).out).toMatch(/ give (a|A)-1: £5 voucher\n/);
    expect((await counter.record('retry')).out).toMatch(/^Recorded as entry 1 \(give\): /);
    expect((await counter.record('retry')).out).toBe('Nothing waits to be recorded.\n');
  });

  it('is counted for its own record alone, and no more once it’s taken back', async () => {
    const counters = [await place(), await place()].map((at) => counterHere(at));
    const [ours, theirs] = counters as [CounterHere, CounterHere];
    for (const one of counters) await one.serve(LATE, away);
    for (const name of theirs.saved.names()) ours.saved.keep(name, theirs.saved.read(name));
    expect(ours.saved.names()).toHaveLength(2);
    expect((await ours.serve(LATE)).err).toContain('1 answer waits');
    await ours.serve(LATE, { ...away, keys: ['g', 'u'] });
    expect(ours.saved.names()).toHaveLength(3);
    expect((await ours.serve(LATE)).err).toContain('1 answer waits');
    expect((await ours.record('retry')).code).toBe(0);
    expect(ours.saved.names()).toHaveLength(1);
    expect((await ours.serve(LATE)).err).not.toContain('waits');
  });

  it('is listed with its amounts: what they chose of what was offered, or got instead', async () => {
    const counter = counterHere(await place());
    await counter.serve(DAMAGED, { ...away, says: { 'Which did': 'refund' } });
    await counter.serve(DAMAGED, {
      ...{ ...away, keys: ['o'] },
      says: { 'What did you give instead?': 'voucher', 'How much?': '25', 'Why something': 'no stock' },
    });
    await counter.serve(LATE, { ...away, keys: ['r', 'u'] });
    const { out } = await counter.record('retry', '--list');
    const lines = out.trim().split('\n');
    expect(lines.map((line) => line.replace(/^\S+ /, '').toLowerCase())).toEqual([
      'give a-2: £60 back, £5 voucher',
      expect.stringMatching(/^other a-2: voucher=.?25/),
      'refused a-1: £5 voucher (taken back since)',
    ]);
  });

  it('is said where it’s damaged, for nobody else would say it', async () => {
    const counter = counterHere(await place());
    await counter.serve(LATE, away);
    for (const name of counter.saved.names()) counter.saved.keep(name, '{');
    expect((await counter.serve(LATE)).err).toContain('1 answer waits');
    // A record that can't be keeps no answer back.
    const strange = await counter.serve(LATE, { env: { AMENDS_RECORD: 'ftp://shop' } });
    expect(strange).toMatchObject({ code: 0, out: expect.stringContaining('£5 voucher') });
  });

  it('is written as something else where it’d be another offer by then, with what was given', async () => {
    const counter = counterHere(await place());
    await counter.serve(DAMAGED, { ...away, says: { 'Which did': 'refund' } });
    await counter.serve(DAMAGED, { keys: ['g'], says: { 'Which did': 'replacement' } });
    expect((await counter.record('retry')).out).toMatch(/^Recorded as entry 2 \(other\): /);
    const { out } = await counter.record('export', '--to', 'csv');
    expect(out).toMatch(/^2,other,.*refund:6000 voucher:500/m);
    expect((await counter.record('verify')).code).toBe(0);
  });

  it('is not written again where somebody has recorded the same since, unless they got it twice', async () => {
    const said = { says: { 'Which did': 'refund' } };
    const twice = async () => {
      const counter = counterHere(await place());
      await counter.serve(DAMAGED, { ...away, ...said });
      await counter.serve(DAMAGED, { keys: ['g'], ...said });
      const kept = await counter.record('retry');
      expect(kept.code).toBe(1);
      expect(kept.out).toMatch(
        /^Not recorded: .* Entry 1 says the same, from after that\. .*--twice.*--once/,
      );
      expect(counter.saved.names()).toHaveLength(1);
      expect((await counter.record('retry', '--once', '--twice')).code).toBe(2);
      return counter;
    };
    const one = await twice();
    expect(await one.record('retry', '--once')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Taken as entry 1, which says the same: /),
    });
    expect((await standing(one)).kinds).toEqual(['give']);
    const other = await twice();
    expect((await other.record('retry', '--twice')).out).toMatch(/^Recorded as entry 2 \(other\): /);
    for (const { saved } of [one, other]) expect(saved.names()).toEqual([]);
  });

  it('is written where the same was undone, or was of another problem or another customer', async () => {
    const counter = counterHere(await place());
    const ann = ['problem=late', 'price=40', '--customer', 'ann'];
    await counter.serve(ann, away);
    await counter.serve(ann, { keys: ['g', 'u'] });
    await counter.serve([...ann.slice(0, -1), 'bob'], { keys: ['g'] });
    await counter.serve(['problem=damaged', ...ann.slice(1)], { keys: ['g'] });
    expect((await counter.record('retry')).out).toMatch(/^Recorded as entry \d+ \(give\): /);
  });

  it('that is damaged is said, and kept from none of the others', async () => {
    const counter = counterHere(await place());
    await counter.serve(LATE, away);
    const [name = ''] = counter.saved.names();
    const whole = readFileSync(counter.saved.fileOf(name), 'utf8');
    for (const text of ['', whole.slice(0, 900), '[]', '{"saved":1}']) {
      const broken = counter.saved.fileOf('2026.json');
      writeFileSync(broken, text);
      const { code, err } = await counter.record('retry', '--list');
      expect({ text: text.slice(0, 9), code }).toEqual({ text: text.slice(0, 9), code: 1 });
      expect(err).toBe(
        `“${broken}” holds no whole answer any more, so it can’t be recorded.\nRecord by hand what was given, then take the file away.\n`,
      );
    }
    expect(await counter.record('retry')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^Recorded as entry 1/),
    });
  });

  it('that can’t even be saved is said, and its keys stay', async () => {
    const counter = counterHere(await place());
    writeFileSync(path.join(counter.at.folder, 'amends'), 'no folder');
    let now: RecordState = 'away';
    const back = async () => {
      now = 'there';
    };
    const { err } = await counter.serve(LATE, { keys: ['g', back, 'g'], state: () => now });
    expect(err).toContain('It couldn’t be saved either:');
    expect(err).toContain('Recorded as entry 1: £5 voucher.');
  });
});
