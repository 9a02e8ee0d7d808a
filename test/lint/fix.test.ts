import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, fix } from '../../src/lint/index.js';
import { draws } from '../draws.js';

const TODAY = '2026-11-22';
const FILE = 'shop.yaml';

const findings = (text: string) => check(text, FILE, { today: TODAY }).findings;
const fixed = (text: string) => fix(text, FILE, findings(text));

const HEAD = 'amends: 1\nname: "Our shop"\ncurrency: GBP\nextends: retail@1\n';

describe('what is safe to put right', () => {
  it.each([
    ['a misspelt key', 'generosity: { past-the-sum: 5 }', 'generosity: { past-the-sums: 5 }'],
    ['a misspelt section', 'remedys:\n', 'remedies:\n'],
    [
      'a sentence with a colon',
      'rules:\n  late:\n    say: We said: it comes on Monday\n',
      'rules:\n  late:\n    say: "We said: it comes on Monday"\n',
    ],
    [
      'a sentence that begins with a placeholder',
      'rules:\n  late:\n    say: {item|It} never came\n',
      'rules:\n  late:\n    say: "{item|It} never came"\n',
    ],
    [
      'bent quotes inside straight ones, which would be read out',
      'rules:\n  late:\n    say: "“You waited for us.”"\n    why: \'‘So it is.’\' # ours\n',
      'rules:\n  late:\n    say: "You waited for us."\n    why: \'So it is.\' # ours\n',
    ],
    [
      'bent quotes around a sentence',
      'rules:\n  late:\n    say: “We said: it comes on Monday”\n',
      'rules:\n  late:\n    say: "We said: it comes on Monday"\n',
    ],
    [
      'a key that others have too, elsewhere',
      'rules:\n  a:\n    wehn: { problem: other }\n  b:\n    when: { problem: late }\n  c: { wehn: { problem: lost } }\n',
      'rules:\n  a:\n    when: { problem: other }\n  b:\n    when: { problem: late }\n  c: { when: { problem: lost } }\n',
    ],
    [
      'a key of an item of a list',
      'customers:\n  - name: a\n    wen: { orders-before: 3 }\n  - name: b\n    when: { orders-before: 2 }\n  - wehn: {}\n    name: c\n',
      'customers:\n  - name: a\n    when: { orders-before: 3 }\n  - name: b\n    when: { orders-before: 2 }\n  - when: {}\n    name: c\n',
    ],
    [
      'a sentence that begins like a list, above a note',
      'rules:\n  late:\n    say: - late again\n      # kindly\n    may: [voucher]\n',
      'rules:\n  late:\n    say: "- late again"\n      # kindly\n    may: [voucher]\n',
    ],
    [
      'quotes inside it',
      'rules:\n  late:\n    say: We said: "Monday"\n',
      'rules:\n  late:\n    say: "We said: \\"Monday\\""\n',
    ],
  ])('%s', (_, wrong, right) => {
    const note = '# a note of ours\n';
    expect(fixed(`${HEAD}${note}${wrong}`).text).toBe(`${HEAD}${note}${right}`);
  });

  it('keeps line ends and the mark of byte order', () => {
    const text = `\uFEFF${HEAD}generosity: { past-the-sum: 5 }\n`.replaceAll('\n', '\r\n');
    expect(fixed(text).text).toBe(text.replace('past-the-sum', 'past-the-sums'));
  });
});

describe('what is not', () => {
  it.each([
    ['quotes of a word within a sentence', 'rules:\n  late:\n    say: "You said “now” to us."\n'],
    ['two quoted words', 'rules:\n  late:\n    say: "“Now” or “never”"\n'],
    ['a line of a block', 'rules:\n  late:\n    say: |\n      They said:\n      say: "“now”"\n'],
    ['a key that may mean two things', 'harm: { respect: { levels: {}, plu: 5 } }\ngenerosity: { m: 1 }\n'],
    ['a sentence inside brackets', 'rules: { late: { say: We said: Monday, owe: [refund] } }\n'],
    ['a sentence with what may be a note', 'rules:\n  late:\n    say: We said: Monday # be kind\n'],
    ['a sentence that goes on below', 'rules:\n  late:\n    say: We said: it\n      comes on Monday\n'],
    ['one with a gap and a note in it', 'rules:\n  late:\n    say: [We said,\n\n# so\n      Monday]\n'],
    ['nothing where a sentence is due', 'rules:\n  late:\n    say: ~\n    why: null\n'],
    [
      'a sentence with a tag, an anchor or an alias',
      'rules:\n  late: { }\n  b:\n    say: !!str Yes\n    why: &a No\n',
    ],
    ['a key whose right one is there too', 'generosity: { mend: 90%, mendd: 80% }\n'],
    ['the same in a block', 'generosity:\n  mend: 90%\n\n# note\n  past-the-sums: 5\n  mendd: 80%\n'],
    ['two keys that mean the same', 'generosity: { mende: 90%, mendd: 80% }\n'],
    ['a file in which letters are lost', 'generosity: { mendd: 80% } # caf\uFFFD\n'],
    ['a value', 'generosity: { past-the-sums: five }\n'],
  ])('%s', (_, wrong) => {
    expect(fixed(HEAD + wrong)).toEqual({ text: HEAD + wrong, fixes: 0 });
  });
});

describe('a fix', () => {
  it('changes nothing but what was found, and is not needed twice', () => {
    const wrong = fc.constantFrom('past-the-sum', 'mendd', 'never_past', 'extras-at-mos');
    fc.assert(
      fc.property(fc.uniqueArray(wrong, { minLength: 1 }), fc.boolean(), (keys, windows) => {
        const lines = keys.map((key) => `  ${key}: 3 # kept`);
        const text = `${HEAD}generosity:\n${lines.join('\n')}\n`.replaceAll('\n', windows ? '\r\n' : '\n');
        const { text: right, fixes } = fixed(text);
        expect(fixes).toBe(keys.length);
        expect(findings(right).some(({ code }) => code === 'unknown-key')).toBe(false);
        expect(right.match(/# kept/g)).toHaveLength(keys.length);
        expect(fixed(right).fixes).toBe(0);
      }),
      { numRuns: draws(30) },
    );
  });
});
