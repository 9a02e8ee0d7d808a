import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide as decideSettled } from '../../src/decide/index.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { readFacts } from '../../src/i18n/values/read-facts.js';
import { type Decision, decide } from '../../src/index.js';
import { draws } from '../draws.js';
import { builtIn } from '../fixtures/built-in.js';
import { policyOf } from '../source/shop.js';
import { policies, told } from './arbitrary.js';

const SHIPPED = ['retail', 'apparel', 'cafe', 'flowers', 'restaurant', 'electronics', 'airline'] as const;
const POLICIES = new Map(SHIPPED.map((name) => [name, builtIn(name)]));

/** The usual things a complaint needs, so that a case names only what it is about. */
const USUAL = { price: 40, 'days-since-purchase': 5, trouble: 'none', treated: 'fairly' };

function decided(name: (typeof SHIPPED)[number], facts: Readonly<Record<string, unknown>>): Decision {
  const policy = POLICIES.get(name);
  if (!policy) throw new Error(`There is no policy ${name}.`);
  return decide(policy, { ...USUAL, ...facts }, { today: '2026-11-22' });
}

const said = (facts: Readonly<Record<string, unknown>>): string => decided('retail', facts).say;

describe('the thing it is about', () => {
  it.each([
    ['vase', 'You bought the vase from us'],
    ['a vase', 'You bought a vase from us'],
    ['two dresses', 'You bought two dresses from us'],
    ['12 eggs', 'You bought 12 eggs from us'],
    ['my vase', 'You bought your vase from us'],
    ['Your trousers', 'You bought your trousers from us'],
    ['anorak', 'You bought the anorak from us'],
    ['mystery box', 'You bought the mystery box from us'],
  ])('“%s” stands in a sentence', (item, sentence) => {
    expect(said({ problem: 'damaged', item })).toContain(sentence);
  });

  it.each([
    ['We lost', 'We lost the vase'],
    ['We lost your', 'We lost your vase'],
    ['This was (the', 'This was (the vase'],
    ['A theme: “the', 'A theme: “the vase'],
    ['Your café', 'Your café the vase'],
    ['Of the two-thé', 'Of the two-thé the vase'],
  ])('after “%s” it takes no second article', (before, sentence) => {
    const policy = builtIn('retail');
    const rules = policy.rules.map((rule) => ({ ...rule, say: `${before} {item}` }));
    const facts = { ...USUAL, problem: 'damaged', item: 'vase' };
    expect(decide({ ...policy, rules }, facts, { today: '2026-11-22' }).say).toContain(sentence);
  });

  it('is left alone where the policy is not in English', () => {
    const policy = POLICIES.get('retail');
    if (!policy) throw new Error('Retail is shipped.');
    const other = { ...policy, locale: 'de-DE' };
    const { say } = decide(other, { ...USUAL, problem: 'damaged', item: 'Vase' }, { today: '2026-11-22' });
    expect(say).toContain('bought Vase from us');
  });

  it('is no order where it was bought across the counter', () => {
    for (const problem of ['damaged', 'wrong-item', 'changed-mind', 'faulty', 'missing-part'])
      expect(said({ problem, channel: 'store' })).not.toMatch(/\border/);
  });
});

describe('a placeholder', () => {
  const policy = builtIn('retail');
  const facts = policy.facts.flatMap((fact) =>
    fact.name === 'cause' ? [fact, { ...fact, name: 'größe' }] : [fact],
  );
  it.each([
    ['{item}', 'the vase'],
    ['{ item }', 'the vase'],
    ['{ item | it }', 'the vase'],
    ['{cause|that}', 'that'],
    ['{cause}', ''],
    ['{größe|any}', 'forty'],
  ])('%s is filled', (placeholder, words) => {
    const rules = policy.rules.map((rule) => ({ ...rule, say: `So it is: (${placeholder}).` }));
    const { say } = decide(
      { ...policy, rules, facts },
      { ...USUAL, problem: 'damaged', item: 'vase', größe: 'forty' },
      { today: '2026-11-22' },
    );
    expect(say).toContain(`So it is: (${words}).`);
  });
});

