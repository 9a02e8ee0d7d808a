import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { decide, weigh } from '../../src/decide/index.js';
import type { Facts } from '../../src/domain/policy/fact.js';
import type { Policy } from '../../src/domain/policy/policy.js';
import { withDefaults } from '../../src/domain/results/complaint.js';
import { catalogueFor } from '../../src/i18n/languages/index.js';
import { readPolicy } from '../../src/index.js';
import { answerText } from '../../src/render/answer/answer.js';
import type { AnswerStyle } from '../../src/render/answer/answer-style.js';
import { answerMail } from '../../src/render/answer/mail.js';
import { UNPAINTED } from '../../src/render/page/paint.js';
import { weighText } from '../../src/render/weigh/index.js';
import { policies, told } from '../decide/arbitrary.js';
import { draws } from '../draws.js';
import { greek, inGreek } from '../fixtures/greek.js';
import { MARK } from '../fixtures/marked-catalogue.js';

/** Another language is one more catalogue: nothing that an answer shows is written anywhere else. */

vi.mock('../../src/i18n/languages/catalogues.js', async () => {
  const { ENGLISH } = await import('../../src/i18n/en/index.js');
  const { marked } = await import('../fixtures/marked-catalogue.js');
  return { CATALOGUES: [ENGLISH, marked(ENGLISH, 'zz')] };
});

const RUNS = draws(150);

const greekFacts = (policy: Policy, facts: Facts): Facts => {
  const ids = new Set(policy.remedies.map(({ id }) => id));
  const idOf = (id: string): string => [...ids].find((one) => one === inGreek(id) + String(id.length)) ?? id;
  const turned = facts['turned-down'];
  return {
    ...facts,
    ...(typeof facts['asked-for'] === 'string' && facts['asked-for'] !== 'nothing'
      ? { 'asked-for': idOf(facts['asked-for']) }
      : {}),
    ...(Array.isArray(turned)
      ? { 'turned-down': turned.map(({ remedy, amount }) => ({ remedy: idOf(remedy), amount })) }
      : {}),
    item: 'δύο',
    'customer-name': 'Ζωή',
    ...(facts['contact-person'] ? { 'contact-person': 'Μίρα' } : {}),
    cause: 'αιτία',
  };
};

const STYLE: AnswerStyle = {
  columns: 80,
  rows: 0,
  paint: UNPAINTED,
  plain: false,
  discreet: false,
  why: true,
  restBy: 'option',
  example: true,
  assumed: ['contacts', 'treated', 'trouble', 'occasion', 'claims-before'],
};

/** What is said of offers that somebody has in mind, some of the policy's remedies alone and all extras at once. */
async function weighed(policy: Policy, facts: Facts): Promise<string[]> {
  const complaint = withDefaults(policy, greekFacts(policy, facts));
  const ideas = policy.remedies.map(({ id }) => ({ remedy: id, amount: 1234 }));
  const isCure = ({ remedy }: { remedy: string }): boolean =>
    CURES.includes(policy.remedies.find(({ id }) => id === remedy)?.kind ?? '');
  const offers = [...ideas.slice(5, 12).map((idea) => [idea]), ideas.filter((idea) => !isCure(idea))];
  return Promise.all(
    offers.map((offer) => weighText(policy, weigh(policy, complaint, offer, { today: '2026-11-22' }), STYLE)),
  );
}

const CURES = ['replace', 'redeliver', 'exchange', 'redo', 'repair', 'refund'];

/** All that is shown of an answer, in every way of showing it to a person. */
async function shown(policy: Policy, facts: Facts): Promise<string> {
  const decision = decide(policy, withDefaults(policy, greekFacts(policy, facts)), {
    today: '2026-11-22',
    wouldChange: true,
  });
  const pages = [
    await answerText(policy, decision, STYLE),
    await answerText(policy, decision, { ...STYLE, why: false, rows: 12, example: false }),
    await answerText(policy, decision, { ...STYLE, plain: true }),
    answerMail(policy, decision),
  ];
  // The name of the policy's own fact is the policy's word.
  return pages.join('\n').replace(/\bGBP\b|\bbag-fee\b/g, '');
}

describe('the catalogue', () => {
  it('holds every word of an answer but what the policy and the complaint say', async () => {
    await fc.assert(
      fc.asyncProperty(policies(), told, async (policy, facts) => {
        const page = await shown(greek(policy, 'zz-ZZ'), facts);
        expect(page).toContain(MARK);
        expect(page.match(/.*[a-z]+.*/gi)).toBeNull();
      }),
      { numRuns: RUNS },
    );
  });

  it('holds every word of a weighing, too', async () => {
    await fc.assert(
      fc.asyncProperty(policies(), told, async (policy, facts) => {
        const pages = await weighed(greek(policy, 'zz-ZZ'), facts);
        expect(pages.join('\n').replace(/\bGBP\b/g, '')).not.toMatch(/[a-z]/i);
      }),
      { numRuns: draws(60) },
    );
  });

  it('is English where a language has none, and then this test would see it', async () => {
    await fc.assert(
      fc.asyncProperty(policies(), told, async (policy, facts) => {
        const page = await shown(greek(policy, 'de-AT'), facts);
        expect(page).not.toContain(MARK);
        expect(page).toMatch(/^Say$/m);
        expect(page).toMatch(/^\*\*Subject:\*\*/m);
      }),
      { numRuns: 10 },
    );
  });

  it('goes by the language, whatever the country', () => {
    expect(catalogueFor({ locale: 'en-US' }).language).toBe('en');
    expect(catalogueFor({ locale: 'ZZ' }).language).toBe('zz');
    expect(catalogueFor({ locale: 'pt-BR' }).language).toBe('en');
  });
});

describe('a policy in another language', () => {
  it('has the questions, help and labels of amends in that language too', () => {
    const file = path.join(import.meta.dirname, '..', 'fixtures', 'hart.yaml');
    const text = readFileSync(file, 'utf8').replace(/^locale: en-GB/m, 'locale: zz-ZZ');
    const { policy } = readPolicy(text, 'hart.yaml');
    const ours = policy?.facts.filter(({ name }) => ['price', 'contacts', 'channel', 'fault'].includes(name));
    expect(ours).toHaveLength(4);
    for (const { ask, help = '', labels = {} } of ours ?? [])
      expect([ask, help, ...Object.values(labels)].join(' ')).not.toMatch(/[a-z]/i);
    expect(policy?.problems.find(({ name }) => name === 'price-dropped')?.label).not.toMatch(/[a-z]/i);
  });
});
