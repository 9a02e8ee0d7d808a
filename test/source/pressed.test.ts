import { expect, it } from 'vitest';
import {
  BUILT_INS,
  type Groundwork,
  layGroundwork,
  pressBuiltIns,
  readPolicy,
} from '../../src/source/index.js';

const pressed = JSON.parse(JSON.stringify(pressBuiltIns())) as ReturnType<typeof pressBuiltIns>;

const groundwork: Groundwork = {
  ...(JSON.parse(JSON.stringify(layGroundwork())) as ReturnType<typeof layGroundwork>),
  document: (edition) => pressed[edition],
};

const CHILDREN = Object.keys(BUILT_INS).flatMap((edition) => [
  `amends: 1\nname: "A shop"\nextends: ${edition}\ncurrency: GBP\n`,
  `amends: 1\nname: "A shop"\nextends: ${edition}\ncurrency: EUR\n`,
  `amends: 1\nname: "A shop"\nextends: ${edition}\ncurrency: GBP\nremove: { remedies: [apology, voucher], rules: [nothing] }\n`,
  `amends: 1\nname: "A shop"\nextends: ${edition}\ncurrency: GBP\nauthority: { clerk: { goodwill: 1 } }\n`,
]);

it.each(CHILDREN)('a parent that was parsed by the build reads as its text does (%#)', (text) => {
  const parsed = readPolicy(text, 'shop.yaml');
  const ready = readPolicy(text, 'shop.yaml', { groundwork });
  expect(ready.policy).toEqual(parsed.policy);
  expect(ready.diagnostics).toEqual(parsed.diagnostics);
});

it('is not taken for a file that only has the name of a built-in policy', () => {
  const text = 'amends: 1\nname: "Mine"\ncurrency: GBP\nextends: retail@1\n';
  const reading = readPolicy(text, 'flowers@1', { groundwork });
  expect(reading.policy?.name).toBe('Mine');
});
