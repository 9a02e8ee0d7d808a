import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../src/domain/results/check-report.js';
import { REPORTERS } from '../../../src/render/check/index.js';
import { paintFor } from '../../../src/render/page/palette.js';
import { sanitizeLine } from '../../../src/render/page/sanitize.js';
import { hostile, hostileReport, isHarmless, sizeOf } from './arbitrary.js';
import { finding, LOOK, REPORT } from './report.js';

const shown = async (
  report: CheckReport,
  look: Partial<typeof LOOK | { plain: boolean; columns: number }> = {},
) => REPORTERS.text(report, { ...LOOK, ...look });

const withWitness = (policy: string, witness: string): CheckReport => ({
  files: [{ file: policy, findings: [finding({ witnesses: [witness] })], doubts: [], tried: 1 }],
  codes: [],
});

describe('a report as text', () => {
  it.each([60, 80])('at %i columns reads like its transcript and is no wider', async (columns) => {
    const text = await shown(REPORT, { columns });
    await expect(text).toMatchFileSnapshot(`transcripts/text-${columns}.txt`);
    const prose = text.split('\n').filter((line) => !line.startsWith('  Try it: '));
    for (const line of prose) expect(line.length).toBeLessThanOrEqual(columns);
  });

  it('for a screen reader is ASCII lines of label: value', async () => {
    const text = await shown(REPORT, { plain: true });
    await expect(text).toMatchFileSnapshot('transcripts/text-plain.txt');
    for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^[a-z ]+: [ -~]+$/);
  });

  it('says nothing by colour alone', async () => {
    const coloured = await REPORTERS.text(REPORT, { ...LOOK, paint: await paintFor(true) });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences.
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(await shown(REPORT));
    expect(coloured).toContain('\u001b[');
  });

  it.each([
    [
      'nothing found',
      { findings: [], doubts: [], tried: 12 },
      'No findings in 1 policy; 12 complaints tried.\n',
    ],
    [
      'nothing tried',
      { findings: [], doubts: [], tried: 0 },
      'No findings in 1 policy; 0 complaints tried.\n',
    ],
  ])('sums up where there is %s', async (_, rest, summary) => {
    expect(await shown({ files: [{ file: 'a.yaml', ...rest }], codes: [] })).toBe(summary);
  });

  it('never calls a doubt fine', async () => {
    const doubts = [finding({ code: 'not-proved', severity: 'advice' }), finding({ code: 'not-analysed' })];
    const text = await shown({ files: [{ file: 'a.yaml', findings: [], doubts, tried: 1 }], codes: [] });
    expect(text).toContain('policies/dresses.yaml:12:3 not proved');
    expect(text).toContain(
      'No findings in 1 policy; 1 complaint tried; 1 question not proved, 1 part not\nanalysed.',
    );
  });

  it('says so where there was nothing to check', async () => {
    expect(await shown({ files: [], codes: [] })).toBe('No policy was checked.\n');
  });

  it('shows every finding and doubt once, harmlessly, whatever a policy holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostileReport,
        fc.boolean(),
        fc.integer({ min: 1, max: 120 }),
        async (report, plain, columns) => {
          const text = await shown(report, { plain, columns });
          expect(isHarmless(text)).toBe(true);
          const remarks = plain ? text.match(/^place: /gm) : text.trimEnd().split('\n\n').slice(1);
          expect(remarks?.length ?? 0).toBe(sizeOf(report));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a command to try', () => {
  it('is there to be copied, however narrow the terminal', async () => {
    const text = await shown(withWitness('a.yaml', 'problem=late price=49.99'), { columns: 30 });
    expect(text).toContain(
      '\n  Try it: amends resolve --policy a.yaml --no-input problem=late price=49.99\n',
    );
  });

  it.each([
    ['flowers', './flowers'],
    ['-x.yaml', './-x.yaml'],
    ['retail@1', 'retail@1'],
    ["Zoë's shop.yaml", "'Zoë'\\''s shop.yaml'"],
    ['~/a.yaml', "'~/a.yaml'"],
  ])('names the policy %j so that a shell and amends know it', async (policy, named) => {
    expect(await shown(withWitness(policy, 'a=1'))).toContain(`--policy ${named} --no-input a=1\n`);
  });

  it('keeps a value with spaces together', async () => {
    expect(await shown(withWitness('a.yaml', 'colour=dark red price=5'))).toContain(
      "--no-input 'colour=dark red' price=5\n",
    );
  });

  it('keeps facts apart by every name that a policy may give', async () => {
    const part = fc.stringMatching(/^[A-Za-z0-9éß名]{1,5}$/);
    const name = fc
      .array(part, { minLength: 1, maxLength: 3 })
      .chain((parts) => fc.constantFrom('-', '_', '.').map((between) => parts.join(between)));
    const value = fc.oneof(name, fc.constantFrom('7', '49.99', '50%', 'voucher:5,refund', 'yes'));
    const words = fc.array(
      fc.tuple(name, value).map(([fact, told]) => `${fact}=${told}`),
      { minLength: 1, maxLength: 5 },
    );
    const all = fc.sample(words, { numRuns: 200, seed: 7 });
    const commands: string[] = [];
    for (const one of all) {
      const text = await shown(withWitness('a.yaml', one.join(' ')));
      commands.push(/Try it: amends (.*)\n/.exec(text)?.[1] ?? '');
    }
    const script = commands.map((command) => `printf '%s\\n' ${command}; echo --`).join('\n');
    const { stdout } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
    const heard = stdout.split('--\n').filter(Boolean);
    expect(heard.map((one) => one.trimEnd().split('\n').slice(4))).toEqual(all);
  });

  it('runs nothing else and gives a shell the same words, whatever is in them', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostile.filter((text) => isHarmless(text) && sanitizeLine(text) === text),
        async (value) => {
          const text = await shown(withWitness('a.yaml', `item=${value}`));
          const [, command = ''] = /Try it: amends (.*)\n/.exec(text) ?? [];
          const { stdout } = spawnSync('sh', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' });
          expect(stdout.split('\n').slice(4).join('\n').trimEnd()).toBe(`item=${value}`.trimEnd());
        },
      ),
      { numRuns: 30 },
    );
  });
});
