import { describe, expect, it } from 'vitest';
import { inBothEngines, sqlitePlace } from '../../io/record/engines.js';
import { amendsHere } from '../here.js';
import { DAMAGED, shopIn } from './shop.js';

const ORDER = ['--order', 'A-1'];

inBothEngines('what happened', ({ place }) => {
  it('is never refused: what they turned down, or have before them, stands as it was offered', async () => {
    const { record, decided, given } = shopIn(await place());
    const file = await decided(...DAMAGED);
    await given('give', '--decision', file, '--key', '1', '--chose', 'refund', ...ORDER);
    for (const kind of ['refused', 'open']) {
      const late = await record(kind, '--decision', file, '--key', kind, ...ORDER);
      expect(late).toMatchObject({
        code: 0,
        err: expect.stringContaining('By now it’d be another offer: it stands as it was offered then.'),
      });
    }
    expect((await record('verify')).code).toBe(0);
    // What they refused counts by what it was, and not by what it'd be now.
    const { out } = await record('export', '--to', 'ndjson');
    const refused = JSON.parse(out.split('\n')[1] ?? '');
    expect(refused).toMatchObject({ kind: 'refused', known: {}, given: null });
    expect(refused.decision.offer.remedies.map(({ id }: { id: string }) => id)).toEqual([
      'apology',
      'replacement',
      'voucher',
    ]);
  });

  it('takes a reason where even by what was known then it’d be another offer', async () => {
    const { record, decided } = shopIn(await place());
    const file = await decided(...DAMAGED, 'contacts=2');
    const edited = file.replace(/\.json$/, '-edited.json');
    const { readFileSync, writeFileSync } = await import('node:fs');
    const decision = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(edited, JSON.stringify({ ...decision, outcome: 'decline' }));
    const refused = ['refused', '--decision', edited, '--key', '1', ...ORDER];
    expect(await record(...refused)).toMatchObject({ code: 1, err: expect.stringContaining('say --why') });
    expect(await record(...refused, '--why', 'they left')).toMatchObject({
      code: 0,
      err: expect.stringContaining('it stands as it’d be offered now'),
    });
    expect((await record('verify')).code).toBe(0);
  });

  it('counts by what was said last of whether they came back, of any answer of the matter', async () => {
    const at = await place();
    const { record, decided, given } = shopIn(at);
    const file = await decided(...DAMAGED);
    await given('give', '--decision', file, '--key', '1', ...ORDER);
    await given('open', '--decision', file, '--key', '2', ...ORDER);
    await given('refused', '--decision', await decided(...DAMAGED), '--key', '3', ...ORDER);
    const learn = ['learn', '--json', '--record', at.where];
    const came = async () => {
      const { total } = JSON.parse((await amendsHere(learn, { cwd: at.folder, env: at.env })).out);
      return [total.settled, total.cameBack, total.stayedAway];
    };
    expect(await came()).toEqual([1, 0, 0]);
    // Said of an earlier answer, again, otherwise of a later one, and put right.
    const said = [
      ['1', 'no', 4, [1, 0, 1]],
      ['1', 'no', 4, [1, 0, 1]],
      ['3', 'yes', 5, [1, 1, 0]],
      ['1', 'yes', 6, [1, 1, 0]],
      ['1', 'no', 7, [1, 0, 1]],
      ['1', 'no', 7, [1, 0, 1]],
    ] as const;
    for (const [seq, what, entry, counts] of said) {
      expect(await given('returned', seq, what)).toBe(entry);
      expect(await came()).toEqual(counts);
    }
    await given('undo', '1', '--why', 'wrong order');
    expect(await came()).toEqual([1, 1, 0]);
    expect((await record('verify')).code).toBe(0);
  });

  it('is said by whoever says so, and their name is kept', async () => {
    const { record, decided, given } = shopIn(await place());
    await given('give', '--decision', await decided(...DAMAGED), '--key', '1', ...ORDER);
    await given('chose', '1', 'refund', '--by', 'Kim');
    await given('done', '1', '--by', ' Lee ');
    await given('returned', '1', 'yes');
    await given('undo', '1', '--why', 'wrong order', '--by', 'Mia');
    const again = await record('undo', '1', '--why', 'wrong order', '--by', 'Mia');
    expect(again).toMatchObject({ code: 0, out: 'Recorded before, as entry 5.\n' });
    const { out } = await record('export', '--to', 'ndjson');
    const staff = out.trim().split('\n');
    expect(staff.map((line) => JSON.parse(line).staff)).toEqual([null, 'Kim', 'Lee', null, 'Mia']);
  });

  it('is never done where there is nothing to do, or nobody knows yet what', async () => {
    const { record, decided, given } = shopIn(await place());
    const file = await decided(...DAMAGED);
    const done = async (...kind: string[]) => {
      const key = String(Math.random());
      const seq = String(await given(...kind, '--decision', file, '--key', key, '--order', key));
      return { seq, ...(await record('done', seq)) };
    };
    expect(await done('refused')).toMatchObject({
      code: 1,
      out: 'Not recorded: they refused what entry 1 offered, so there’s nothing to do.\n',
    });
    expect(await done('open')).toMatchObject({
      code: 1,
      out: 'Not recorded: nothing is settled in entry 2, so there’s nothing to do yet.\n',
    });
    expect((await done('give', '--chose', 'refund')).code).toBe(0);
    expect((await done('other', 'voucher=10', '--why', 'no stock')).code).toBe(0);
    const { seq, ...open } = await done('give');
    expect(open).toMatchObject({
      code: 1,
      out: `Not recorded: nobody has said yet which they chose in entry ${seq}. Say that first: amends record chose ${seq} replacement | refund\n`,
    });
    await given('chose', seq, 'refund');
    expect((await record('done', seq)).code).toBe(0);
  });

  it('is not forgotten silently where an answer is undone of which it was said that they came back', async () => {
    const { record, decided, given } = shopIn(await place());
    const file = await decided(...DAMAGED);
    await given('give', '--decision', file, '--key', '1', '--chose', 'refund', ...ORDER);
    for (const what of ['yes', 'no']) await given('returned', '1', what);
    expect(await record('undo', '1', '--why', 'wrong order')).toMatchObject({
      code: 0,
      out: 'Recorded as entry 4.\n',
      err: 'That they didn’t come back was said of entry 1, and counts no more. Say it of the answer that holds: amends record returned ID no\n',
    });
    await given('give', '--decision', file, '--key', '2', '--chose', 'refund', ...ORDER);
    const undone = await record('undo', '5', '--why', 'wrong order');
    expect(undone).toMatchObject({ code: 0, err: '' });
  });

  it('of a matter is said to the next answer where it was promised and isn’t done', async () => {
    const at = await place();
    const { decided, given } = shopIn(at);
    const file = await decided(...DAMAGED);
    await given('give', '--decision', file, '--key', '1', '--chose', 'refund', ...ORDER);
    const here = { cwd: at.folder, env: { ...at.env, AMENDS_RECORD: at.where } };
    const again = ['resolve', '--policy', 'retail', '--no-input', ...DAMAGED, ...ORDER];
    const said = 'Promised in this matter and not said to be done: entry 1.';
    expect((await amendsHere(again, here)).err).toContain(said);
    await given('done', '1');
    expect((await amendsHere(again, here)).err).not.toContain('not said to be done');
  });

  it('of an order is forgotten with its number', async () => {
    const { record, decided, given } = shopIn(await place());
    const file = await decided(...DAMAGED);
    await given('give', '--decision', file, '--key', '1', ...ORDER);
    await given('give', '--decision', file, '--key', '2', '--order', 'B-2');
    await given('undo', '1', '--why', 'it was Zebedee’s');
    expect(await record('forget', '--order', ' a-1 ')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Forgotten in 2/),
      err: expect.stringContaining('where no other entry of theirs is left, their caps start again'),
    });
    const { out } = await record('export', '--to', 'ndjson');
    expect(out).not.toMatch(/a-1|Zebedee/);
    expect(out).toContain('b-2');
    expect((await record('verify')).code).toBe(0);
    for (const [option, who] of [
      ['--order', 'A-1'],
      ['--customer', 'nobody'],
    ] as const)
      expect(await record('forget', option, who)).toMatchObject({
        code: 1,
        out: expect.stringMatching(/^Nothing was forgotten: nobody in the record has that/),
      });
  });
});

