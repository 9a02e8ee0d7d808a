import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DANGEROUS } from '../../src/domain/values/dangerous.js';
import { BUILT_INS, canonical, printPolicy, readPolicy, sha256Hex } from '../../src/source/index.js';
import { policyOf, read, SHOP, shopWith } from './shop.js';

const HART = readFileSync(path.join(import.meta.dirname, '../fixtures/hart.yaml'), 'utf8');

/** A policy without what depends on the file it stands in. */
function said(policy: unknown): unknown {
  return JSON.parse(JSON.stringify(policy), (key, value) =>
    key === 'place' || key === 'source' ? undefined : value,
  );
}

describe('a printed policy', () => {
  it.each([['the shop', SHOP], ['Hart & Sons', HART], ...Object.entries(BUILT_INS)])(
    'is the same when it is read again: %s',
    (_name, text) => {
      const { policy, document } = readPolicy(text, 'first.yaml');
      const again = readPolicy(printPolicy(document), 'again.yaml');
      expect(again.diagnostics).toEqual([]);
      expect(policy).not.toBeNull();
      expect(said(again.policy)).toEqual(said(policy));
    },
  );

  it('may say of each line which file it comes from, and is still the same', () => {
    const { policy, document, fileAt } = readPolicy(HART, 'hart.yaml');
    const printed = printPolicy(document, fileAt);
    expect(readPolicy(printed, 'again.yaml').policy?.sha256).toBe(policy?.sha256);
    const lines = printed.trimEnd().split('\n');
    expect(lines[0]).toBe('amends: 1  # hart.yaml');
    expect(lines).toContain('  margin: 55%  # hart.yaml');
    expect(lines.filter((line) => line.endsWith('# retail@1')).length).toBeGreaterThan(50);
    expect(lines.filter((line) => !/ {2}# (hart\.yaml|retail@1)$/.test(line))).toEqual([]);
  });

  it('begins with what it is, and extends nothing', () => {
    const lines = printPolicy(readPolicy(HART, 'hart.yaml').document).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      'amends: 1',
      'name: "Hart & Sons, high street and online"',
      'currency: GBP',
    ]);
    expect(lines.filter((line) => line.startsWith('extends'))).toEqual([]);
  });

  it('keeps problems that it does without', () => {
    const text = SHOP.replace('costs:', 'remove: { problems: [superseded, late] }\ncosts:');
    const { document, policy } = read(text);
    expect(printPolicy(document)).toContain('remove:');
    expect(read(printPolicy(document)).policy?.problems).toEqual(policy?.problems);
  });

  it.each([
    'a \u009b31m colour',
    'turned \u202e round \u2066 twice',
    'invisible \u{e0041} \u200b',
    'two lines\\n::error::not from us\\n  ::warning::nor this',
    '::error::at its beginning',
    'an old one ##[error]x',
    `${'long '.repeat(30)}\\n\\n::error::after an empty line`,
  ])('is harmless to whatever shows it, and still the same: %j', (words) => {
    const text = shopWith('say: "You ordered {item|one thing} and got another."', `say: "${words}"`).replace(
      'name: "',
      `name: "${words.replaceAll('\\n', ' ')} `,
    );
    const { document, policy, fileAt } = readPolicy(text, 'a\u009b\n::error::.yaml');
    expect(policy).not.toBeNull();
    const printed = printPolicy(document, fileAt);
    expect(printed.replaceAll('\n', '').replace(DANGEROUS, '�')).not.toContain('�');
    expect(printed).not.toMatch(/^\s*::/m);
    expect(printed).not.toContain('##[');
    expect(readPolicy(printed, 'again.yaml').policy?.sha256).toBe(policy?.sha256);
  });

  it('quotes sentences that need it', () => {
    const text = shopWith('say: "You ordered {item|one thing} and got another."', 'say: "Sorry: #1 {item}"');
    const again = read(printPolicy(read(text).document));
    expect(again.policy?.rules[0]?.say).toBe('Sorry: #1 {item}');
  });
});

describe('what a policy says, as text', () => {
  const text = (policy: string) => canonical(policyOf(policy));

  it('is the same wherever it stands and whatever it is called', () => {
    const moved = `\n\n${SHOP}`.replace('\n\namends: 1', 'amends: 1\n\n# moved');
    expect(text(moved)).toBe(text(SHOP));
    expect(canonical(policyOf(SHOP))).toBe(canonical({ ...policyOf(SHOP), source: 'elsewhere.yaml' }));
  });

  it('does not rest on how this machine writes money', () => {
    const policy = policyOf(SHOP);
    expect(canonical({ ...policy, currency: { ...policy.currency, pattern: null } })).toBe(canonical(policy));
    expect(canonical(policy)).not.toMatch(/"place"|shop\.yaml|sha256|pattern/);
  });

  it('is another for every change that matters', () => {
    const changes = [
      ['margin: 55%', 'margin: 56%'],
      ['our apology', 'my apology'],
      ['stays: 30%', 'stays: 31%'],
      ['default: guest', 'default: gold'],
    ] as const;
    for (const [old, fresh] of changes) expect(text(shopWith(old, fresh))).not.toBe(text(SHOP));
    expect(text(shopWith('currency: GBP', 'currency: GBP\nlocale: de-DE'))).not.toBe(text(SHOP));
  });

  it('names the policy, by its SHA-256', () => {
    expect(policyOf(SHOP).sha256).toBe(sha256Hex(text(SHOP)));
  });
});

describe('SHA-256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['€', 'c4cc90ed3d26f12d4b08a75140970a7904035c31cbb4515a83f19b9003c00d1d'],
  ])('of %j', (given, hash) => {
    expect(sha256Hex(given)).toBe(hash);
  });
});
