import { mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amendsHere } from '../here.js';
import { amends, built, removed } from '../program.js';
import { KEY, onTerminal } from '../terminal/index.js';

/**
 * A day of a shop with a record, at three tills, as a page to read: shop-day.md. What changes from run to run, such as the
 * day by the record and hashes, is left out.
 */

beforeAll(built);

const folder = mkdtempSync(path.join(tmpdir(), 'amends-day-'));
afterAll(() => removed(folder));

const { Enter } = KEY;
const env = { AMENDS_RECORD: 'shop.db', XDG_STATE_HOME: path.join(folder, 'state') };
const TODAY = ['--policy', 'shop.yaml', '--today', '2026-11-24T11:00'];

const SHOP = `amends: 1
name: "Shop"
currency: GBP
extends: retail@1
caps:
  - { per: customer, within: "90 days", at-most: 10 }
`;
writeFileSync(path.join(folder, 'shop.yaml'), SHOP);

const page: string[] = [];

/** What somebody does next, once they see something. */
type Step = readonly [sees: string, keys: string];

/** Someone is served at a till; the end of the screen is kept, from the line that begins so. */
async function served(story: string, args: readonly string[], steps: readonly Step[]): Promise<string> {
  const terminal = onTerminal([...args, ...TODAY], { cwd: folder, env, rows: 50 });
  const pressed: string[] = [];
  for (const [sees, keys] of steps) {
    await terminal.sees(sees);
    await terminal.press(keys);
    pressed.push(`- ${sees} **${keys.replace(/\r$/, '') || 'Enter'}**`);
  }
  await terminal.sees('Enter done');
  const screen = steady(terminal.screen());
  await terminal.press(Enter);
  expect(await terminal.ends()).toBe(0);
  expect(terminal.isLeftClean()).toBe(true);
  const line = `amends ${args.join(' ')}`;
  page.push(`## ${story}`, `\`${line}\``, pressed.join('\n'), `\`\`\`text\n${screen}\n\`\`\``);
  return screen;
}

/** What is the same on every day. */
const steady = (screen: string): string =>
  screen
    .replace(/It was decided as of [\d-]+,\s+and\s+it’s\s+[\d-]+\s+by\s+the\s+record\.\n/g, '')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '(then)')
    .replace(/:[0-9a-f]{64}/g, ':…')
    .trimEnd();

/** A command of the back office. */
function done(...args: readonly string[]): string {
  return shown(['record', ...args], (said) => said);
}

/** A command and as much of what it says as tells the story. */
function shown(args: readonly string[], told: (said: string) => string): string {
  const { code, out, err } = amends(args, { cwd: folder, env });
  const said = told(steady(`${out}${err}`));
  page.push(`\`\`\`text\n$ amends ${args.join(' ')}\n${said}\n(ends with ${code})\n\`\`\``);
  return said;
}

/** Three tills answer the same complaint again and again, by their own program. */
async function servedByTills(facts: readonly string[], orders: readonly string[]): Promise<void> {
  const at = { cwd: folder, env };
  for (const [number, order] of orders.entries()) {
    const who = ['--order', order, '--by', ['kim', 'lee', 'mia'][number % 3] ?? '', '--store', 'north'];
    const answer = await amendsHere(['resolve', ...facts, ...TODAY, ...who, '--no-input', '--json'], at);
    writeFileSync(path.join(folder, 'answer.json'), answer.out);
    const given = ['--decision', path.join(folder, 'answer.json'), '--key', order, '--chose', 'replacement'];
    expect(await amendsHere(['record', 'give', ...given, ...who], at)).toMatchObject({ code: 0 });
  }
}

const whose = (customer: string, order: string): Step[] => [
  ['Which customer is it?', `${customer}${Enter}`],
  ['Which order is it about?', `${order}${Enter}`],
  ['Anything else?', Enter],
];

const DAMAGED = ['problem=damaged', 'price=60', 'delivery-paid=0'];
const LATE = ['problem=late', 'price=40', 'delivery-paid=0'];