describe('what the record knows otherwise', () => {
  const base = ['resolve', '--policy', 'retail', '--no-input', ...DAMAGED, '--json', ...ORDER];

  it('is said where somebody tells it: theirs counts, and both are kept', async () => {
    const at = sqlitePlace();
    const { decided, given, record } = shopIn(at);
    await given('give', '--decision', await decided(...DAMAGED), '--key', '1', '--chose', 'refund', ...ORDER);
    const here = { cwd: at.folder, env: { AMENDS_RECORD: at.where } };
    const { err } = await amendsHere([...base, 'given-back=0'], here);
    expect(err).toContain(
      'You say “nothing given back yet”, and the record says “£60 given back already”: yours counts, and both are kept.',
    );
    const told = await decided(...DAMAGED, 'given-back=0', 'contacts=2');
    const second = ['give', '--decision', told, '--key', '2', '--chose', 'replacement', ...ORDER];
    expect((await record(...second)).err).toContain('the record says “£60 given back already”');
    const { out } = await record('export', '--to', 'ndjson');
    expect(JSON.parse(out.split('\n')[1] ?? '')).toMatchObject({
      told: { 'given-back': '0.00' },
      known: { 'given-back': '60' },
    });
  });

  it('is no fact where the money went back in another currency, and is said all the same', async () => {
    const at = sqlitePlace();
    const { decided, given } = shopIn(at);
    await given('give', '--decision', await decided(...DAMAGED), '--key', '1', '--chose', 'refund', ...ORDER);
    const here = { cwd: at.folder, env: { AMENDS_RECORD: at.where } };
    const { err } = await amendsHere(
      ['resolve', '--policy', 'airline', '--no-input', 'problem=bag-late', ...ORDER],
      here,
    );
    expect(err).toContain('60 GBP came back for this order as well, which isn’t counted here.');
  });

  it('is said where it was put right once and the policy doesn’t ask', async () => {
    const at = sqlitePlace();
    const { decided, given } = shopIn(at);
    const replaced = ['--chose', 'replacement', ...ORDER];
    await given('give', '--decision', await decided(...DAMAGED), '--key', '1', ...replaced);
    const here = { cwd: at.folder, env: { AMENDS_RECORD: at.where } };
    const said = 'By the record this was put right once already, which this policy doesn’t ask about.';
    const { err } = await amendsHere(
      ['resolve', '--policy', 'cafe', '--no-input', 'problem=late', ...ORDER],
      here,
    );
    expect(err).toContain(said);
    expect((await amendsHere(base, here)).err).not.toContain(said);
  });
});

describe('what is written with a remark', () => {
  it('is far more than was offered', async () => {
    const { record, decided } = shopIn(sqlitePlace());
    const other = [
      'other',
      'voucher=500',
      '--decision',
      await decided(...DAMAGED),
      '--why',
      'a fuss',
      ...ORDER,
    ];
    const remark = 'That’s £500 beyond what’s owed, and this answer offers £5 at most.';
    expect((await record(...other, '--key', '1')).err).toContain(remark);
    const approved = await record(...other, '--key', '2', '--approved-by', 'lee');
    expect(approved.err).not.toContain(remark);
  });

  it('was decided as of another day', async () => {
    const { record, decided } = shopIn(sqlitePlace());
    const file = await decided(...DAMAGED, '--today', '2020-01-01');
    const { err } = await record('give', '--decision', file, '--key', '1', ...ORDER);
    expect(err).toMatch(/It was decided as of 2020-01-01, and it’s \d{4}-\d\d-\d\d by the record\./);
  });
});
