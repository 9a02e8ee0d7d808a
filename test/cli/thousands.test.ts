import { describe, expect, it } from 'vitest';
import { currencyOf } from '../../src/domain/values/money.js';
import { runIn } from '../fixtures/host.js';
import { SHOP } from '../fixtures/policy.js';

const euro = currencyOf('EUR', 'de-DE');
if (!euro) throw new Error('Intl knows no euro.');
const GERMAN = { ...SHOP, currency: euro };

const REST = ['trouble=none', 'treated=fairly', 'held-value=0', '--json', '--no-input'];

/** The price that a complaint file or a word tells, in minor units; what is said where it is refused. */
async function priceOf(policy: typeof SHOP, file: string, ...words: string[]): Promise<unknown> {
  const files = { 'c.yaml': `problem: wrong-item\n${file}\n` };
  const { out, err } = await runIn(
    { files, builtIn: policy },
    'resolve',
    '--complaint',
    'c.yaml',
    ...words,
    ...REST,
  );
  return out === '' ? err : (JSON.parse(out) as { complaint: { price: string } }).complaint.price;
}

describe('a point before three digits, where points group thousands', () => {
  it('means thousands in a word and in quotes', async () => {
    expect(await priceOf(GERMAN, '', 'price=1.500')).toBe('1500.00');
    expect(await priceOf(GERMAN, 'price: "1.500"')).toBe('1500.00');
  });

  it.each([
    ['1.500', '“1.500” may be 1,50 € or 1.500,00 €.', 'Write 1500, or'],
    ['1.234', '“1.234” may be 1,23 € or 1.234,00 €.', 'Write 1234, or'],
  ])('is refused as a number of YAML, which takes it for a part: %s', async (typed, message, way) => {
    const said = String(await priceOf(GERMAN, `price: ${typed}`)).replaceAll(/\s+/g, ' ');
    expect(said).toContain(message);
    expect(said).toContain(way);
    expect(await priceOf(GERMAN, `price: ${typed}`, 'price=1.500')).toBe('1500.00');
  });

  it('is read as ever where it can be one thing only', async () => {
    expect(await priceOf(GERMAN, 'price: 1.50')).toBe('1.50');
    expect(await priceOf(GERMAN, 'price: 1500')).toBe('1500.00');
    expect(await priceOf(GERMAN, 'price: 1500.5')).toBe('1500.50');
    expect(await priceOf(SHOP, 'price: 1.500')).toBe('1.50');
  });
});
