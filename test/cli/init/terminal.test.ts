import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { amends, built, folderWith } from '../program.js';
import { KEY, onTerminal } from '../terminal/index.js';

beforeAll(built);

describe('amends init on a terminal', () => {
  it('asks, refuses in place, writes, and never writes over', async () => {
    const cwd = folderWith({});
    const terminal = onTerminal(['init'], { cwd });
    await terminal.sees('What is your trade?');
    await terminal.press('flow');
    await terminal.press(KEY.Enter);
    await terminal.press(`Hart & Sons${KEY.Enter}`);
    await terminal.press(`GPB${KEY.Enter}`);
    await terminal.press(`${KEY.Backspace.repeat(3)}GBP${KEY.Enter}`);
    await terminal.press(`5${KEY.Enter}`);
    await terminal.press(`${KEY.Backspace}60${KEY.Enter}`);
    await terminal.press(KEY.Enter);
    expect(await terminal.ends()).toBe(0);
    expect(terminal.isLeftClean()).toBe(true);
    await terminal.keptAs('init');
    expect(readdirSync(cwd).sort()).toEqual(['amends.schema.json', 'amends.test.yaml', 'amends.yaml']);
    const policy = readFileSync(path.join(cwd, 'amends.yaml'), 'utf8');
    await expect(policy).toMatchFileSnapshot('../transcripts/init-policy.txt');

    expect(amends(['check', '--max-warnings', '0'], { cwd })).toMatchObject({ code: 0, err: '' });
    expect(amends(['init', '--yes'], { cwd })).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(path.join(cwd, 'amends.yaml'), 'utf8')).toBe(policy);
  });

  it('leaves nothing behind where somebody leaves', async () => {
    const cwd = folderWith({});
    const terminal = onTerminal(['init'], { cwd });
    await terminal.sees('What is your trade?');
    await terminal.press(KEY.Enter);
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
    expect(terminal.isLeftClean()).toBe(true);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('in another currency is clean as well', () => {
    const cwd = folderWith({});
    expect(amends(['init', '--yes', '--trade', 'apparel', '--currency', 'EUR'], { cwd })).toMatchObject({
      code: 0,
      err: '',
    });
    const checked = amends(['check'], { cwd });
    expect(checked.out).toContain('No findings in 3 policies');
    expect(checked.code).toBe(0);
  });
});
