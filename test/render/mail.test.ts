import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide/index.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { isTangible } from '../../src/domain/remedies/kind.js';
import { REMEDY_KINDS } from '../../src/domain/remedies/kinds.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import type { Decision, Offer } from '../../src/domain/results/decision.js';
import { readPolicy } from '../../src/index.js';
import { answerMail, answerMailText } from '../../src/render/answer/mail.js';
import { policies, told } from '../decide/arbitrary.js';
import { draws } from '../draws.js';
import { builtIn } from '../fixtures/built-in.js';
import { SHIPPED, shippedDecisions } from '../fixtures/shipped-decisions.js';

const decided = (policy: Policy, facts: Facts): Decision =>
  decide(policy, withDefaults(policy, facts), { today: '2026-11-22' });

const FLOWERS = builtIn('flowers');
const APPAREL = builtIn('apparel');
const RETAIL = builtIn('retail');

const LETTERS: readonly [string, Policy, Facts][] = [
  [
    'bouquet',
    FLOWERS,
    {
      problem: 'not-as-described',
      fault: 'us',
      price: 5000,
      'delivery-paid': 695,
      treated: 'embarrassed',
      item: 'a birthday bouquet',
      'customer-name': 'Ann Smith',
      'contact-person': 'Priya',
      channel: 'online',
      cause: 'The florist was short of stems',
    },
  ],
  [
    'asked-again',
    APPAREL,
    {
      problem: 'wrong-item',
      price: 6000,
      item: 'two dresses',
      'customer-name': 'Mr Osei',
      contacts: 2,
      treated: 'rudely',
      channel: 'online',
      'asked-for': 'refund',
    },
  ],
  ['hurt', RETAIL, { problem: 'injury', item: 'vase', 'customer-name': 'Ann', price: 2000 }],
];

describe('a mail after an injury', () => {
  it.each(SHIPPED)('says sorry and who will ring, and speaks of nothing that is given: %s', async (name) => {
    const policy = builtIn(name);
    const roles = policy.authority.map((role) => role.name);
    for (const role of roles)
      for (const told of [
        {},
        { 'contact-person': 'Priya' },
        { contacts: 3, treated: 'rudely', item: 'cake' },
      ]) {
        const complaint = withDefaults(policy, { problem: 'injury', price: 6500, ...told });
        const mail = await answerMailText(
          policy,
          decide(policy, complaint, { today: '2026-11-22', role }),
          0,
        );
        const isManager = role === roles.at(-1);
        const who =
          'contact-person' in told ? 'Priya will ring' : isManager ? 'I’ll ring' : 'Our manager will ring';
        expect(mail).toMatch(/so sorry/);
        expect(mail).toContain(`${who} you today`);
        expect(mail).not.toMatch(/[?£$]|voucher|miles|certificate|gift|mistake|our fault|see you again/i);
      }
  });
});