describe('the customer', () => {
  it.each([
    ['Ann', 'Ann'],
    ['Ann Smith', 'Ann'],
    ['Mr Osei', 'Mr Osei'],
    ['Smith, Ann', 'Ann'],
    ['Smith, Mrs', 'Mrs Smith'],
    ['de la Cruz', 'De la Cruz'],
    ['山田 太郎', '山田 太郎'],
    ['  Dr.  Ada   Byron ', 'Dr. Ada Byron'],
  ])('is spoken to by name, in a sentence: %s', (name, called) => {
    expect(said({ problem: 'late', 'customer-name': name }).startsWith(`${called}, you ordered`)).toBe(true);
  });

  it('hears whom to ask for', () => {
    expect(said({ problem: 'late', 'contact-person': 'Ann' })).toContain(
      'Just ask for Ann, who’s looking after this now.',
    );
  });

  it('is not thanked for telling us where all we have is a small comfort', () => {
    const say = said({ problem: 'changed-mind', 'days-since-purchase': 40 });
    expect(say).toContain('What I can give you is a £5 voucher');
    expect(say).not.toMatch(/thank-you|not so here/);
  });

  it('hears a warm sorry for what came late without us, and no excuse', () => {
    const say = said({ problem: 'late', fault: 'carrier', channel: 'online', 'delivery-paid': 4.95 });
    expect(say).toContain('I’m sorry: you were counting on us');
    expect(say).not.toMatch(/our mistake|carrier/);
  });
});

describe('what they get', () => {
  it.each([
    [5, 'a £5 voucher'],
    [8, 'an £8 voucher'],
    [8.5, 'an £8.50 voucher'],
    [11, 'an £11 voucher'],
    [18, 'an £18 voucher'],
    [80, 'an £80 voucher'],
    [800, 'an £800 voucher'],
    [110, 'a £110 voucher'],
    [181, 'a £181 voucher'],
    [1800, 'a £1,800 voucher'],
    [11_000, 'an £11,000 voucher'],
    [18_000, 'an £18,000 voucher'],
  ])('%s pounds are read aloud as %s', (pounds, words) => {
    const avoided = decided('retail', { problem: 'damaged', 'turned-down': `voucher:${pounds}` }).avoid;
    expect(avoided[0]?.why).toContain(`Not ${words} to spend with us`);
  });

  it('is part of what it cost them where it is not all of it', () => {
    const all = said({ problem: 'late', 'other-costs': 300 });
    expect(all).toContain('We’re paying £50 towards what it cost you.');
    expect(said({ problem: 'late', 'other-costs': 50 })).toContain('We’re paying what it cost you, £50.');
    expect(said({ problem: 'late', 'other-costs': 70 })).toContain('We’re paying what it cost you, £70.');
  });

  it('is no news where they turned it down and it is all that is owed', () => {
    const refused = { problem: 'wrong-item', 'turned-down': 'refund', 'in-stock': false };
    const { say, avoid } = decided('retail', refused);
    expect(say).toContain('That’s still yours whenever you want it: your money back, £40.');
    expect(say).not.toContain('We’re giving you');
    expect(avoid.flatMap(({ remedies }) => remedies.map(({ id }) => id))).not.toContain('refund');
    const call = said({ problem: 'poor-service', contacts: 3, 'turned-down': 'manager-word' });
    expect(call).toContain('That’s still yours whenever you want it: a word with our manager right now.');
    expect(call).not.toContain('I’m getting you');
  });

  it('is no thanks for telling us what we spilled ourselves', () => {
    const say = said({ problem: 'accident', 'other-costs': 180 });
    expect(say).toContain('And from us:');
    expect(say).not.toContain('for telling us');
  });
});

