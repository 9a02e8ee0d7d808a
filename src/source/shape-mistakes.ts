import type { Mistake } from '../domain/mistake.js';
import type { Misfit } from '../domain/shape/misfit.js';
import { didYouMean, listed } from './nearest.js';
import { unquoted } from './syntax.js';

/** What does not fit the shape of a document, in a shop manager's words. */
export function shapeMistake(misfit: Misfit): Mistake {
  switch (misfit.is) {
    case 'unknown-key':
      return unknownKey(misfit);
    case 'missing-key':
      return missingKey(misfit);
    case 'bad-name':
      return badName(misfit);
    case 'wrong-value':
      return wrongValue(misfit);
  }
}

type Of<Kind extends Misfit['is']> = Misfit & { is: Kind };

const lastOf = (path: Mistake['path']): string => String(path.at(-1) ?? 'amends');

/** The nearest name on a path: list positions say nothing to people. */
function nameOf(path: Mistake['path']): string {
  return String(path.findLast((step) => typeof step === 'string') ?? 'this policy');
}

function unknownKey({ path, allowed }: Of<'unknown-key'>): Mistake {
  const key = lastOf(path);
  const owner = nameOf(path.slice(0, -1));
  return {
    path,
    at: 'key',
    code: 'unknown-key',
    severity: 'error',
    message: `“${key}” is no key of “${owner}”.${didYouMean(key, allowed)}`,
    hint: `What can stand here: ${listed(allowed)}. If it belongs to a sentence, put the sentence in double quotes.`,
  };
}

function missingKey({ path, key, about }: Of<'missing-key'>): Mistake {
  return {
    path,
    at: 'key',
    code: 'missing-key',
    severity: 'error',
    message: `“${key}” is missing from “${nameOf(path)}”.`,
    ...(about ? { hint: `${key}: ${about}` } : {}),
  };
}

function badName({ path }: Of<'bad-name'>): Mistake {
  return {
    path,
    at: 'key',
    code: 'bad-name',
    severity: 'error',
    message: `“${lastOf(path)}” cannot be used as a name.`,
    hint: 'A name is made of letters and digits, with hyphens inside, such as gold-card.',
  };
}

function wrongValue(misfit: Of<'wrong-value'>): Mistake {
  const { path, value, expectation, allowed } = misfit;
  const place = { path, at: 'value', severity: 'error' } as const;
  if (expectation.prose && value !== '') return { ...place, ...unquoted(nameOf(path)) };
  const way = expectation.hint?.(value);
  return {
    ...place,
    code: 'wrong-value',
    message: `${shown(value)} cannot stand under “${nameOf(path)}”.${typeof value === 'string' ? didYouMean(value, allowed) : ''}`,
    hint: way ?? `Needed is ${allowed.length > 0 ? listed(allowed) : expectation.expects}.`,
  };
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'Nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'An empty list' : 'A list';
  if (typeof value === 'object') return Object.keys(value).length === 0 ? 'An empty map' : 'A map';
  return value === '' ? 'An empty text' : `“${String(value)}”`;
}
