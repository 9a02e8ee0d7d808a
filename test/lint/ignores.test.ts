import { describe, expect, it } from 'vitest';
import { check } from '../../src/lint/index.js';
import { ignoresIn } from '../../src/lint/run/ignores.js';

/** A policy with a rule that can never speak, and comments about it. */
const policy = ({ top = '', above = '', inside = '', below = '' }) => `${top}amends: 1
name: "Example shop"
currency: GBP
extends: retail@1
rules:
${above}  lost-but-worn:
${inside}    when: { problem: lost, condition: [opened, destroyed] }
    may: [voucher]
${below}  fine:
    when: { problem: late, condition: [opened, destroyed] }
    may: [voucher]
`;

const found = (text: string) =>
  check(text, 'shop.yaml', { today: '2026-11-22' }).findings.map(({ code, line }) => `${line} ${code}`);

describe('a comment that ignores', () => {
  it('is needed for it', () => {
    expect(found(policy({}))).toEqual(['7 dead-rule']);
  });

  it.each([
    ['above the rule', policy({ above: '  # amends-ignore dead-rule: kept for next year\n' })],
    ['above the line', policy({ inside: '    # amends-ignore dead-rule: kept for next year\n' })],
    [
      'behind the line',
      policy({}).replace('destroyed] }\n', 'destroyed] } # amends-ignore dead-rule: kept for next year\n'),
    ],
    [
      'behind the name of the rule',
      policy({}).replace('lost-but-worn:', 'lost-but-worn:  # amends-ignore dead-rule: kept for next year'),
    ],
    [
      'above the rule, with a note between',
      policy({ above: '  # amends-ignore dead-rule: kept\n\n  # a note\n' }),
    ],
    ['for the file', policy({ top: '# Our shop\n# amends-ignore dead-rule: all of them wait\n\n' })],
    [
      'with line ends of Windows',
      policy({ above: '  # amends-ignore dead-rule: kept\n' }).replaceAll('\n', '\r\n'),
    ],
  ])('hides what it names: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['in double quotes', '"Example # amends-ignore dead-rule: no comment"'],
    ['in single quotes', "'Example # amends-ignore dead-rule: no comment'"],
    ['with a quote in it', '"The \\"Example\\" # amends-ignore dead-rule: no comment"'],
  ])('is none inside a sentence: %s', (_, name) => {
    expect(found(policy({}).replace('"Example shop"', name))).toEqual(['7 dead-rule']);
  });

  it.each([
    ['with a quote in it', '"A 5\\" plate"'],
    ['with an apostrophe in it', "'It''s worn'"],
  ])('may stand behind a sentence %s', (_, said) => {
    const line = `    say: ${said} # amends-ignore token: kept\n`;
    const text = policy({}).replace('  lost-but-worn:\n', `  lost-but-worn:\n${line}`);
    expect(found(text)).toEqual(['7 needless-ignore', '8 dead-rule']);
  });

  it('hides nothing without a reason, and that is said', () => {
    expect(found(policy({ above: '  # amends-ignore dead-rule\n' }))).toEqual([
      '6 ignore-without-reason',
      '8 dead-rule',
    ]);
    expect(found(policy({ above: '  # amends-ignore dead-rule:   \n' }))).toHaveLength(2);
  });

  it.each(['# amends-ignore', '# amends-ignore: dead-rule'])(
    'is none without a code and a reason: %s',
    (said) => {
      expect(found(policy({ above: `  ${said}\n` }))).toEqual(['6 ignore-without-reason', '8 dead-rule']);
    },
  );

  it('is read at once, however long it is', () => {
    const long = (many: number): number => {
      const text = policy({ top: `# amends-ignore x${' '.repeat(many)}y\n` });
      const from = performance.now();
      ignoresIn('shop.yaml', text);
      return performance.now() - from;
    };
    long(1000);
    expect(long(60_000)).toBeLessThan(200);
  });

  it('is said to be needless where nothing of the kind is found', () => {
    expect(found(policy({ below: '  # amends-ignore dead-rule: it is fine\n' }))).toEqual([
      '7 dead-rule',
      '9 needless-ignore',
    ]);
    expect(found(policy({ above: '  # amends-ignore deadrule: misspelt\n' }))).toEqual([
      '6 needless-ignore',
      '8 dead-rule',
    ]);
  });

  it('is said to be needless in each code that hides nothing', () => {
    const { findings } = check(
      policy({ above: '  # amends-ignore token, dead-rule: kept for next year\n' }),
      'shop.yaml',
      { today: '2026-11-22' },
    );
    expect(findings.map(({ line, message, hint }) => [line, message, hint])).toEqual([
      [
        6,
        'Nothing of the kind token is found here.',
        'Take token out of the comment: it would hide the next one.',
      ],
    ]);
  });

  it('hides what the policy does with rules that it inherits, which is told where it extends them', () => {
    const emptied = policy({}).replace('rules:', 'remove: { rules: [their-trouble] }\nrules:');
    const tokens = (text: string) =>
      check(text, 'shop.yaml', { today: '2026-11-22' })
        .findings.filter(({ code }) => code !== 'dead-rule')
        .map(({ file, code, excerpt }) => [file, code, excerpt]);
    expect(tokens(emptied)).toContainEqual(['shop.yaml', 'token', 'extends: retail@1']);
    const reason = '# amends-ignore token: ours gives nothing for a wait\n';
    expect(tokens(`${reason}${emptied}`)).toEqual([]);
    expect(tokens(emptied.replace('extends:', `${reason}extends:`))).toEqual([]);
    expect(tokens(emptied.replace('rules:\n', `rules:\n  ${reason}`))).toContainEqual([
      'shop.yaml',
      'token',
      'extends: retail@1',
    ]);
  });

  it('cannot hide what stops a policy from loading', () => {
    const broken = policy({ top: '# amends-ignore unknown-key: we like it\n' }).replace('may:', 'mya:');
    expect(found(broken)).toContain('9 unknown-key');
  });
});

describe('the severities of a repository', () => {
  const graded = (severities: Record<string, 'error' | 'warning' | 'advice' | 'off'>, text = policy({})) =>
    check(text, 'shop.yaml', { today: '2026-11-22', settings: { severities } }).findings.map(
      ({ code, severity }) => `${code} ${severity}`,
    );

  it('say how much a finding matters', () => {
    expect(graded({ 'dead-rule': 'error' })).toEqual(['dead-rule error']);
    expect(graded({ 'dead-rule': 'off' })).toEqual([]);
    expect(graded({ token: 'off' })).toEqual(['dead-rule warning']);
  });

  it('cannot make an error of reading matter less', () => {
    const broken = policy({}).replace('when:', 'wehn:');
    expect(graded({ 'unknown-key': 'off' }, broken)).toContain('unknown-key error');
  });
});
