import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../src/domain/policy/policy.js';
import { ENGLISH } from '../../src/i18n/en/index.js';
import { readFact } from '../../src/i18n/values/read-facts.js';
import { choicesOf, matching } from '../../src/interview/index.js';
import { bandsOf } from '../../src/interview/steps/bands.js';
import { BUILT_IN_NAMES } from '../../src/source/index.js';
import { builtIn } from '../fixtures/built-in.js';

/** What there is to pick from for what went wrong. */
function problemsOf(policy: Policy) {
  const fact = policy.facts.find(({ name }) => name === 'problem');
  return fact ? choicesOf(policy, fact, null) : [];
}

const found = (policy: Policy, typed: string): string[] =>
  matching(problemsOf(policy), typed, ENGLISH.prompts).map(({ value }) => value);

const RETAIL = builtIn('retail');

describe('what customers and staff say', () => {
  it.each([
    ['rude', 'poor-service'],
    ['the waiter was rude', 'poor-service'],
    ['spilled', 'accident'],
    ['spilt soup on my coat', 'accident'],
    ['cold', 'faulty'],
    ['never came', 'lost'],
    ['parcel not here', 'lost'],
    ['wrong size', 'wrong-item'],
    ['charged twice', 'overcharged'],
    ['cheaper now', 'price-dropped'],
    ['allergy', 'injury'],
    ['does not work', 'faulty'],
    ['crushed box', 'damaged'],
    ['delayed', 'late'],
    ['unwanted present', 'changed-mind'],
    ['nothing like the picture', 'not-as-described'],
    ['served', 'poor-service'],
    ['toaster broken', 'faulty'],
    ['laet', 'late'],
    ['said Friday', 'late'],
    ['said Sunday', 'late'],
    ['said 2.80 took 3.20', 'overcharged'],
  ])('“%s” finds %s first', (typed, problem) => {
    expect(found(RETAIL, typed)[0]).toBe(problem);
  });

  it.each([
    ...['missing', 'cancelled', 'damaged', 'charged twice', 'overcharged', 'shrinking', 'leaking', 'delayed'],
    ...['refunding', 'stained', 'scratched', 'allergic', 'waiting', 'rudest'],
  ])('“%s” finds the same with any two letters swapped behind the first', (said) => {
    const [first] = found(RETAIL, said);
    const [word = '', ...rest] = said.split(' ');
    for (let at = 1; at < word.length - 1; at += 1) {
      const slip = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
      expect([slip, found(RETAIL, [slip, ...rest].join(' ')).slice(0, 2)]).toEqual([
        slip,
        expect.arrayContaining([first]),
      ]);
    }
  });

  it.each(['a kettle that burnt somebody', 'the shelf hit a guest', 'it cut the customer', 'burnt everyone'])(
    '“%s” finds the injury first, whoever was struck',
    (typed) => {
      expect(found(RETAIL, typed)[0]).toBe('injury');
    },
  );

  it.each([
    'somebody dropped it',
    'someone broke it before',
    'the customer dropped it',
    'a guest smashed it',
  ])('“%s” is no injury: nobody is said to have been struck', (typed) => {
    expect(found(RETAIL, typed)[0]).not.toBe('injury');
  });

  it.each([
    ['airline', 'cancelled, and the next one was 5 hours later', 'cancelled'],
    ['airline', 'canceled and rebooked 3 hours late', 'cancelled'],
    ['airline', 'bumped, and got there 4 hours late', 'bumped'],
    ['airline', 'overcharged for a bag that was lost', 'overcharged'],
    ['cafe', 'overcharged for oat milk', 'overcharged'],
    ['restaurant', 'overcharged for the cold soup', 'overcharged'],
    ['flowers', 'late, and half of them wilted', 'late'],
    ['retail', 'damaged, and they were overcharged', 'damaged'],
    ...['retail', 'apparel', 'electronics'].flatMap((trade) =>
      [
        'broke',
        'it broke',
        'broken',
        'the screen broke',
        'stopped working after a week',
        'it doesnt work any more',
      ].map((said) => [trade, said, 'faulty']),
    ),
    ['electronics', 'arrived broken', 'damaged'],
  ])('in %s “%s” finds %s first', (trade = '', said = '', problem) => {
    expect(found(builtIn(trade), said)[0]).toBe(problem);
  });

  it.each([
    ['cafe', 'latte was cold and teh girl ignored me', 'faulty', 'poor-service'],
    ['cafe', 'tea was cold, and the girl ignored me', 'faulty', 'poor-service'],
    ['cafe', 'the girl ignored me and the tea was cold', 'poor-service', 'faulty'],
    ['restaurant', 'steak was raw but the waiter was very rude to us', 'faulty', 'poor-service'],
  ])('in %s “%s” is what was said first, and then the rest', (trade, said, first, second) => {
    const seen = found(builtIn(trade), said).filter((problem) => problem !== 'injury');
    expect(seen.slice(0, 2)).toEqual([first, second]);
  });

  it.each(['latte', 'latté', 'a large latte', 'cold lattes'])('“%s” is a drink, and not late', (said) => {
    expect(found(builtIn('cafe'), said)).not.toContain('late');
  });

  it.each(['note missing', 'I hate it', 'a ripe pear'])('“%s” has no other word within it', (said) => {
    const [word = ''] = said.split(' ').filter((one) => ['note', 'hate', 'ripe'].includes(one));
    const stem = ENGLISH.prompts.stem(word);
    for (const other of ['not', 'hat', 'rip']) expect(stem).not.toBe(ENGLISH.prompts.stem(other));
  });

  it('finds a problem by its own name first, whatever details of another follow', () => {
    let tried = 0;
    for (const trade of BUILT_IN_NAMES) {
      const problems = problemsOf(builtIn(trade));
      const detailed = problems.filter(({ isGrave, ownWords }) => !isGrave && ownWords);
      for (const { value, isGrave, isLastResort } of problems)
        for (const other of detailed) {
          if (isGrave || isLastResort || value.includes('-') || value === other.value) continue;
          const short = (other.ownWords ?? '').split(' ').filter((one) => one.split('-').length < 3);
          const details = short.slice(0, 4).join(' ').replaceAll('-', ' ');
          const said = `${value}, and ${details}`;
          const [first, second] = found(builtIn(trade), said);
          expect([said, first === 'injury' ? second : first]).toEqual([said, value]);
          tried += 1;
        }
    }
    expect(tried).toBeGreaterThan(300);
  });

  it('finds the cancelled flight, however the next one comes into it', () => {
    const airline = (typed: string) => found(builtIn('airline'), typed);
    expect(airline('flight cancelled, 5 hours wait for the next one')[0]).toBe('cancelled');
    expect(airline('cancelled, the next one was 5 hours later').slice(0, 2)).toContain('cancelled');
  });

  it.each([
    ['broken', ['damaged', 'faulty']],
    ['soup', ['faulty', 'accident']],
    ['parcel', ['damaged', 'late', 'lost']],
  ])('“%s” finds all of %j', (typed, problems) => {
    expect(found(RETAIL, typed)).toEqual(expect.arrayContaining(problems));
  });

  it.each([
    'food poisoning',
    'the soup made me sick',
    'burned by hot soup coffee',
    'she threw up vomiting after the meal',
    'illness',
    'stomach ache',
    'broke a tooth on the bread',
    'hospital',
    'allergies',
    'slipped on the wet floor',
    'unwell',
    'poison',
  ])('“%s” may be an injury, so that this stands first, with whatever else it may be', (typed) => {
    for (const policy of ['retail', 'restaurant', 'cafe', 'airline', 'apparel', 'flowers', 'electronics'].map(
      builtIn,
    ))
      expect(found(policy, typed)[0]).toBe('injury');
    if (typed.includes('soup')) expect(found(RETAIL, typed)).toContain('faulty');
  });

  it.each(['fell apart', 'the zip fell off', 'price cut', 'somebody shouted'])(
    '“%s” speaks of no injury, which does not stand first',
    (typed) => {
      expect(found(RETAIL, typed)[0]).not.toBe('injury');
    },
  );

  it.each([
    ['wrong colour', 'wrong color'],
    ['mouldy', 'moldy'],
    ['spilt on my suit', 'spilled on my suit'],
    ['smelt bad', 'smelled bad'],
    ['torn', 'tore'],
    ['it’s not what they’ve said', 'its not what theyve said'],
    ['meant to come Monday', 'meant to come thurs'],
  ])('“%s” finds what “%s” does', (one, other) => {
    for (const policy of ['retail', 'restaurant', 'apparel'].map(builtIn))
      expect(found(policy, other)).toEqual(found(policy, one));
  });

  it.each(['kettle', 'my new sofa', 'the mirror has gone gonky'])(
    'of “%s” only the goods are known, which likely don’t work: what fits nothing stays at hand',
    (typed) => {
      expect(found(RETAIL, typed)).toContain('faulty');
      expect(found(RETAIL, typed).slice(0, 2)).toContain('other');
    },
  );

  it.each([
    ['the lamp came late', 'late'],
    ['you sent the wrong kettle', 'wrong-item'],
    ['charged twice for the chair', 'overcharged'],
    ['the bed never came', 'lost'],
  ])('“%s” is no fault of the goods that it names, but %s', (typed, problem) => {
    expect(found(RETAIL, typed)[0]).toBe(problem);
  });

  it.each(['xylophone', 'qqq', '???', '12345', 'x'.repeat(4096)])(
    '“%s” fits nothing, and so something else is all there is to pick',
    (typed) => {
      expect(found(RETAIL, typed)).toEqual(['other']);
    },
  );

  it('finds nothing where a policy has nothing else to offer', () => {
    const choices = problemsOf(RETAIL).filter(({ value }) => value !== 'other');
    expect(matching(choices, 'xylophone', ENGLISH.prompts)).toEqual([]);
  });

  it('finds a policy’s own problem by its words, before what only people say for another', () => {
    expect(found(builtIn('apparel'), 'does not fit')[0]).toBe('does-not-fit');
  });
});

