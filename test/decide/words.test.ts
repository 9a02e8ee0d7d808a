import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide as decideSettled } from '../../src/decide/index.js';
import { settle } from '../../src/domain/complaint.js';
import { type Decision, decide } from '../../src/index.js';
import { builtIn } from '../fixtures/built-in.js';
import { policies, told } from './arbitrary.js';

const SHIPPED = ['retail', 'apparel', 'cafe', 'flowers', 'restaurant', 'electronics', 'airline'] as const;
const POLICIES = new Map(SHIPPED.map((name) => [name, builtIn(name)]));

/** The usual things a complaint needs, so that a case names only what it is about. */
const USUAL = { price: 40, 'days-since-purchase': 5, trouble: 'none', treated: 'fairly' };

function decided(name: (typeof SHIPPED)[number], facts: Readonly<Record<string, unknown>>): Decision {
  const policy = POLICIES.get(name);
  if (!policy) throw new Error(`There is no policy ${name}.`);
  return decide(policy, { ...USUAL, ...facts }, { today: '2026-11-22' });
}

const said = (facts: Readonly<Record<string, unknown>>): string => decided('retail', facts).say;

describe('the thing it is about', () => {
  it.each([
    ['vase', 'You bought the vase from us'],
    ['a vase', 'You bought a vase from us'],
    ['two dresses', 'You bought two dresses from us'],
    ['12 eggs', 'You bought 12 eggs from us'],
    ['my vase', 'You bought your vase from us'],
    ['Your trousers', 'You bought your trousers from us'],
    ['anorak', 'You bought the anorak from us'],
    ['mystery box', 'You bought the mystery box from us'],
  ])('“%s” stands in a sentence', (item, sentence) => {
    expect(said({ problem: 'damaged', item })).toContain(sentence);
  });

  it('is left alone where the policy is not in English', () => {
    const policy = POLICIES.get('retail');
    if (!policy) throw new Error('Retail is shipped.');
    const other = { ...policy, locale: 'de-DE' };
    const { say } = decide(other, { ...USUAL, problem: 'damaged', item: 'Vase' }, { today: '2026-11-22' });
    expect(say).toContain('bought Vase from us');
  });

  it('is no order where it was bought across the counter', () => {
    for (const problem of ['damaged', 'wrong-item', 'changed-mind', 'faulty', 'missing-part'])
      expect(said({ problem, channel: 'store' })).not.toMatch(/\border/);
  });
});

describe('the customer', () => {
  it('is spoken to by name, in a sentence', () => {
    expect(said({ problem: 'late', 'customer-name': 'Ann' })).toMatch(/^Ann, you ordered/);
  });

  it('hears whom to ask for', () => {
    expect(said({ problem: 'late', 'contact-person': 'Ann' })).toContain(
      'Just ask for Ann, who is looking after this now.',
    );
  });

  it('is not thanked for telling us where all we have is a small comfort', () => {
    const say = said({ problem: 'changed-mind', 'days-since-purchase': 40 });
    expect(say).toContain('What I can give you is a £5 voucher');
    expect(say).not.toMatch(/thank-you|not so here/);
  });

  it('hears a warm sorry for what came late without us, and no excuse', () => {
    const say = said({ problem: 'late', fault: 'carrier', channel: 'online', 'delivery-paid': 4.95 });
    expect(say).toContain('you were counting on it, and on us');
    expect(say).not.toMatch(/our mistake|carrier/);
  });
});

describe('what is given', () => {
  it('somebody’s time is arranged, never a thank-you', () => {
    const say = said({ problem: 'poor-service', treated: 'rudely' });
    expect(say).toContain('I am arranging a call from our manager today.');
    expect(say).not.toContain('thank-you');
  });

  it('the extra is a thank-you: for telling us, or for the patience of asking again', () => {
    const extra = { problem: 'wrong-item', trouble: 'a-trip' };
    expect(said(extra)).toContain('And as a thank-you for telling us: a £10 voucher');
    expect(said({ ...extra, contacts: 2 })).toContain('And to thank you for your patience:');
    expect(said({ ...extra, contacts: 0 })).toContain('And from us:');
  });

  it('their costs are paid, not given', () => {
    expect(said({ problem: 'accident', 'other-costs': 22 })).toContain(
      'We are paying what it cost you, £22.',
    );
  });

  it('a part of the price is named by its figure', () => {
    const say = said({
      problem: 'faulty',
      price: 50,
      'days-since-purchase': 100,
      'put-right-before': true,
    });
    expect(say).toContain('your money back the way you paid or £25 of the price back while you keep it?');
  });

  it('nobody who was served badly is taken to have been treated fairly', () => {
    const { treated: _, ...rest } = USUAL;
    const policy = POLICIES.get('retail');
    if (!policy) throw new Error('Retail is shipped.');
    const served = decide(policy, { ...rest, problem: 'poor-service' }, { today: '2026-11-22' });
    expect(served.harm.respect).toBeGreaterThan(0);
    const late = decide(policy, { ...rest, problem: 'late' }, { today: '2026-11-22' });
    expect(late.harm.respect).toBe(0);
  });
});

describe('whatever is said', () => {
  it('is made of whole sentences, and where somebody is hurt of no offer', () => {
    fc.assert(
      fc.property(policies(), told, (policy, facts) => {
        const { say } = decideSettled(policy, settle(policy, facts), { today: '2026-11-22' });
        expect(say).toMatch(/^[^a-z].*[.!?\u2026]["\u201d\u2019)]?$/su);
        expect(say).not.toMatch(/ {2}|\.\.(?!\.)|[?!]\.|\b(the|your|a) \1\b|undefined|\bnull\b|\{|\}/);
        if (facts['problem'] === 'injury')
          expect(say).not.toMatch(/our mistake|giving you|arranging|paying|Would you like|thank-you/);
      }),
      { numRuns: 1000 },
    );
  });

  it('never calls short what reads as enough', () => {
    const decision = decided('retail', {
      problem: 'wrong-item',
      price: 60,
      contacts: 3,
      'turned-down': 'voucher:20,small-gift',
      trouble: 'hours-lost',
    });
    expect(decision.offer.mended).toBe(1.095);
    for (const { text } of decision.because)
      expect(text).not.toMatch(/Mends (\d+%) where the policy aims at \1/);
  });
});
