import { beforeAll, describe, expect, it } from 'vitest';
import { amends, built } from './program.js';
import { KEY, onTerminal, type Place } from './terminal/index.js';

beforeAll(built);

/** An hour at which every role of the retail policy is there. */
const TODAY = ['--policy', 'retail', '--today', '2026-11-24T10:00'];

const at = (place: Place = {}, ...words: string[]) =>
  onTerminal(words.includes('--policy') ? [...words, ...TODAY.slice(2)] : [...words, ...TODAY], place);

describe('at the counter', () => {
  it('four prompts come to an answer, which can be had again', async () => {
    const terminal = at({ rows: 40 });
    await terminal.sees('What went wrong?');
    await terminal.press(`faded${KEY.Enter}`);
    await terminal.press(`65${KEY.Enter}`);
    await terminal.press(KEY.Down + KEY.Enter);
    await terminal.press(KEY.Down.repeat(2) + KEY.Enter);
    await terminal.press(`second${KEY.Enter}`);
    await terminal.press(`treated${KEY.Enter}`);
    await terminal.press(`ignored${KEY.Enter}`);
    await terminal.press(KEY.Enter);
    await terminal.sees('Enter done');
    await terminal.press(KEY.Enter);
    expect(await terminal.ends()).toBe(0);
    expect(terminal.whole()).toContain('The same again: amends resolve problem=faulty price=65 contacts=2');
    expect(terminal.isLeftClean()).toBe(true);
    await terminal.keptAs('at-the-counter');
  });

  it('Esc goes back, and what was answered stands there', async () => {
    const terminal = at();
    await terminal.sees('What went wrong?');
    await terminal.press(KEY.Escape);
    await terminal.press(`late${KEY.Enter}`);
    await terminal.press(`20${KEY.Enter}`);
    await terminal.press(`5${KEY.Enter}`);
    await terminal.press(`often${KEY.Enter}`);
    await terminal.press(KEY.Escape);
    await terminal.press(KEY.Escape);
    await terminal.press(KEY.Escape);
    await terminal.press(KEY.Enter);
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
    await terminal.keptAs('going-back');
  });

  it('an answer is changed with a key, and another answer follows', async () => {
    const terminal = at({ rows: 40 }, 'problem=damaged', 'fault=us', 'delivery-paid=0');
    await terminal.sees('How much did they pay');
    await terminal.press(`20${KEY.Enter}`);
    await terminal.press(KEY.Enter);
    await terminal.sees('Enter done');
    await terminal.press('c');
    await terminal.press(KEY.Enter);
    await terminal.press(`200${KEY.Enter}`);
    await terminal.press(KEY.Enter);
    await terminal.sees('Enter done');
    await terminal.press(KEY.Enter);
    expect(await terminal.ends()).toBe(0);
    expect(terminal.whole()).toContain('price=200');
    await terminal.keptAs('changing-an-answer');
  });

  it('the offer stands below its reasons where these scroll it off the screen, and only there', async () => {
    for (const rows of [24, 200]) {
      const terminal = at({ rows, columns: 80 }, 'problem=damaged', 'fault=us', 'delivery-paid=0');
      await terminal.sees('How much did they pay');
      await terminal.press(`20${KEY.Enter}`);
      await terminal.press(KEY.Enter);
      await terminal.sees('Enter done');
      await terminal.press('w');
      await terminal.sees('Enter done');
      await terminal.press(KEY.Enter);
      expect(await terminal.ends()).toBe(0);
      const offers = terminal.whole().match(/Replacement or £20 back · you/g) ?? [];
      expect(offers.length, terminal.whole()).toBe(rows === 24 ? 2 : 1);
    }
  });

  it('an answer that stood on the command line is changed with that key too', async () => {
    const terminal = at({ rows: 40, columns: 160 }, 'problem=damaged', 'fault=us', 'delivery-paid=0');
    await terminal.sees('How much did they pay');
    await terminal.press(`20${KEY.Enter}`);
    await terminal.press(KEY.Enter);
    await terminal.sees('Enter done');
    await terminal.press('c');
    await terminal.sees('£20 paid');
    await terminal.sees('(on the command line)');
    await terminal.press(`delivery${KEY.Enter}`);
    await terminal.sees('How much did they pay for delivery?');
    await terminal.press(`4.95${KEY.Enter}`);
    await terminal.press(KEY.Enter);
    await terminal.sees('Enter done');
    await terminal.press(KEY.Enter);
    expect(await terminal.ends()).toBe(0);
    expect(terminal.whole()).toContain('delivery-paid=4.95');
    expect(terminal.whole()).not.toContain('delivery-paid=0 ');
  });

  it('what was taken as it was proposed follows the answer that it was proposed from', async () => {
    const terminal = at({ rows: 40, columns: 160 }, 'problem=wrong-item', 'fault=us');
    await terminal.sees('How much did they pay');
    await terminal.press(`60${KEY.Enter}`);
    await terminal.sees('now sell for');
    await terminal.press(KEY.Enter);
    await terminal.sees('for delivery');
    await terminal.press(KEY.Enter);
    await terminal.sees('Anything else');
    await terminal.press(KEY.Enter);
    await terminal.sees('Enter done');
    await terminal.press('c');
    await terminal.press(`price${KEY.Enter}`);
    await terminal.press(`45${KEY.Enter}`);
    await terminal.press(KEY.Enter);
    await terminal.sees('Enter done');
    await terminal.press(KEY.Enter);
    expect(await terminal.ends()).toBe(0);
    expect(terminal.whole()).toContain('price=45 held-value=45');
  });

  it('what was changed on the list stands there when it is opened again with that key', async () => {
    const terminal = at({ rows: 40 });
    await terminal.sees('What went wrong?');
    await terminal.press(`faded${KEY.Enter}`);
    await terminal.press(`65${KEY.Enter}`);
    await terminal.press(KEY.Enter);
    await terminal.press(KEY.Enter);
    await terminal.sees('Whose doing Ours');
    await terminal.press(`doing${KEY.Enter}`);
    await terminal.press(`carrier${KEY.Enter}`);
    await terminal.sees('Whose doing The carrier’s');
    await terminal.press(KEY.Enter);
    await terminal.sees('✔ Anything else? Whose doing: The carrier’s');
    await terminal.sees('Enter done');
    await terminal.press('c');
    await terminal.sees('Which answer do you want to change?');
    await terminal.sees('days since purchase: up to 30 days');
    await terminal.press(`list${KEY.Enter}`);
    await terminal.sees('Whose doing The carrier’s');
    await terminal.press(`doing${KEY.Enter}`);
    await terminal.press(`supplier${KEY.Enter}`);
    await terminal.press(KEY.Enter);
    await terminal.sees('Enter done');
    await terminal.press(KEY.Enter);
    expect(await terminal.ends()).toBe(0);
    expect(terminal.whole()).toContain('fault=supplier price=65');
  });

  it('a bad value is refused in place, with the reason, by itself and on the list', async () => {
    const terminal = at({}, 'problem=damaged', 'fault=us', 'delivery-paid=0');
    await terminal.sees('How much did they pay');
    await terminal.press(`plenty${KEY.Enter}`);
    await terminal.press(`${KEY.Backspace.repeat(6)}£12.5${KEY.Enter}`);
    await terminal.press(`other costs${KEY.Enter}`);
    await terminal.press(`lots${KEY.Enter}`);
    await terminal.press(`${KEY.Backspace.repeat(4)}7${KEY.Enter}`);
    await terminal.sees('Other costs to them £7');
    await terminal.press(KEY.Enter);
    await terminal.sees('Enter done');
    await terminal.press(KEY.Enter);
    expect(await terminal.ends()).toBe(0);
    expect(terminal.whole()).toContain('other-costs=7');
    await terminal.keptAs('a-bad-value');
  });

  it('an overcharge that is more than the price is refused in place', async () => {
    const terminal = at({}, 'problem=overcharged', 'fault=us', 'price=32');
    await terminal.sees('How much were they overcharged');
    await terminal.press(`64${KEY.Enter}`);
    await terminal.sees('is more than “Price paid” (£32)');
    await terminal.press(`${KEY.Backspace.repeat(2)}6${KEY.Enter}`);
    await terminal.sees('Other costs to them £0');
    await terminal.press(KEY.Enter);
    await terminal.sees('the overcharge back, £6');
    await terminal.press(KEY.Enter);
    expect(await terminal.ends()).toBe(0);
  });

  it('what they ask for is picked in the words of the policy, of what may be given', async () => {
    const terminal = at({ rows: 40 }, 'problem=overcharged', 'fault=us', 'price=20', 'overcharge=5');
    await terminal.sees('What they ask for Nothing in particular');
    await terminal.press(`particular${KEY.Enter}`);
    await terminal.sees('the overcharge back');
    // Nothing was wrong with the goods.
    expect(terminal.screen()).not.toContain('a free repair');
    await terminal.press(`overcharge${KEY.Enter}`);
    await terminal.press(KEY.Enter);
    await terminal.sees('Enter done');
    await terminal.press(KEY.Enter);
    expect(await terminal.ends()).toBe(0);
    expect(terminal.whole()).toContain('asked-for=');
  });

  it('what they turned down is picked in words, then how much of it', async () => {
    const terminal = at({ rows: 40 }, 'problem=damaged', 'fault=us', 'delivery-paid=0', 'price=20');
    await terminal.sees('Turned down Nothing');
    await terminal.press(`turned down${KEY.Enter}`);
    await terminal.press(`voucher${KEY.Enter}`);
    await terminal.press(`lots${KEY.Enter}`);
    await terminal.sees('“lots” is not an amount of money.');
    await terminal.press(`${KEY.Backspace.repeat(4)}£5${KEY.Enter}`);
    await terminal.sees('a voucher to spend with us £5');
    await terminal.press(`replacement${KEY.Enter}`);
    await terminal.press(KEY.Enter);
    await terminal.sees('a £5 voucher to spend with us and a replacement straight away');
    await terminal.press(KEY.Enter);
    await terminal.sees('Enter done');
    await terminal.press(KEY.Enter);
    expect(await terminal.ends()).toBe(0);
    expect(terminal.whole()).toContain('turned-down=voucher:5,replacement');
    await terminal.keptAs('turned-down');
  });

  it('what nobody knows yet is promised up to what may be given', async () => {
    const terminal = at({ rows: 40 }, 'problem=accident', 'fault=us', '--policy', 'restaurant');
    await terminal.sees('Type ? and we’ll promise up to £60.');
    await terminal.press(`?${KEY.Enter}`);
    await terminal.press(KEY.Enter);
    await terminal.sees('anything else it cost you, up to £60.');
    await terminal.press(KEY.Enter);
    expect(await terminal.ends()).toBe(0);
    await terminal.keptAs('not-known-yet');
  });

  it('what was not known yet and is known now is promised as it is, after going back and after a change', async () => {
    const terminal = at({ rows: 40, columns: 120 }, 'problem=accident', 'fault=us', '--policy', 'restaurant');
    await terminal.sees('What else does it cost them?');
    await terminal.press(`?${KEY.Enter}`);
    await terminal.sees('✔ What else does it cost them? (cleaning, a taxi) Not known yet: up to £60');
    await terminal.press(KEY.Escape);
    await terminal.sees('(?)');
    await terminal.press(KEY.Enter);
    await terminal.press(KEY.Escape);
    await terminal.press(`7.5${KEY.Enter}`);
    await terminal.sees('✔ What else does it cost them? (cleaning, a taxi) £7.50');
    await terminal.press(KEY.Enter);
    await terminal.sees('anything else it cost you, £7.50.');
    await terminal.press('c');
    await terminal.press(`other costs${KEY.Enter}`);
    await terminal.press(`?${KEY.Enter}`);
    await terminal.press(KEY.Enter);
    await terminal.sees('anything else it cost you, up to £60.');
    await terminal.press('c');
    await terminal.press(`other costs${KEY.Enter}`);
    await terminal.press(`12${KEY.Enter}`);
    await terminal.press(KEY.Enter);
    await terminal.sees('anything else it cost you, £12.');
    await terminal.press(KEY.Enter);
    expect(await terminal.ends()).toBe(0);
  });

  it.each([
    ['a question of its own', 'price', 'How much did they pay for it?'],
    ['the list', 'something on the list', 'Anything else?'],
  ])('Esc leaves %s as it was answered where it is asked again', async (_, typed, asked) => {
    const terminal = at(
      { rows: 40 },
      'problem=faulty',
      'fault=us',
      'price=65',
      'delivery-paid=0',
      'days-since-purchase=3',
    );
    await terminal.sees('Anything else?');
    await terminal.press(KEY.Enter);
    await terminal.sees('Enter done');
    await terminal.press('c');
    await terminal.sees('Which answer');
    await terminal.press(`${typed}${KEY.Enter}`);
    await terminal.sees(asked);
    await terminal.press(KEY.Escape);
    await terminal.sees('Enter done');
    await terminal.press(KEY.Enter);
    expect(await terminal.ends()).toBe(0);
    expect(terminal.whole()).toContain('price=65');
  });

  it('a number may be typed where others pick its band', async () => {
    const terminal = at({ columns: 120 }, 'problem=faulty', 'fault=us', 'price=65', 'delivery-paid=0');
    await terminal.sees('How many days ago');
    await terminal.press('45');
    await terminal.press(KEY.Enter);
    await terminal.sees('or get it? bought 45 days ago');
    await terminal.press(KEY.Enter);
    await terminal.sees('Enter done');
    await terminal.press(KEY.Enter);
    expect(await terminal.ends()).toBe(0);
    expect(terminal.whole()).toContain('days-since-purchase=45');
  });

  it('the whole of it at 40 columns, made so in the middle', async () => {
    const terminal = at({}, 'problem=wrong-item', 'fault=us', 'delivery-paid=0');
    await terminal.sees('How much did they pay');
    await terminal.resize(40, 24);
    await terminal.press(`30${KEY.Enter}`);
    await terminal.press(`10${KEY.Enter}`);
    await terminal.press(KEY.Down + KEY.Enter);
    await terminal.press(KEY.Enter);
    await terminal.press(KEY.Enter);
    await terminal.press(KEY.Enter);
    expect(await terminal.ends()).toBe(0);
    await terminal.keptAs('at-40-columns');
  });

  it('customers see nothing of the sums, until a key shows them', async () => {
    const terminal = at(
      { rows: 60 },
      'problem=damaged',
      'fault=us',
      'delivery-paid=0',
      'price=20',
      '--discreet',
    );
    await terminal.sees('Anything else?');
    await terminal.press(KEY.Enter);
    await terminal.sees('w for staff only');
    expect(terminal.whole()).not.toContain('costs us');
    await terminal.press('w');
    await terminal.sees('costs us');
    await terminal.press(KEY.Enter);
    expect(await terminal.ends()).toBe(0);
  });

  it('in training everything is asked, one by one', async () => {
    const terminal = at({}, 'problem=late', '--ask-all');
    await terminal.sees('Whose doing was it?');
    await terminal.press(KEY.Enter);
    await terminal.sees('How much did they pay');
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
  });
});