describe('what happened besides', () => {
  it.each([
    ['ignored', 'And nobody looked after you.'],
    ['embarrassed', 'And it embarrassed you.'],
    ['rudely', 'And nobody here should treat you like that.'],
  ])('names how they were treated: %s', (treated, words) => {
    expect(said({ problem: 'damaged', treated })).toContain(
      `damaged. ${words} I’m sorry: that was our mistake`,
    );
  });

  it('is not said again where the rule is about it, or where they were treated fairly', () => {
    expect(said({ problem: 'poor-service', treated: 'rudely' })).not.toContain('nobody here should');
    expect(said({ problem: 'other', treated: 'rudely' })).not.toContain('nobody here should');
    expect(said({ problem: 'damaged' })).not.toMatch(/And (nobody|it embarrassed)/);
  });

  it('is said, and sorry, where the rest is the customer’s own doing', () => {
    const mind = { problem: 'changed-mind', fault: 'customer', 'days-since-purchase': 10 };
    const rude = said({ ...mind, treated: 'rudely', contacts: 3 });
    expect(rude).toContain('nobody here should treat you like that. I’m sorry about that, and that you');
    expect(said(mind)).toContain('I’m sorry it didn’t work out');
    expect(said({ ...mind, occasion: 'missed' })).not.toContain('a day you won’t get back');
  });

  it('names the day that was missed', () => {
    const day = 'And it spoiled a day you won’t get back.';
    expect(said({ problem: 'damaged', occasion: 'missed' })).toContain(day);
    expect(said({ problem: 'damaged', occasion: 'still-ahead' })).not.toContain(day);
  });

  it('says that we noticed first, and thanks nobody for telling us', () => {
    const say = said({ problem: 'overcharged', overcharge: 5, contacts: 0, trouble: 'a-trip' });
    expect(say).toContain('We noticed it ourselves: you shouldn’t have to ask.');
    expect(say).toContain('And from us:');
  });
});

describe('a sorry', () => {
  it.each([
    [{ fault: 'us' }, 'I’m sorry: that was our mistake.'],
    [
      { fault: 'us', contacts: 2 },
      'I’m sorry: that was our mistake, and you shouldn’t have had to ask again.',
    ],
    [{ fault: 'supplier' }, 'I’m sorry: that’s ours to put right.'],
    [{ fault: 'carrier' }, 'I’m sorry about that.'],
    [{ fault: 'unclear', contacts: 3 }, 'I’m sorry about that, and that you’ve had to ask again.'],
    [{ fault: 'customer', contacts: 3 }, 'I’m sorry about that. '],
    [{ fault: 'customer', problem: 'changed-mind' }, 'I’m sorry it didn’t work out.'],
  ])('owns what is ours and nothing else: %j', (facts, words) => {
    expect(said({ problem: 'damaged', ...facts })).toContain(words);
  });

  it('owns nothing where a thing has simply lived its life', () => {
    const say = said({ problem: 'faulty', 'days-since-purchase': 2500 });
    expect(say).not.toMatch(/our mistake|ours to put right/);
    expect(say).toContain('I’m sorry about that.');
  });

  it('thanks once', () => {
    const retail = builtIn('retail');
    const rules = retail.rules.map((rule) => ({ ...rule, say: 'Thank you for telling us.' }));
    const facts = { ...USUAL, problem: 'wrong-item', trouble: 'a-trip' };
    const { say } = decide({ ...retail, rules }, facts, { today: '2026-11-22' });
    expect(say.match(/thank/gi)).toHaveLength(1);
    expect(say).toContain('And from us:');
  });
});

