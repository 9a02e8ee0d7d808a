import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleText, lint } from '../../src/lint/index.js';
import { ENGLISH_PHRASES } from '../../src/lint/words/english.js';
import { phraseIn } from '../../src/lint/words/find.js';
import { BUILT_INS, readPolicy } from '../../src/source/index.js';

const TODAY = '2026-11-22';
const check = (text: string) =>
  lint('shop.yaml', readPolicy(exampleText(text), 'shop.yaml'), { today: TODAY });

describe('a promise', () => {
  it.each([
    ['We will send it on.', 'We will'],
    ['It’ll be with you shortly.', "It'll"],
    ['I promise that you get it.', 'I promise'],
    ['Somebody is going to get back to you.', 'Somebody is going to'],
    ['Kindly wait: we get back to you.', 'get back to you'],
    ['The wait was ours. You hear by Friday.', 'by Friday'],
    ['A colleague is about to ring you.', 'A colleague is about to'],
    ['Leave it with me.', 'Leave it with me'],
    ['You have it within 24 hours.', 'within 24 hours'],
    ['You have it within two working days.', 'within two working days'],
    ['That won’t happen again.', "won't happen again"],
    ['The manager shall ring you.', 'The manager shall'],
  ])('is heard in %s', (text, phrase) => {
    expect(phraseIn(text, ENGLISH_PHRASES.promises)).toBe(phrase);
  });

  it.each([
    'It wilted too soon.',
    'It fell apart within a week of buying it.',
    'The price dropped shortly after you bought it.',
    'The price is lower shortly after you buy it.',
    'Nobody let you know.',
    'We said we would be in touch, and were not.',
    'You asked us to look into it and nobody did.',
    'You need it for tomorrow.',
    'It was to come by Friday.',
    'That is not what we promised you.',
    'You waited longer than we said.',
    'You changed your will.',
    'Would you like a new one?',
    'You ordered {item|something we will bring} and it never came.',
    'Goodwill is ours to give.',
  ])('is not heard in %s', (text) => {
    expect(phraseIn(text, ENGLISH_PHRASES.promises)).toBeUndefined();
  });
});

describe('a phrase that is only looked for where a sign of it stands', () => {
  const gated = Object.values(ENGLISH_PHRASES)
    .flat()
    .flatMap((one) => (typeof one === 'string' ? [] : one.any.map((phrase) => ({ ...one, phrase }))));

  it('never goes without one, and is found', () => {
    expect(gated.length).toBeGreaterThan(0);
    for (const { phrase, where, any } of gated) {
      fc.assert(
        fc.property(fc.stringMatching(new RegExp(`^(?:${phrase})$`)), (text) => {
          expect(where.some((letters) => text.includes(letters))).toBe(true);
          expect(phraseIn(`So ${text}!`, [{ where, any }])).toBeDefined();
        }),
      );
    }
  });
});

describe('an excuse', () => {
  it.each([
    ['We were short staffed.', 'short staffed'],
    ['Our system would not let me.', 'Our system would not'],
    ['The computer says it is gone.', 'The computer says'],
    ['A new colleague served you.', 'new colleague'],
    ['That was the courier’s fault.', "the courier's fault"],
    ['Our policy does not allow it.', 'Our policy does not'],
    ['In this busy period.', 'busy period'],
    ['It was a busy evening.', 'It was a busy'],
    ['It is not our fault.', 'not our fault'],
    ['There is nothing we can do.', 'nothing we can do'],
    ['It is our policy not to do that.', 'is our policy not to'],
    ['You came when we were very busy.', 'very busy'],
    ['Our baker is ill.', 'Our baker is ill'],
    ['We were overwhelmed.', 'We were overwhelmed'],
  ])('is heard in %s', (text, phrase) => {
    expect(phraseIn(text, ENGLISH_PHRASES.excuses)).toBe(phrase);
  });

  it.each([
    'You bought {item|the computer} from us and it broke.',
    'a new computer',
    'You ordered a stereo system and it does not play.',
    'You had a busy day ruined by us.',
    'You had a very busy week, and we made it worse.',
    'We take things back for 28 days.',
  ])('is not heard in %s', (text) => {
    expect(phraseIn(text, ENGLISH_PHRASES.excuses)).not.toBeDefined();
  });
});

describe('what nobody hears a second time', () => {
  const rule = (when: string, say: string) =>
    `rules:\n  later:\n    when: ${when}\n    may: [voucher]\n    say: "${say}"\n`;

  it('is no second promise where the rule fits the first contact alone', () => {
    const { findings } = check(
      rule('{ problem: other, contacts: { at-most: 1 }, fault: customer }', 'We will see to it.'),
    );
    expect(findings.map(({ code }) => code)).not.toContain('second-promise');
  });

  it('is no second promise where another rule always says its own words', () => {
    const before =
      '  first:\n    when: { problem: other }\n    owe: [manager-call]\n    say: "Thank you for telling us."\n';
    const { findings } = check(rule('{ problem: other }', 'We will see to it.') + before);
    expect(findings.map(({ code }) => code)).not.toContain('second-promise');
  });
});

describe('a policy in a language without lists', () => {
  it('is not said to be free of excuses', () => {
    const text = (BUILT_INS['retail@1'] ?? '').replace('locale: en-GB', 'locale: fr-FR');
    const { doubts } = lint('fr.yaml', readPolicy(text, 'fr.yaml'), { today: TODAY });
    expect(doubts.filter(({ code }) => code === 'not-analysed')).toMatchObject([{ file: 'fr.yaml' }]);
  });
});