describe('a day of a shop with a record', () => {
  it('is kept at three tills, with what was undone, saved and promised', async () => {
    const first = await served(
      'Till 1: Ann’s dress is torn. She wants her money back',
      [...DAMAGED, '--by', 'kim'],
      [
        ...whose('ann@example.com', 'A-77'),
        ['g gave this', 'g'],
        ['Which did they choose?', `money${Enter}`],
      ],
    );
    expect(first).toContain('Recorded as entry 1: £60 back, £5 voucher.');

    const second = await served(
      'Till 2: Bob’s parcel was late. He turns the voucher down, and Lee presses the wrong key first',
      [...LATE, '--by', 'lee'],
      [
        ...whose('bob@example.com', 'B-12'),
        ['g gave this', 'g'],
        ['u undo', 'u'],
        ['Why was it wrong?', Enter],
        ['r refused', 'r'],
      ],
    );
    expect(second).toContain('Entry 2 is undone: it counts for nothing.');
    expect(second).toContain('Recorded as entry 4: they refused it.');

    const third = await served(
      'Till 3: Bob asks again. The record knows what he turned down',
      [...LATE, '--by', 'mia'],
      [...whose(' BOB@example.com', 'b-12'), ['g gave this', 'g']],
    );
    expect(third).toMatch(/From the record: .*second contact/);

    const fourth = await served(
      'Till 2: Ann’s friend brings the same dress. It was paid back already',
      [...DAMAGED, '--by', 'lee'],
      [...whose('', 'A-77'), ['n not yet', 'n']],
    );
    expect(fourth).toContain('£60 given back already');

    await served(
      'Till 3: Ann is back: another parcel of hers was late',
      [...LATE, '--by', 'mia'],
      [...whose('ann@example.com', 'A-90'), ['g gave this', 'g']],
    );
    const sixth = await served(
      'Till 1: And one more of hers. What she may get in 90 days she has had',
      [...LATE, '--by', 'kim'],
      [...whose('ann@example.com', 'A-95'), ['g gave this', 'g']],
    );
    expect(sixth).toContain('nothing of £10 in extras in 90 days, for this customer');

    page.push(
      '## Morning: the courier left twenty-one parcels in the rain',
      'Each is answered at once by a till’s own program, with cause="left in the rain".',
    );
    const orders = Array.from({ length: 21 }, (_, at) => `R-${at + 1}`);
    await servedByTills(['problem=damaged', 'price=30', 'cause=left in the rain'], orders);

    page.push('## Lunch: somebody tidies up, and the record is gone');
    renameSync(path.join(folder, 'shop.db'), path.join(folder, 'elsewhere.db'));
    const away = await served(
      'Till 1: Cyd’s parcel was late',
      [...LATE, '--by', 'kim'],
      [...whose('cyd@example.com', ''), ['g gave this', 'g']],
    );
    expect(away.replace(/\s+/g, ' ')).toContain(
      'What you gave is saved. Once the record is back: amends record retry',
    );
    renameSync(path.join(folder, 'elsewhere.db'), path.join(folder, 'shop.db'));

    page.push('## Evening: the record is back, and a promise is kept');
    expect(done('retry')).toMatch(/^Recorded as entry \d+ \(give\)/);
    expect(done('done', '5', '--by', 'mia')).toMatch(/^Recorded as entry/);
    const week = shown(['report'], (said) =>
      said.slice(said.indexOf('Act on'), said.indexOf('What caused')).trim(),
    );
    expect(week.replace(/\s+/g, ' ')).toMatch(/^Act on “left in the rain” first: 21 matters, £/);
    expect(done('verify')).toMatch(/^The chain holds/);
    expect(done('retry')).toBe('Nothing waits to be recorded.');
    await expect(`# A day of a shop with a record\n\n${page.join('\n\n')}\n`).toMatchFileSnapshot(
      'shop-day.md',
    );
  });
});