describe('what is given', () => {
  it('somebody’s time is arranged, never a thank-you', () => {
    const say = said({ problem: 'poor-service', treated: 'rudely' });
    expect(say).toContain('I’m getting you a word with our manager right now.');
    expect(say).not.toContain('thank-you');
  });

  it('on a later contact is an act, also where somebody else will call', () => {
    const again = { problem: 'late', fault: 'us', contacts: 2 };
    expect(said(again)).toContain('I’m getting you a word with our manager right now.');
    expect(said({ ...again, channel: 'online' })).toContain('I’m getting you a call from our manager today.');
    // Either somebody calls or whoever speaks sees to it: with both, nobody knows which.
    expect(said(again)).not.toContain('myself');
    expect(said({ ...again, 'contact-person': 'Priya' })).not.toContain('myself');
  });

  it.each(SHIPPED)(
    'thank nobody for telling of a day missed, of rudeness or of a loss, with an extra: %s',
    (name) => {
      const policy = builtIn(name);
      const levels = policy.facts.find((fact) => fact.name === 'treated')?.type;
      const problems = policy.problems
        .map((problem) => problem.name)
        .filter((problem) => problem !== 'injury');
      const treated = levels?.is === 'one-of' ? levels.values.filter((level) => level !== 'fairly') : [];
      let extras = 0;
      fc.assert(
        fc.property(
          fc.constantFrom(...problems),
          fc.constantFrom('day', 'treated', 'lost'),
          fc.constantFrom(...treated),
          fc.integer({ min: 0, max: 3 }),
          (problem, why, level, contacts) => {
            const harm = why === 'day' ? { occasion: 'missed' } : why === 'treated' ? { treated: level } : {};
            const told = { problem: why === 'lost' ? 'lost' : problem, price: 8000, contacts, ...harm };
            if (!policy.problems.some((one) => one.name === told.problem)) return;
            const { sayLines } = decideSettled(policy, withDefaults(policy, readFacts(policy, told).facts), {
              today: '2026-11-22',
            });
            const given = sayLines.filter(({ by, text }) => by === 'thanks' && /:/.test(text));
            extras += given.length;
            for (const { text } of given) expect(text).not.toMatch(/thank/i);
          },
        ),
        { numRuns: draws(60) },
      );
      expect(extras).toBeGreaterThan(5);
    },
  );

  it('the extra is a thank-you: for telling us, or for the patience of asking again', () => {
    const extra = { problem: 'wrong-item', trouble: 'a-trip' };
    expect(said(extra)).toContain('And to thank you for telling us: a £10 voucher');
    expect(said({ ...extra, contacts: 2 })).toContain('And to thank you for your patience:');
    expect(said({ ...extra, contacts: 0 })).toContain('And from us:');
  });

  it.each([
    ['late', 'And for the wait: '],
    ['overcharged', 'And to thank you for telling us: '],
    ['bad-work', 'And from us: '],
  ])('thanks nobody for telling what we knew: %s', (problem, lead) => {
    const told = { problem, fault: 'us', trouble: 'a-trip', overcharge: 5, channel: 'online' };
    const { overcharge, ...others } = told;
    expect(said(problem === 'overcharged' ? told : others)).toContain(lead);
  });

  it('asks nobody to come back who was hurt, mourns, or had a day spoiled', () => {
    const back = /see you again|always welcome|another chance/;
    const wreath = { problem: 'damaged', item: 'a wreath for a funeral' };
    for (const told of [
      wreath,
      { ...wreath, item: 'nut-free cake', cause: 'an allergy' },
      { problem: 'damaged', occasion: 'missed' },
      { problem: 'late', occasion: 'still-ahead' },
      { problem: 'injury' },
    ])
      expect(said(told), JSON.stringify(told)).not.toMatch(back);
    expect(said({ problem: 'damaged', item: 'a vase' })).toContain('We’d love to see you again.');
    expect(said({ problem: 'damaged', treated: 'rudely' })).toContain(
      'I hope you’ll give us another chance.',
    );
  });

  it('what we give and what we pay are one sentence', () => {
    expect(said({ problem: 'lost', 'delivery-paid': 4.95, 'other-costs': 8, fault: 'us' })).toContain(
      'We’re giving you your delivery charge back, £4.95, and paying what it cost you, £8.',
    );
  });

  it('their costs are paid, not given', () => {
    expect(said({ problem: 'accident', 'other-costs': 22 })).toContain('We’re paying what it cost you, £22.');
  });

  it('a part of the price is named by its figure', () => {
    const say = said({
      problem: 'faulty',
      price: 50,
      'days-since-purchase': 100,
      'put-right-before': true,
    });
    expect(say).toContain('your money back or £25 of the price back?');
  });

  it('nobody who was served badly is taken to have been treated fairly', () => {
    const { treated: _, ...rest } = USUAL;
    const policy = POLICIES.get('retail');
    if (!policy) throw new Error('Retail is shipped.');
    const served = decide(policy, { ...rest, problem: 'poor-service' }, { today: '2026-11-22' });
    expect(served.harm.respect).toBeGreaterThan(0);
    const late = decide(policy, { ...rest, problem: 'late' }, { today: '2026-11-22' });
    expect(late.harm.respect).toBe(0);
  });
});

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  '7th',
  '8th',
  '9th',
  '10th',
  '11th',
  '12th',
];

