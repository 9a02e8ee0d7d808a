import { type FactDefinition, type FactType, isNumeric } from '../../domain/policy/fact.js';
import type { Policy } from '../../domain/policy/policy.js';
import { exampleFigure, type FigureType } from './figure.js';

/** A value that could be given for a fact, as it is written. */
export function exampleValue(policy: Policy, { type }: FactDefinition): string {
  if (type.is === 'one-of') return type.values[0] ?? '';
  return isFigure(type) ? exampleFigure(policy, type) : EXAMPLES[type.is];
}

const isFigure = (type: FactType): type is FigureType => isNumeric(type);

const EXAMPLES: Readonly<Record<Exclude<FactType['is'], 'one-of' | FigureType['is']>, string>> = {
  'yes-no': 'yes',
  date: '2026-11-01',
  text: '"…"',
  remedy: 'nothing',
  remedies: 'voucher:5',
};