describe('in training', () => {
  it('whoever does not know what they spend a year leaves it open', async () => {
    const terminal = at({}, 'problem=poor-service', 'fault=us', 'price=20', '--ask-all');
    const spend = 'How much do they spend with us in a year?';
    for (let asked = 0; asked < 20 && !terminal.screen().includes(`? ${spend}`); asked += 1)
      await terminal.press(KEY.Enter);
    await terminal.sees(`? ${spend}`);
    await terminal.press(KEY.Enter);
    await terminal.sees(`✔ ${spend}`);
    expect(terminal.screen()).not.toContain('The answer depends on this');
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
  });
});

describe('on a screen', () => {
  it('without colour shows none', async () => {
    const terminal = at(
      { env: { NO_COLOR: '1' } },
      'problem=damaged',
      'fault=us',
      'delivery-paid=0',
      'price=20',
    );
    await terminal.sees('Anything else?');
    expect(terminal.styles()).toEqual([]);
    await terminal.press(KEY.Enter);
    await terminal.press(KEY.Enter);
    expect(await terminal.ends()).toBe(0);
    await terminal.keptAs('without-colour');
  });

  it('that can do nothing, everything is still there to read', async () => {
    const terminal = at(
      { env: { TERM: 'dumb' } },
      'problem=damaged',
      'fault=us',
      'delivery-paid=0',
      'price=20',
    );
    await terminal.sees('Anything else?');
    await terminal.press(KEY.Enter);
    await terminal.press(KEY.Enter);
    expect(await terminal.ends()).toBe(0);
    await terminal.keptAs('dumb');
  });

  it('that is none, nothing is asked', () => {
    const { code, err, out } = amends(['problem=damaged', ...TODAY]);
    expect(code).toBe(2);
    expect(err).toContain('price=49.99');
    expect(out).toBe('');
  });
});

describe('Ctrl+C', () => {
  it.each([
    ['at the problem', [], 'What went wrong?'],
    ['at a number', ['problem=damaged', 'fault=us'], 'How much did they pay'],
    ['at bands', ['problem=faulty', 'fault=us', 'price=5'], 'How many days ago'],
    ['at the list', ['problem=damaged', 'fault=us', 'delivery-paid=0', 'price=5'], 'Anything else?'],
  ])('%s leaves with 130, the terminal clean and nothing decided', async (_, words, question) => {
    const terminal = at({}, ...words);
    await terminal.sees(question);
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(130);
    expect(terminal.isLeftClean()).toBe(true);
    expect(terminal.whole()).toContain('Cancelled: nothing was decided.');
    expect(terminal.whole()).not.toMatch(/Error|at .*:\d+/);
  });

  it('after the answer leaves it as it stands', async () => {
    const terminal = at({}, 'problem=damaged', 'fault=us', 'delivery-paid=0', 'price=5');
    await terminal.sees('Anything else?');
    await terminal.press(KEY.Enter);
    await terminal.sees('Enter done');
    await terminal.press(KEY['Ctrl+C']);
    expect(await terminal.ends()).toBe(0);
    expect(terminal.isLeftClean()).toBe(true);
  });
});
