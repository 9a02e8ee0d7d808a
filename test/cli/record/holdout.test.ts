import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { inBothEngines } from '../../io/record/engines.js';
import { amendsHere } from '../here.js';

const POLICY = `amends: 1
extends: retail@1
name: "Our shop"
currency: GBP
record: { holdout: 50% }
`;
const LATE = ['problem=late', 'price=40'];

inBothEngines('a policy that holds half of all matters out', ({ place }) => {
  it('gives them no goodwill, says so to staff alone, keeps it, and learns from nothing yet', async () => {
    const { folder, where, env } = await place();
    writeFileSync(path.join(folder, 'shop.yaml'), POLICY);
    const run = (...line: string[]) =>
      amendsHere(line, { cwd: folder, env: { ...env, AMENDS_RECORD: where } });
    const resolve = (order: string, ...more: string[]) =>
      run('resolve', ...LATE, '--policy', 'shop.yaml', '--order', order, '--no-input', ...more);
    const give = async (order: string) => {
      const { out } = await resolve(order, '--json');
      writeFileSync(path.join(folder, `${order}.json`), out);
      const written = await run(
        'record',
        'give',
        '--decision',
        `${order}.json`,
        '--policy',
        'shop.yaml',
        '--key',
        order,
        '--order',
        order,
      );
      return { ...JSON.parse(out), code: written.code };
    };
    // An empty record has no key to draw by.
    const first = await give('o0');
    expect([first.code, first.heldOut]).toEqual([0, undefined]);
    const answers = [];
    for (let at = 1; at <= 12; at += 1) answers.push({ order: `o${at}`, ...(await give(`o${at}`)) });
    expect(answers.map(({ code }) => code)).toEqual(answers.map(() => 0));
    const held = answers.filter(({ heldOut }) => heldOut === true);
    const others = answers.filter(({ heldOut }) => heldOut === false);
    expect([held.length > 0, others.length > 0, held.length + others.length]).toEqual([true, true, 12]);
    expect(held.map(({ offer }) => offer.goodwill)).toEqual(held.map(() => 0));
    expect(others.every(({ offer }) => offer.goodwill > 0)).toBe(true);

    const { order } = held[0] as { order: string };
    const again = await resolve(order, '--json');
    expect(JSON.parse(again.out).heldOut).toBe(true);
    expect((await resolve(order)).out).toContain('by chance: this is one of the 50% of matters');
    expect((await resolve(order, '--discreet')).out).not.toContain('by chance');
    expect((await resolve(order, '--format', 'markdown')).out).not.toContain('chance');

    expect(await run('record', 'verify')).toMatchObject({ code: 0 });
    const learnt = JSON.parse((await run('learn', '--json')).out);
    expect(learnt.effect).not.toMatchObject({ is: 'no-holdout' });
    expect((await run('learn')).out).not.toMatch(/^ *lift:/m);
  });
});