describe('the mail on a screen', () => {
  it('says what the mail in Markdown says, without a mark of Markdown, in lines that fit', async () => {
    await fc.assert(
      fc.asyncProperty(
        policies(),
        told,
        fc.integer({ min: 30, max: 100 }),
        async (policy, facts, columns) => {
          const decision = decided(policy, facts);
          const shown = await answerMailText(policy, decision, columns);
          const unmarked = answerMail(policy, decision)
            .replace(/^\*\*(.*?)\*\*/, '$1')
            .replace(/\\(?=[!-/:-@[-`{-~\n])/g, '');
          const words = (text: string): string => text.replace(/\s+/g, ' ').trim();
          expect(words(shown)).toBe(words(unmarked));
          for (const line of shown.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
          const long = await answerMailText(policy, decision, 0);
          expect(words(long)).toBe(words(shown));
        },
      ),
      { numRuns: draws(100) },
    );
  });

  it.each(LETTERS)('is plain text: %s', async (_, policy, facts) => {
    const shown = await answerMailText(policy, decided(policy, facts), 60);
    expect(shown).toMatch(/^Subject: /);
    expect(shown).not.toMatch(/[*#\\_`]/);
  });
});

const OWED_VOUCHERS = `amends: 1
name: "Shop"
currency: GBP
extends: retail@1
rules:
  late-voucher:
    when: { problem: late }
    owe: [{ remedy: voucher, amount: 10 }]
  not-come:
    when: { problem: lost }
    owe: [{ customer-chooses: [refund, { remedy: voucher, amount: 70 }] }]
`;

const idsIn = ({ remedies }: Offer): string[] => remedies.map(({ id }) => id);

describe('a mail to the customer', () => {
  it.each(SHIPPED)('is in words that are spoken, also where sentences are put together: %s', (name) => {
    const policy = builtIn(name);
    for (const decision of shippedDecisions(name)) {
      const mail = answerMail(policy, decision);
      expect(mail, mail).not.toMatch(/\b(?:I am|it is|that is|do not|cannot|will not)\b/i);
      // Of the thing itself, and not again all that its label says of it.
      expect(mail, mail).not.toMatch(/The [^.]* (?:to|for) [^.]* is good for/);
    }
  });

  it.each(LETTERS)('reads like its transcript: %s', async (name, policy, facts) => {
    await expect(answerMail(policy, decided(policy, facts))).toMatchFileSnapshot(
      `transcripts/mail-${name}.md`,
    );
  });

  it('says every sentence that is said, the choice as a list, and the name once', () => {
    fc.assert(
      fc.property(policies(), told, (policy, facts) => {
        const decision = decided(policy, { ...facts, 'customer-name': 'Mr Osei' });
        const mail = plain(answerMail(policy, decision));
        for (const { by, text, written } of decision.sayLines)
          if (by !== 'choice') expect(mail).toContain(written ?? text);
        expect(mail.split('Mr Osei')).toHaveLength(2);
        const open = decision.choices.filter(({ chosen }) => chosen === null);
        const options = mail.match(/^\d+\. /gm) ?? [];
        const isHurt = facts['problem'] === 'injury';
        expect(options).toHaveLength(isHurt ? 0 : open.flatMap(({ of }) => of).length);
      }),
      { numRuns: draws(500) },
    );
  });

  it('says how long a voucher is good for, next to the voucher', () => {
    const late = { problem: 'late', price: 8000, channel: 'online' };
    const one = answerMail(RETAIL, decided(RETAIL, late));
    expect(one).toContain('a £10 voucher to spend with us. It’s good for 12 months.');
    const two = answerMail(RETAIL, decided(RETAIL, { ...late, contacts: 2, trouble: 'hours-lost' }));
    expect(two).toMatch(/voucher to spend with us[^.]*\. (It’s|The £\d+ voucher is) good for/);
    expect(two).toMatch(/good for 12 months\. I’m getting you/);
  });

  it('says it of each that is given, once, and of each that may be chosen', () => {
    fc.assert(
      fc.property(policies(), told, (drawn, facts) => {
        const policy = { ...drawn, remedies: drawn.remedies.map((one) => ({ ...one, valid: '7 weeks' })) };
        const decision = decided(policy, facts);
        const { offer, choices, sayLines } = decision;
        const open = choices.filter(({ chosen }) => chosen === null);
        const inEach = (id: string) =>
          open.every(({ of, offers }) => !of.includes(id) && offers.every((one) => idsIn(one).includes(id)));
        const given = offer.remedies.filter(({ id, kind }) => isTangible(REMEDY_KINDS[kind]) && inEach(id));
        const owed = new Set(given.filter((one) => one.owed).map(({ id }) => id));
        const gifts = new Set(given.map(({ id }) => id).filter((id) => !owed.has(id)));
        const isSaid = (...rules: string[]) => sayLines.some(({ by }) => rules.includes(by));
        const fixed = (isSaid('given') ? owed.size : 0) + (isSaid('thanks', 'arranged') ? gifts.size : 0);
        const said = plain(answerMail(policy, decision)).split('good for 7 weeks').length - 1;
        const options = isSaid('choice') && open.length > 0;
        expect(said).toBeGreaterThanOrEqual(fixed + (options ? 1 : 0));
        if (!options) expect(said).toBe(fixed);
      }),
      { numRuns: draws(300) },
    );
  });

  it('says it of a voucher that is owed, or may be chosen, as of one that thanks', () => {
    const { policy } = readPolicy(OWED_VOUCHERS, 'shop.yaml');
    if (!policy) throw new Error('It isn’t read.');
    const mail = (facts: Facts) => answerMail(policy, decided(policy, facts));
    expect(mail({ problem: 'late', price: 8000 })).toContain(
      'a £10 voucher to spend with us. It’s good for 12 months.',
    );
    // What is owed of it and what thanks is one voucher, and told as one.
    const more = mail({
      problem: 'late',
      price: 8000,
      contacts: 2,
      trouble: 'hours-lost',
      treated: 'rudely',
    });
    expect(more).toMatch(/a £\d+ voucher to spend with us\. It’s good for 12 months\.\n/);
    expect(more.split('good for 12 months')).toHaveLength(2);
    expect(mail({ problem: 'lost', price: 8000 })).toContain('The £70 voucher is good for 12 months.');
  });

  it('holds none of our sums, no reason and nothing for staff', () => {
    const cause = 'Secretly the kiln was off.';
    fc.assert(
      fc.property(policies(), told, (policy, facts) => {
        const decision = decided(policy, { ...facts, cause });
        const mail = plain(answerMail(policy, decision));
        const theirs = [decision.offer, ...decision.choices.flatMap(({ offers }) => offers)]
          // What is taken off is told with what it is taken off, and so is what they pay for what is done.
          .flatMap(({ remedies }) =>
            remedies.flatMap(({ amount, less, theyPay = 0 }) => [
              amount ?? 0,
              theyPay,
              ...(less ? [less.of, less.by, less.of - less.by] : []),
            ]),
          )
          .flatMap((amount, _at, all) => all.map((other) => (other === amount ? amount : amount + other)));
        for (const [, pounds = '', pence = '0'] of mail.matchAll(/£([\d,]+)(?:\.(\d\d))?/g))
          expect(theirs).toContain(Number(pounds.replaceAll(',', '')) * 100 + Number(pence));
        expect(mail).not.toContain('kiln');
        for (const { text } of decision.because) expect(mail).not.toContain(text);
        expect(mail).not.toMatch(
          /goodwill|more than we owe|at risk|puts right|authority|verdict|%|till code/,
        );
      }),
      { numRuns: draws(500) },
    );
  });

  it('takes nothing that somebody wrote for Markdown or HTML', () => {
    const facts: Facts = {
      problem: 'wrong-item',
      price: 6000,
      item: '# *bold* <img src=x> [a](http://b) | `c` ![d](e) &amp; ~~f~~\n- g\n1. h',
      'customer-name': '<script>alert(1)</script>',
      'contact-person': '**Ann** _B_ www.evil.example',
    };
    const mail = answerMail(RETAIL, decided(RETAIL, facts));
    const own = /^\*\*Subject:\*\*|^\d+\. |\\$/gm;
    expect(mail.replace(own, '')).not.toMatch(/(?<!\\)[*_`<>[\]|#~&!]|https?:\/\/|\bwww\.(?!\\)/);
    expect(mail).not.toMatch(/^\s*[-+=]/m);
  });
});

/** A mail without the marks that keep its text from being Markdown. */
const plain = (mail: string): string => mail.replace(/\\(?=[!-/:-@[-`{-~])/g, '');