describe('a band', () => {
  const days = RETAIL.facts.find(({ name }) => name === 'days-since-purchase');
  const bands = [
    { atLeast: 0, atMost: 30 },
    { atLeast: 31, atMost: 2190 },
    { atLeast: 2191, atMost: 10_000 },
  ];
  const choices = days ? choicesOf(RETAIL, days, bands) : [];

  it.each(['2', '2 fortnights', '21', '0', '3', '219', '2191'])(
    'is never found by the number that stands for it: %s',
    (typed) => {
      expect(matching(choices, typed, ENGLISH.prompts)).toEqual([]);
    },
  );

  it.each(['40 days or so', '30 weeks', '31 years', 'about 30 months', '5000 years', 'days ago'])(
    'is never found by only some of the words typed: %s',
    (typed) => {
      expect(matching(choices, typed, ENGLISH.prompts)).toEqual([]);
    },
  );

  it('holds the number typed with its unit, or the number is refused', () => {
    const units = { days: 1, weeks: 7, fortnights: 14, months: 30.4, years: 365 } as const;
    const around = fc.constantFrom('', ' ago', ' or so', ' at most', ' and a bit');
    const name = fc.constantFrom<keyof typeof units>('days', 'weeks', 'fortnights', 'months', 'years');
    fc.assert(
      fc.property(fc.nat({ max: 400 }), name, around, (count, unit, after) => {
        const typed = `${count} ${unit}${after}`;
        const meant = count * units[unit];
        const reading = days && readFact(RETAIL, days, typed);
        if (reading && 'value' in reading) expect(Math.abs(Number(reading.value) - meant)).toBeLessThan(15);
        const [band] = matching(choices, typed, ENGLISH.prompts);
        if (band?.band) expect(meant).toBeGreaterThanOrEqual(band.band.atLeast);
        if (band?.band) expect(meant).toBeLessThanOrEqual(band.band.atMost);
      }),
    );
  });

  it('is found by what stands on the screen', () => {
    expect(matching(choices, 'more', ENGLISH.prompts).map(({ name }) => name)).toEqual([
      '6 years and a day or more',
    ]);
    expect(matching(choices, '30', ENGLISH.prompts)[0]?.name).toBe('up to 30 days');
  });
});

