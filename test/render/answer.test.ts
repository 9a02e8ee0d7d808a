import { describe, expect, it } from 'vitest';
import type { Decision, WeighedDecision } from '../../src/domain/results/decision.js';
import { answerJson, answerText } from '../../src/render/answer/answer.js';
import type { AnswerStyle } from '../../src/render/answer/answer-style.js';
import { paintFor } from '../../src/render/page/palette.js';
import { DRESSES } from '../fixtures/decision.js';
import { SHOP } from '../fixtures/policy.js';
import { STYLE } from './style.js';

/** Characters that terminals obey. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is tested.
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

const text = (style: Partial<AnswerStyle> = {}, decision: Partial<Decision> = {}): Promise<string> =>
  answerText(SHOP, { ...DRESSES, ...decision }, { ...STYLE, ...style });

describe('an answer', () => {
  it.each([40, 60, 80, 120])('at %i columns reads like its transcript and is no wider', async (columns) => {
    const answer = await text({ columns, why: true, example: true });
    await expect(answer).toMatchFileSnapshot(`transcripts/answer-${columns}.txt`);
    for (const line of answer.split('\n')) expect(line.length).toBeLessThanOrEqual(Math.min(80, columns));
  });

  it('for a screen reader is ASCII lines of label: value', async () => {
    const answer = await text({ plain: true, why: true });
    await expect(answer).toMatchFileSnapshot('transcripts/answer-plain.txt');
    for (const line of answer.trimEnd().split('\n')) expect(line).toMatch(/^[ -~]+?: [ -~]+$/);
  });

  it('says nothing by colour alone: without its colours it is the same', async () => {
    const coloured = await text({ paint: await paintFor(true), why: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences.
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(await text({ why: true }));
    expect(coloured).toContain('\u001b[');
  });

  it('that is discreet shows no sums', async () => {
    const answer = await text({ discreet: true, why: true });
    expect(answer).not.toMatch(/costs us|at risk|puts right|Why|pays/);
    expect(answer).toContain('a £10 voucher');
  });

  it('has no lines about harm, segments or evidence where there is neither harm nor stake', async () => {
    const harm = { goods: 0, trouble: 0, respect: 0, total: 0 };
    const loyalty = { ...DRESSES.loyalty, stake: 0, worthIfStays: 0, wordOfMouth: 0 };
    const lines = (answer: string) => answer.match(/^ {2}(?:segment|evidence|harm)\b/gm) ?? [];
    expect(lines(await text({ why: true })).length).toBeGreaterThan(2);
    expect(lines(await text({ why: true }, { harm, loyalty }))).toEqual([]);
    // A stake alone is something to reckon with.
    expect(lines(await text({ why: true }, { harm })).length).toBeGreaterThan(2);
  });

  it('says once, and on a discreet screen too, that nothing beats what they turned down', async () => {
    const why = 'No extra that you may give beats what they turned down. The manager can';
    const decision: Partial<Decision> = {
      unbeaten: { role: 'manager', why },
      because: [...DRESSES.because, { text: why, rule: null, file: null, line: null }],
    };
    for (const discreet of [true, false]) {
      const answer = await text({ discreet }, decision);
      expect(answer.replace(/\s+/g, ' ').split(why)).toHaveLength(2);
      expect(answer).toMatch(/turned down +No extra/);
    }
  });

  it('says in one sentence what several values of a fact would change alike', async () => {
    const then = 'a call from the manager would be added';
    const wouldChange = [
      { fact: 'contacts', value: 3, then },
      { fact: 'treated', value: 'ignored', then },
      { fact: 'treated', value: 'rudely', then },
      { fact: 'hours-late', value: 5, then: 'a voucher would go' },
    ];
    const answer = await text({ why: true, plain: true }, { wouldChange });
    expect(answer.split('\n').filter((line) => line.startsWith('would change: '))).toEqual([
      `would change: If this were their third contact, ${then}.`,
      `would change: If they had been ignored or they had been treated rudely, ${then}.`,
      'would change: If the answer to "How many hours late did it arrive?" were 5, a voucher would go.',
    ]);
  });

  it('has somebody else sign beside whoever gives it', async () => {
    const signs = async (as: string) => (await text({}, { as })).replace(/\s+/g, ' ');
    expect(await signs('associate')).toContain('the supervisor signs with you; you still decide');
    expect(await signs('supervisor')).toContain('another supervisor signs with you');
  });

  it('numbers the customer’s options alike in what to give and in what it costs', async () => {
    const answer = await text();
    expect(answer).toMatch(/1\. a replacement, sent today/);
    expect(answer.replace(/\n +/g, ' ')).toMatch(
      /1\. £35\.05; 2\. £55\.10, £5\.10 of it more than we owe; puts right 101%/,
    );
  });

  it('names what the customer chose without asking again', async () => {
    const [choice] = DRESSES.choices;
    const answer = await text({}, { choices: choice ? [{ ...choice, chosen: 'replacement' }] : [] });
    expect(answer).toMatch(/owed +a replacement, sent today/);
    expect(answer).not.toContain('they choose');
  });

  it('says of a larger amount only what it stands in place of', async () => {
    expect((await text()).replace(/\n +/g, ' ')).toContain(
      'from the manager: a £25 voucher, good for 12 months, in place of £10',
    );
  });

  it('says plainly where all of it is goodwill, and where the evidence knows of nothing kept', async () => {
    const offer = { ...DRESSES.offer, cost: 510 };
    expect(await text({}, { choices: [], offer })).toContain('£5.10, all of it more than we owe');
    const loyalty = { ...DRESSES.loyalty, gain: { low: 0, middle: 0, high: 0 } };
    expect(await text({}, { loyalty })).toContain('nothing that the evidence can show, of £219.33 at risk');
  });

  it('hands over before anything else is given', async () => {
    const answer = await text({}, { refer: { role: 'manager', why: 'Injuries are theirs.' } });
    expect(answer).toMatch(
      /Give \(the supervisor signs too\)\n {2}hand over +to the manager\. Injuries are theirs\.\n/,
    );
  });

  it('that is only handed over gives nothing, not even an apology that reads like an admission', async () => {
    const offer = {
      ...DRESSES.offer,
      remedies: DRESSES.offer.remedies.filter(({ kind }) => kind === 'apology'),
    };
    const refer = { role: 'manager', why: 'Injuries are theirs.' };
    const answer = await text({ discreet: true }, { refer, offer, choices: [], withApproval: null });
    expect(answer).toMatch(/hand over +to the manager\.\n$/);
  });

  it('keeps why it is handed over from a screen that customers see, and from no other', async () => {
    const refer = { role: 'manager', why: 'They claim too often.' };
    expect(await text({}, { refer })).toContain('They claim too often.');
    expect(await text({ discreet: true }, { refer })).not.toContain('claim');
  });

  it('says who stands in for whose yes it takes', async () => {
    const approval = DRESSES.withApproval && { ...DRESSES.withApproval, standsIn: 'supervisor' };
    expect(await text({}, { withApproval: approval })).toContain(
      'the manager (the supervisor may say it now)',
    );
  });
});

describe('where somebody is hurt', () => {
  const hurt: Partial<Decision> = {
    complaint: { problem: 'injury' },
    because: [{ text: 'Look after them first.', rule: 'hurt', file: 'shop.yaml', line: 3 }],
    refer: { role: 'manager', why: 'Look after them first.' },
    offer: { ...DRESSES.offer, remedies: DRESSES.offer.remedies.filter(({ kind }) => kind === 'apology') },
    choices: [],
    withApproval: null,
  };

  it.each([{}, { why: true }, { plain: true }, { rows: 10 }])('no money is spoken of: %j', async (style) => {
    const answer = await text(style, hurt);
    expect(answer).not.toMatch(/£|GBP|pound|in 100|costs|keeps|at risk/);
    expect(answer).toMatch(/stay\s+with\s+them/);
  });

  it('the manager is not sent to fetch the manager', async () => {
    expect(await text({}, hurt)).toMatch(/hand over +to the manager\. Look after them first\./);
    const own = await text({}, { ...hurt, as: 'manager' });
    expect(own).toMatch(/yours +as manager you look after this yourself\. Look after them first\./);
    expect(own).not.toContain('to the manager');
  });
});

describe('on a short terminal', () => {
  const lines = (page: string): number => page.split('\n').length;

  /** Without the blank lines, which go first. */
  const tight = (page: string): string => page.replace(/\n\n/g, '\n');

  it('nothing that is said runs off the top, and the reasons give way', async () => {
    const whole = lines(await text());
    const [said = ''] = (await text({ discreet: true })).split('─');
    for (let rows = lines(tight(said)) + 3; rows < whole; rows += 1) {
      const answer = await text({ rows });
      expect(lines(answer)).toBeLessThanOrEqual(rows);
      expect(answer.startsWith(tight(said))).toBe(true);
    }
    expect(await text({ rows: whole })).toBe(await text());
  });

  it('the offer is on the screen at the end, on any that has room for it', async () => {
    for (const columns of [40, 80]) {
      const words = 'Replacement or £60 back · £10 voucher · the supervisor signs for £60';
      for (let rows = 8; rows < 60; rows += 1) {
        const seen = (await text({ columns, rows })).split('\n').slice(-rows).join(' ');
        expect([columns, rows, seen.replace(/\s+/g, ' ').includes(words)]).toEqual([columns, rows, true]);
      }
    }
  });

  it('what it costs, what it keeps and whether it pays stay on any screen, in one line if need be', async () => {
    let before = { figures: false, avoid: false };
    for (let rows = 1; rows < 60; rows += 1) {
      const answer = await text({ rows });
      for (const figure of ['costs us', 'keeps', 'pays?']) expect(answer).toContain(figure);
      const now = { figures: answer.includes('it pays if 2.3 more'), avoid: answer.includes('avoid') };
      expect(now.avoid && !now.figures).toBe(false);
      for (const part of ['figures', 'avoid'] as const) expect(before[part] && !now[part]).toBe(false);
      before = now;
    }
    expect(before).toEqual({ figures: true, avoid: true });
  });

  it('the whole reckoning is still shown to who asks for it', async () => {
    expect(await text({ rows: 10, why: true })).toBe(await text({ why: true }));
  });
});

