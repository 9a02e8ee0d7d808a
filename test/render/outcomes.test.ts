import { describe, expect, it } from 'vitest';
import { decide, weigh } from '../../src/decide/index.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import type { Decision } from '../../src/domain/results/decision.js';
import { answerJson, answerText } from '../../src/render/answer/answer.js';
import type { AnswerStyle } from '../../src/render/answer/answer-style.js';
import { answerMail } from '../../src/render/answer/mail.js';
import { UNPAINTED } from '../../src/render/page/paint.js';
import { policyPage } from '../../src/render/policy-page/index.js';
import { readPolicy } from '../../src/source/index.js';
import { STYLE } from './style.js';

/** A shop that says no in each way there is. */
const NOES = `amends: 1
name: "Ferris Wheels"
currency: GBP
extends: retail@1
remove: { rules: [cooling-off, changed-mind, unwanted-gift, too-late-to-return] }
facts:
  days-waited: { ask: "How many days have they waited?", number: { at-least: 0, at-most: 90 }, when: { problem: lost } }
problems:
  mystery-fee: { label: "A fee they did not expect", harm: 0, fault: us }
  extension: { label: "They want more time", harm: 0, fault: customer }
rules:
  in-time: { when: { problem: changed-mind, days-since-purchase: { at-most: 60 } }, owe: [refund] }
  too-late:
    when: { problem: changed-mind }
    otherwise: [in-time]
    decline: "We take things back for sixty days, and {item|this} is older."
    may: [ { remedy: voucher, amount: 5 } ]
  not-yet: { when: { problem: lost, days-waited: { under: 7 } }, replaces: [not-come], wait: "The carrier has a week to bring it." }
  fee-stays: { when: { problem: mystery-fee }, explain: "The fee is for the second driver.", say: "You found a fee that you did not expect." }
  call-back: { when: { problem: extension }, refer: manager, note: "The number to call them on" }
`;

const { policy: read, diagnostics } = readPolicy(NOES, 'noes.yaml');
if (!read) throw new Error(diagnostics.map(({ line, message }) => `${line} ${message}`).join('\n'));
const policy: Policy = read;

const USUAL = { price: 4000, trouble: 'none', treated: 'fairly', 'days-since-purchase': 80 };
const TODAY = '2026-11-22';

const decided = (facts: Readonly<Record<string, string | number>>): Decision =>
  decide(policy, withDefaults(policy, { ...USUAL, ...facts }), { today: TODAY });

const text = (decision: Decision, style: Partial<AnswerStyle> = {}): Promise<string> =>
  answerText(policy, decision, { ...STYLE, columns: 400, ...style });

/** A no of each kind: the complaint, its reason, and how Give begins. */
const EACH = [
  [
    'decline',
    { problem: 'changed-mind', item: 'a vase' },
    'We take things back for sixty days, and a vase is older.',
    'Nothing is due: ',
  ],
  ['wait', { problem: 'lost', 'days-waited': 3 }, 'The carrier has a week to bring it.', 'Not yet: '],
  ['explain', { problem: 'mystery-fee' }, 'The fee is for the second driver.', 'Nothing is due: '],
] as const;

describe.each(EACH)('a no that is meant (%s)', (outcome, facts, reason, begins) => {
  const decision = decided(facts);

  it('stands in the decision, in JSON too', () => {
    expect(decision).toMatchObject({ outcome, reason });
    expect(JSON.parse(answerJson(decision))).toMatchObject({ outcome, reason });
  });

  it('is the first line, in lines, plain, and where customers see the screen', async () => {
    for (const style of [{}, { discreet: true }, { why: true }]) {
      const [first] = (await text(decision, style)).replace(/\n {2}(?=\S)/g, ' ').split('\n');
      expect(first?.trim().startsWith(`${begins}${reason.slice(0, -1)}`)).toBe(true);
    }
    const plain = (await text(decision, { plain: true })).split('\n');
    expect(plain[0]?.startsWith(`outcome: ${begins}${reason.slice(0, -1)}`)).toBe(true);
  });

  it('is heard by the customer, in the shop and in the mail, who is not invited back', async () => {
    for (const words of [decision.say, answerMail(policy, decision), await text(decision, { plain: true })]) {
      expect(words).toContain(reason);
      expect(words).not.toMatch(/see you again|always welcome|our mistake|thank/i);
    }
  });

  it('is told to whoever weighs an offer', () => {
    const weighing = weigh(
      policy,
      withDefaults(policy, { ...USUAL, ...facts }),
      [{ remedy: 'voucher', amount: 1000 }],
      {
        today: TODAY,
      },
    );
    expect(weighing).toMatchObject({ outcome, reason });
    expect(weighing.say.startsWith(`${begins}${reason}`)).toBe(true);
  });
});

describe('what a no keeps', () => {
  it('is not told where there is no goodwill, and the verdict is that there is none', async () => {
    const plain = await text(decided({ problem: 'lost', 'days-waited': 3, 'spend-a-year': 90_000 }), {
      plain: true,
    });
    expect(plain).not.toContain('keeps:');
    expect(plain).toContain("pays?: nothing is given, so there's nothing to weigh");
    expect(plain).not.toContain('owed');
  });

  it('is told of an ordinary answer', async () => {
    expect(await text(decided({ problem: 'lost', 'days-waited': 9 }), { plain: true })).toContain('keeps: ');
  });
});

describe('a note', () => {
  it('stands in Give and in the decision, and no customer hears it', async () => {
    const decision = decided({ problem: 'extension' });
    const line = NOES.split('\n').findIndex((one) => one.startsWith('  call-back')) + 1;
    const note = { text: 'The number to call them on', rule: 'call-back', file: 'noes.yaml', line };
    expect(decision).toMatchObject({ outcome: 'refer', reason: null, notes: [note] });
    expect(await text(decision, { plain: true })).toContain('note: The number to call them on');
    expect(decision.say + answerMail(policy, decision)).not.toContain('number to call');
  });
});

describe('the page of a policy that says no', () => {
  it('says when, in which words, and to which rules the general one gives way', async () => {
    const page = await policyPage(policy, { format: 'text', columns: 80, paint: UNPAINTED, plain: true });
    const lines = page.split('\n');
    const of = (id: string) => lines.filter((line) => line.startsWith(`${id}: `)).join(' ');
    expect(of('too-late')).toContain('nothing is due. We say: "We take things back for sixty days');
    expect(of('too-late')).toContain('It says nothing where in-time fits.');
    expect(of('in-time')).not.toContain('stands in for');
    expect(of('not-yet')).toContain('not yet. We say: "The carrier has a week to bring it."');
    expect(of('fee-stays')).toContain('You found a fee that you did not expect. The fee is for');
    expect(of('call-back')).toContain('The number to call them on');
  });
});