describe('searching', () => {
  const choices = problemsOf(RETAIL);

  it('finds the row that ends a list by its own words alone', () => {
    const end = { value: '', ...ENGLISH.interview.thatsAll, isEnd: true as const };
    const list = [end, { value: 'treated', name: 'How they were treated', words: 'answered ignored' }];
    const first = (typed: string) => matching(list, typed, ENGLISH.prompts)[0]?.value;
    for (const typed of ['answer', 'that’s all', 'done', 'no more'])
      expect([typed, first(typed)]).toEqual([typed, '']);
    expect(first('nobody answered the phone')).toBe('treated');
    expect(first('no receipt')).toBeUndefined();
  });

  it('shows everything in its order while nothing is typed', () => {
    expect(matching(choices, '  ', ENGLISH.prompts)).toEqual(choices);
  });

  it('finds every choice by its own name, first', () => {
    for (const choice of choices) expect(matching(choices, choice.name, ENGLISH.prompts)[0]).toEqual(choice);
  });

  it('never makes anything up, nor shows anything twice', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const some = matching(choices, typed, ENGLISH.prompts);
        expect(new Set(some).size).toBe(some.length);
        for (const one of some) expect(choices).toContain(one);
      }),
    );
  });
});

describe('the bands of a percentage', () => {
  const affected = RETAIL.facts.find(({ name }) => name === 'share-affected');

  it.each([
    [[500_000], ['up to 49.99%', '50% or more'], ['0%', '50%']],
    [[500_001], ['up to 50%', '50.01% or more'], ['0%', '50.01%']],
    [
      [88_750, 88_751],
      ['up to 8.8749%', '8.875%', '8.8751% or more'],
      ['0%', '8.875%', '8.8751%'],
    ],
    [
      [499_950, 500_000],
      ['up to 49.9949%', '49.995% to 49.9999%', '50% or more'],
      ['0%', '49.995%', '50%'],
    ],
  ])('end as people would name it, each in its own: cut at %j', (cuts, names, values) => {
    if (!affected) throw new Error('no share is asked for');
    const bands = bandsOf(affected, cuts);
    const choices = choicesOf(RETAIL, affected, bands);
    expect(choices.map(({ name }) => name)).toEqual(names);
    expect(choices.map(({ value }) => value)).toEqual(values);
  });
});

describe('a number that only bands of it matter of', () => {
  const price = RETAIL.facts.find(({ name }) => name === 'price');

  it('is asked for by six of them at most: past that it’s quicker to type it', () => {
    if (!price) throw new Error('no price is asked for');
    const cuts = [100, 200, 300, 400, 500, 600];
    expect(bandsOf(price, cuts.slice(0, 5))).toHaveLength(6);
    expect(bandsOf(price, cuts)).toBeNull();
  });
});