describe('whatever is said', () => {
  it('is made of whole sentences, and where somebody is hurt of no offer', () => {
    fc.assert(
      fc.property(policies(), told, (policy, facts) => {
        const { say } = decideSettled(policy, withDefaults(policy, facts), { today: '2026-11-22' });
        expect(say).toMatch(/^[^a-z].*[.!?\u2026]["\u201d\u2019)]?$/su);
        expect(say).not.toMatch(/ {2}|\.\.(?!\.)|[?!]\.|\b(the|your|a) \1\b|undefined|\bnull\b|\{|\}/);
        if (facts['problem'] === 'injury')
          expect(say).not.toMatch(/our mistake|giving you|arranging|paying|Would you like|thank-you/);
      }),
      { numRuns: draws(1000) },
    );
  });

  it('is traceable, sentence by sentence, to a rule of composing and to the lines of the policy', () => {
    fc.assert(
      fc.property(policies(), told, (policy, facts) => {
        const { say, sayLines, complaint } = decideSettled(policy, withDefaults(policy, facts), {
          today: '2026-11-22',
        });
        expect(sayLines.map(({ text }) => text).join(' ')).toBe(say);
        expect(new Set(sayLines.map(({ text }) => text)).size).toBe(sayLines.length);
        for (const { by, rules } of sayLines) {
          for (const { rule, file, line } of rules)
            expect(policy.rules.find(({ id }) => id === rule)?.place).toMatchObject({ file, line });
          if (['given', 'choice', 'thanks', 'arranged'].includes(by)) expect(rules).not.toEqual([]);
          if (complaint['problem'] === 'injury') expect(['happened', 'hand-over']).toContain(by);
        }
      }),
      { numRuns: draws(500) },
    );
  });

  it('tells before they choose what they would have to give back', () => {
    const { say } = decided('electronics', { problem: 'faulty', price: 400, 'days-since-purchase': 60 });
    expect(say).toMatch(
      /a new one [^?]* or a free repair [^?]*\? With the first, we’ll take this one back\./,
    );
    let [alike, unlike] = [0, 0];
    fc.assert(
      fc.property(policies(), told, (policy, facts) => {
        const decision = decideSettled(policy, withDefaults(policy, facts), { today: '2026-11-22' });
        const [open, ...more] = decision.choices.filter(({ chosen }) => chosen === null);
        if (!open || more.length > 0 || facts['problem'] === 'injury') return;
        const back = open.offers.map(({ goods }) => goods?.keep === false);
        const isMixed = new Set(open.offers.map(({ goods }) => goods?.keep)).size > 1;
        const [, told = ''] = /With ([\w, ]*), we’ll take this one back/.exec(decision.say) ?? [];
        for (const [at, isBack] of back.entries())
          expect(told.includes(ORDINALS[at] ?? '?')).toBe(isMixed && isBack);
        if (isMixed) expect(decision.say).not.toMatch(/We will take back|Please keep what/);
        if (isMixed) unlike += 1;
        else alike += 1;
      }),
      { numRuns: draws(2000) },
    );
    expect(Math.min(alike, unlike)).toBeGreaterThan(10);
  });

  it('never calls short what reads as enough', () => {
    const decision = decided('retail', {
      problem: 'wrong-item',
      price: 60,
      contacts: 3,
      'turned-down': 'voucher:20,small-gift',
      trouble: 'hours-lost',
    });
    expect(decision.offer.mended).toBe(1.095);
    for (const { text } of decision.because)
      expect(text).not.toMatch(/Mends (\d+%) where the policy aims at \1/);
  });
});

describe('what to avoid', () => {
  it('is two things at most, what mends least first, however many there are', () => {
    const tokens = ['pen', 'ring', 'badge', 'card'];
    const gifts = tokens.map(
      (id, at) => `  ${id}: { kind: gift, label: "a ${id}", cost: 0.10, worth: ${4 - at}.00 }\n`,
    );
    const policy = policyOf(
      `amends: 1\nname: "Tokens"\ncurrency: GBP\nextends: retail@1\nremedies:\n${gifts.join('')}rules:\n  tokens: { when: { problem: damaged }, may: [${tokens}] }\n`,
    );
    const complaint = { problem: 'damaged', price: 60, trouble: 'a-trip', treated: 'rudely' };
    const { avoid } = decide(policy, complaint, { today: '2026-11-22', role: 'associate' });
    const named = avoid.flatMap(({ remedies }) => remedies.map(({ id }) => id));
    expect(named).toHaveLength(2);
    expect(avoid.map(({ mended }) => mended)).toEqual(avoid.map(({ mended }) => mended).toSorted());
  });
});
