import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RecordStore } from '../../../src/cli/port/record.js';
import type { Decision } from '../../../src/domain/results/decision.js';
import { runIn, type World } from '../../fixtures/host.js';
import { SHOP } from '../../fixtures/policy.js';
import { typist } from '../../fixtures/typist.js';
import { type Place, sqlitePlace } from '../../io/record/engines.js';
import { chainOf, GIFTS, givenText, PLAIN } from '../../record/entries.js';
import { amendsHere } from '../here.js';
import { DAMAGED, shopIn } from './shop.js';

const BASE = ['resolve', '--policy', 'retail', '--no-input', ...DAMAGED];

/** Resolves with a record, and reads the decision. */
async function resolved({ where, folder }: Place, ...args: readonly string[]) {
  const ran = await amendsHere([...BASE, '--record', where, '--json', ...args], { cwd: folder });
  expect(ran.code).toBe(0);
  return { ...ran, decision: JSON.parse(ran.out) as Decision };
}

/** A record in which Ann was given something yesterday, for what was late. */
const ANN: World['record'] = async () => {
  const answer = { ...PLAIN, customer: 'ann', given: givenText(GIFTS), day: '2026-11-21' };
  return {
    ...({} as RecordStore),
    keyedHash: async () => () => 'ann',
    read: {
      near: async () => chainOf([answer]),
      entry: async () => null,
      followUps: async () => [],
      policy: async () => null,
      wroteTo: async () => null,
      spent: async () => [],
    },
    close: async () => undefined,
  };
};

describe('an answer at a terminal with a record', () => {
  it('does not ask what the record knows, and comes again by the same references', async () => {
    const line = ['problem=late', 'price=40', '--ask-all'];
    const whose = ['--customer', 'Ann Lee', '--record', 'shop.db'];
    const ask = SHOP.facts.find(({ name }) => name === 'contacts')?.ask ?? '';
    const at = async (record: World['record'], ...args: string[]) => {
      const person = typist({});
      const world = { terminal: true, columns: 80, rows: 60, prompter: person.prompter };
      const { err } = await runIn({ ...world, ...(record ? { record } : {}) }, ...line, ...args);
      return { err, asked: person.seen() };
    };
    const alone = await at(undefined);
    const known = await at(ANN, ...whose);
    expect(alone.asked).toContain(ask);
    expect(known.asked).not.toContain(ask);
    expect(known.err).toContain('From the record: second contact');
    expect(alone.err).toMatch(/ contacts=1 /);
    expect(known.err).toMatch(/ --customer 'Ann Lee' --record shop\.db /);
    expect(known.err).not.toMatch(/contacts=|claims-before=/);
  });
});

describe('an answer with a record', () => {
  it('is filled in with what the record knows, says so, and can be recorded as it is', async () => {
    const at = sqlitePlace();
    const { record, decided, given } = shopIn(at);
    await given('give', '--decision', await decided(...DAMAGED), '--key', '1', '--customer', 'Ann');
    const { decision, out, err } = await resolved(at, '--customer', ' ann');
    expect(decision.complaint).toMatchObject({ contacts: 2, 'claims-before': 0 });
    expect(decision.fromRecord).toEqual(['contacts', 'claims-before']);
    expect(decision.assumed).not.toContain('contacts');
    expect(err).toMatch(/^From the record: second contact, /);
    const file = path.join(at.folder, 'second.json');
    writeFileSync(file, out);
    // Known from the record, it's known anew under the lock: as the second, and then as the third.
    await given('give', '--decision', file, '--key', '2', '--customer', 'ann');
    const third = await record('give', '--decision', file, '--key', '3', '--customer', 'ann', '--json');
    expect(third.code).toBe(1);
    expect((JSON.parse(third.out) as Decision).complaint).toMatchObject({ contacts: 3 });
  });

  it('goes by what somebody tells, where that is something else', async () => {
    const at = sqlitePlace();
    const { decided, given } = shopIn(at);
    await given('give', '--decision', await decided(...DAMAGED), '--key', '1', '--customer', 'ann');
    const { decision } = await resolved(at, '--customer', 'ann', 'contacts=1');
    expect(decision.complaint).toMatchObject({ contacts: 1 });
    expect(decision.fromRecord).toEqual(['claims-before']);
  });

  it('knows what was refused, and offers it to nobody twice', async () => {
    const at = sqlitePlace();
    const { decided, given } = shopIn(at);
    await given('refused', '--decision', await decided(...DAMAGED), '--key', '1', '--order', 'A-1');
    const { decision } = await resolved(at, '--order', 'a-1');
    expect(decision.complaint).toMatchObject({ 'turned-down': ['voucher:5'] });
    const [again] = decision.offer.remedies.filter(({ id }) => id === 'voucher');
    expect(again?.amount ?? 501).toBeGreaterThan(500);
  });

  it('is the same to the byte where nobody says whose it is, whatever record there is', async () => {
    const at = sqlitePlace();
    const { decided, given } = shopIn(at);
    await given('give', '--decision', await decided(...DAMAGED), '--key', '1', '--customer', 'ann');
    const without = await amendsHere([...BASE, '--json'], { cwd: at.folder });
    const beside = await amendsHere([...BASE, '--json'], {
      cwd: at.folder,
      env: { AMENDS_RECORD: at.where },
    });
    expect(beside).toEqual(without);
    expect(JSON.parse(without.out)).not.toHaveProperty('fromRecord');
  });

  it.each([
    ['is not there', (at: Place) => ['--record', path.join(at.folder, 'none.db')], /There is no record/],
    ['is no record', (at: Place) => ['--record', path.join(at.folder, 'text')], /is no record of amends/],
    ['nobody answers for', () => ['--record', 'postgres://127.0.0.1:1/x'], /can’t be reached/],
    ['nobody names', () => [], /Nobody says where the record is/],
  ])('comes all the same from a record that %s, and says what it lacks', async (_, named, says) => {
    const at = sqlitePlace();
    writeFileSync(path.join(at.folder, 'text'), 'no record at all, and long enough to be read\n'.repeat(40));
    const { code, out, err } = await amendsHere([...BASE, '--json', '--customer', 'ann', ...named(at)], {
      cwd: at.folder,
    });
    expect(code).toBe(0);
    expect(err).toMatch(says);
    expect(err).toMatch(/What the record knows isn’t in this answer/);
    expect((JSON.parse(out) as Decision).complaint).toMatchObject({ contacts: 1 });
  });
});