describe('the verdict', () => {
  const verdict = (loyalty: Partial<WeighedDecision['loyalty']>): Promise<string> =>
    text({ columns: 80 }, { loyalty: { ...DRESSES.loyalty, ...loyalty } }).then((answer) =>
      answer.replace(/\n +/g, ' '),
    );

  it('holds break-even against the evidence', async () => {
    expect(await verdict({})).toContain(
      'yes, on the middle figure: it pays if 2.3 more in 100 stay; the evidence says 1.2 to 7.7',
    );
  });

  it('is honest where goodwill does not pay', async () => {
    expect(await verdict({ verdict: 'does-not-pay' })).toContain(
      'no, it doesn’t pay for itself; the policy gives it anyway',
    );
  });

  it.each([[null], [140]])('says where no lift could pay for it: %j', async (breakEven) => {
    expect(await verdict({ breakEven, verdict: 'does-not-pay' })).toContain(
      'nobody that it could keep is worth that',
    );
  });

  it('is short where there is no goodwill', async () => {
    expect(await verdict({ verdict: 'nothing-beyond-owed', goodwillCost: 0 })).toContain(
      'it’s all owed, so there’s nothing to weigh',
    );
  });
});

describe('hostile text', () => {
  const HOSTILE = 'a\u001b[31mred\u001b]0;title\u0007\r\n::error::now\n##[error]x \u202eevil\u0000\u009b2J';
  const hostile: Partial<Decision> = {
    say: HOSTILE,
    cause: HOSTILE,
    policy: { ...DRESSES.policy, name: HOSTILE, source: HOSTILE },
    because: [{ text: HOSTILE, rule: HOSTILE, file: HOSTILE, line: 1 }],
    refer: { role: HOSTILE, why: HOSTILE },
    offer: {
      ...DRESSES.offer,
      remedies: DRESSES.offer.remedies.map((one) => ({ ...one, id: 'x', label: HOSTILE })),
    },
    avoid: [{ remedies: [], mended: 0, why: HOSTILE }],
    unbeaten: { role: HOSTILE, why: HOSTILE },
    countersign: [{ remedy: HOSTILE, by: HOSTILE }],
  };

  it.each([[{}], [{ plain: true }], [{ columns: 40, why: true }], [{ discreet: true }]])(
    'reaches no terminal and no log: %j',
    async (style) => {
      const answer = await text(style, hostile);
      expect(answer).not.toMatch(OBEYED);
      expect(answer).not.toMatch(/^\s*::/m);
      expect(answer).not.toContain('##[');
      expect(answer).toContain('\\u001b[31mred');
    },
  );

  it('stays valid JSON that a terminal does not obey', () => {
    const json = answerJson({ ...DRESSES, say: HOSTILE });
    expect(JSON.parse(json).say).toBe(HOSTILE);
    expect(json).not.toMatch(OBEYED);
    expect(json.endsWith('}\n')).toBe(true);
  });
});

describe('text of other alphabets', () => {
  it('is measured by what a terminal shows', async () => {
    const answer = await text(
      { columns: 40 },
      { say: '二着のドレスを注文された方に違う品をお送りしました。👗👗 本当に申し訳ございません。' },
    );
    const { default: width } = await import('string-width');
    for (const line of answer.split('\n')) expect(width(line)).toBeLessThanOrEqual(40);
    expect(answer).toContain('👗👗');
  });
});
