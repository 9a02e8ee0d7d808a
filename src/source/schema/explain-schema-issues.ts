import { REMEDY_KINDS } from '../../domain/remedies/kinds.js';
import type { Issue } from '../../domain/values/issue.js';
import { BUILT_IN_FACTS } from '../../i18n/values/built-in.js';
import { boundsMeant } from '../suggest/bounds-meant.js';
import { kindHint } from '../suggest/kind-hint.js';
import { didYouMean, listed, nearest, surely } from '../suggest/nearest.js';
import { notProse } from '../suggest/not-prose.js';
import { codedHint, grantHint } from '../suggest/suggestions.js';
import { emptySentence, unquotedSentence } from '../yaml/syntax.js';
import type { ErrorText } from './form.js';
import { misplacedRemedyKey } from './misplaced-keys.js';
import { exceptedHint, isExcepting, roleKeyHint, ruleKeyHint } from './rule-key-hints.js';
import type { SchemaIssue } from './schema-issue.js';

/** More than this nobody puts right one by one: it's another kind of file, or one mistake again and again. */
const MOST_TOLD = 200;

/**
 * What does not fit the shape of a document, in a shop manager's words. A key that is missing only because it
 * is misspelt is said once; of very many the first are said, and how many more there are. `document` is what people
 * call the whole of it.
 */
export function explainSchemaIssues(issues: readonly SchemaIssue[], document = 'this policy'): Issue[] {
  const told = explainEach(issues.slice(0, MOST_TOLD), document);
  const next = issues[MOST_TOLD];
  return next ? [...told, andMore(explainSchemaIssue(next, document), issues.length - MOST_TOLD)] : told;
}

/** In place of the first that is not told, how many there are from there on. */
function andMore({ path, at, code, severity }: Issue, count: number): Issue {
  return {
    path,
    at,
    code,
    severity,
    message: `From here on, ${count} more ${count === 1 ? 'thing does' : 'things do'} not fit.`,
    hint: 'Put right what stands above first. Is it the right file?',
  };
}

function explainEach(issues: readonly SchemaIssue[], document: string): Issue[] {
  const unknown = issues.filter((issue) => issue.is === 'unknown-key');
  return issues
    .filter((issue) => issue.is !== 'missing-key' || !unknown.some((other) => isMeant(other, issue)))
    .filter((issue) => !(isSizing(issue) && unknown.some((other) => isBefore(other, issue))))
    .filter((issue, at, all) => !all.slice(0, at).some((other) => isSameInList(other, issue)))
    .filter((issue, at, all) => !all.slice(0, at).some((other) => isToldWith(other, issue)))
    .map((issue) => explainSchemaIssue(issue, document));
}

/** Two items of a list that lack the same, of which one is enough to hear of. */
function isSameInList(other: SchemaIssue, issue: SchemaIssue): boolean {
  return (
    issue.is === 'wrong-value' &&
    other.is === 'wrong-value' &&
    issue.expectation.oncePerList === true &&
    issue.expectation.expects === other.expectation.expects &&
    sameMap(other.path, issue.path)
  );
}

/** Two keys of a map of which the first is told of the whole of it: bounds by other names, and what is excepted. */
const isToldWith = (other: SchemaIssue, issue: SchemaIssue): boolean =>
  other.is === 'unknown-key' &&
  issue.is === 'unknown-key' &&
  sameMap(other.path, issue.path) &&
  (isInException(issue) || boundsMeant(issue) !== undefined);

/** Whether a fact stands where its own bounds would: `when: { unless: { fault: customer } }`. */
const isInException = ({ path, allowed }: Of<'unknown-key'>): boolean =>
  allowed.includes('over') && isExcepting(String(path.at(-2)));

/** `from` and `step` where there are no sizes are one mistake, not two. */
function isBefore(other: SchemaIssue, issue: SchemaIssue): boolean {
  return (
    isSizing(other) &&
    lastOf(other.path) === 'from' &&
    lastOf(issue.path) === 'step' &&
    sameMap(other.path, issue.path)
  );
}

function isSizing(issue: SchemaIssue): boolean {
  return (
    issue.is === 'unknown-key' && SIZING.includes(lastOf(issue.path)) && issue.allowed.includes('percent')
  );
}

const sameMap = (a: Issue['path'], b: Issue['path']): boolean =>
  a.slice(0, -1).join('\n') === b.slice(0, -1).join('\n');

/** Whether an unknown key stands where a missing one should: misspelt, or the remedy itself where `remedy` is due. */
function isMeant({ path, allowed, value }: Of<'unknown-key'>, missing: Of<'missing-key'>): boolean {
  if (!sameMap(path, [...missing.path, missing.key])) return false;
  const isRemedy = missing.key === 'remedy' && grantHint(lastOf(path), value) !== undefined;
  return isRemedy || nearest(lastOf(path), allowed) === missing.key;
}

function explainSchemaIssue(issue: SchemaIssue, document: string): Issue {
  switch (issue.is) {
    case 'unknown-key':
      return unknownKeyIssue(issue, document);
    case 'missing-key':
      return missingKeyIssue(issue, document);
    case 'bad-name':
      return badName(issue);
    case 'wrong-value':
      return wrongValue(issue);
  }
}

type Of<Kind extends SchemaIssue['is']> = SchemaIssue & { is: Kind };

const lastOf = (path: Issue['path']): string => String(path.at(-1) ?? 'amends');

/** The nearest name on a path: list positions say nothing to people. */
function nameOf(path: Issue['path']): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

function unknownKeyIssue(issue: Of<'unknown-key'>, document: string): Issue {
  const { path, value, allowed } = issue;
  // A calculation is replaced whole; of a section the parent may have brought what was meant.
  const likely = allowed.includes('percent') ? issue.free : allowed;
  const key = lastOf(path);
  const owner = path.length > 1 ? `“${nameOf(path.slice(0, -1))}”` : document;
  const cut = value === null ? ' If it belongs to a sentence, put the sentence in double quotes.' : '';
  const place = { path, at: 'key', code: 'unknown-key', severity: 'error' } as const;
  if (isSizing(issue)) return { ...place, ...ONLY_IN_REMEDIES, ...(path.at(-2) === 'percent' ? SHARES : {}) };
  if (isInException(issue)) return exception(issue);
  const meant = keyHint(issue);
  if (meant !== undefined) return { ...place, message: `“${key}” is no key of ${owner}.`, hint: meant };
  const misplaced = misplacedRemedyKey(issue);
  if (misplaced) return { ...place, ...misplaced };
  const fix = surely(key, likely);
  return {
    ...place,
    ...(fix === undefined ? {} : { fix }),
    message: `“${key}” is no key of ${owner}.${didYouMean(key, likely)}`,
    hint:
      (allowed.includes('remedy') ? grantHint(key, value) : undefined) ??
      otherWord(issue) ??
      tooDeep(issue) ??
      underWhen(issue) ??
      boundsMeant(issue) ??
      withoutColon(issue) ??
      `What can stand here: ${listed(allowed)}.${cut}`,
  };
}

/** The line that was meant by a key that people write in a rule or a role. */
function keyHint({ path, value, allowed, free }: Of<'unknown-key'>): string | undefined {
  if (allowed.includes('no-goodwill')) return ruleKeyHint(lastOf(path), value, !free.includes('when'));
  return allowed.includes('stands-in-for') ? roleKeyHint(lastOf(path), value) : undefined;
}

/** The keys of calculations by the words that spreadsheets have for them. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  min: 'least-of',
  'lesser-of': 'least-of',
  'smaller-of': 'least-of',
  'lowest-of': 'least-of',
  max: 'most-of',
  'greater-of': 'most-of',
  'larger-of': 'most-of',
  'highest-of': 'most-of',
  plus: 'sum',
  add: 'sum',
};

/** A calculation by another word, and a band with two ends. */
function otherWord({ path, value, allowed }: Of<'unknown-key'>): string | undefined {
  const key = lastOf(path);
  if (key === 'is' && allowed.includes('percent'))
    return `An amount is used by its name alone: write ${brief(value)}, without is.`;
  const word = allowed.includes('percent') ? OTHER_WORDS[key] : undefined;
  if (word !== undefined)
    return `Write ${word}: ${Array.isArray(value) ? `[${value.map(brief).join(', ')}]` : '[…]'}.`;
  if (!allowed.includes('up-to') || !['from', 'to', 'over', 'at-least', 'at-most', 'under'].includes(key))
    return undefined;
  return key === 'to' || key === 'at-most'
    ? `Write up-to: ${brief(value)}: a band begins where the one before it ends.`
    : key === 'under'
      ? `Write below: ${brief(value)}.`
      : 'Take it out: a band begins where the one before it ends, and the first at the bottom.';
}

const brief = (value: unknown): string =>
  typeof value === 'object' && value !== null ? '{ … }' : String(value);

/** A rule within a rule. */
function tooDeep({ path, value }: Of<'unknown-key'>): string | undefined {
  const isRule = path.length === 3 && path[0] === 'rules' && typeof value === 'object' && value !== null;
  if (!isRule || !Object.hasOwn(value, 'when')) return undefined;
  return `“${lastOf(path)}” stands one level too deep: move it to the left, to where “${path[1]}” begins.`;
}

/** A fact beside what a rule does belongs under `when`. */
function underWhen({ path, value, free }: Of<'unknown-key'>): string | undefined {
  const fact = lastOf(path);
  if (!free.includes('when') || !BUILT_IN_FACTS.some(({ name }) => name === fact)) return undefined;
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return `“${fact}” is a fact: write when: { ${fact}: ${isPlain ? value : '…'} }.`;
}

/** A key with its value, and nothing between them: `{ mend 110% }`. */
function withoutColon({ path, value, allowed }: Of<'unknown-key'>): string | undefined {
  const [key = '', ...rest] = lastOf(path).split(' ');
  const isMeant = value === null && rest.length > 0 && allowed.includes(key);
  return isMeant ? `Put a colon behind “${key}”: ${key}: ${rest.join(' ')}.` : undefined;
}

/** What is excepted within a condition, at the word that excepts it. */
const exception = ({ path, map }: Of<'unknown-key'>): Issue => ({
  path: path.slice(0, -1),
  at: 'key',
  code: 'unknown-fact',
  severity: 'error',
  message: `“${lastOf(path.slice(0, -1))}” is no fact, and excepts nothing here.`,
  hint: exceptedHint(map),
});

/** The keys by which a remedy leaves its size to the decision. */
const SIZING = ['from', 'step'];

const ONLY_IN_REMEDIES = {
  message: 'Only the amount of a remedy can be left open with from, to and step.',
  hint: 'Write one amount here.',
};

/** Percentages to choose from: what runs is the sum that they make. */
const SHARES = {
  hint: 'Let the sum run: { from: 5, to: { percent: 20%, of: price }, step: 5, at-most: 25 }.',
};

function missingKeyIssue({ path, key, about }: Of<'missing-key'>, document: string): Issue {
  return {
    path,
    at: 'key',
    code: 'missing-key',
    severity: 'error',
    message: `“${key}” is missing from ${path.length > 0 ? `“${nameOf(path)}”` : document}.`,
    ...(about ? { hint: (key === 'kind' ? kindOfName(nameOf(path)) : undefined) ?? `${key}: ${about}` } : {}),
  };
}

/** A remedy without a kind that is called as one is, most likely is of that. */
const kindOfName = (name: string): string | undefined =>
  Object.hasOwn(REMEDY_KINDS, name) ? `Write kind: ${name}.` : kindHint(name);

function badName({ path }: Of<'bad-name'>): Issue {
  return {
    path,
    at: 'key',
    code: 'bad-name',
    severity: 'error',
    message: `“${lastOf(path)}” cannot be used as a name.`,
    hint: `A name is made of letters and digits, with hyphens inside, such as ${hyphened(lastOf(path)) ?? 'gold-card'}.`,
  };
}

/** `front desk` as a name could be written; undefined where that makes none. */
function hyphened(name: string): string | undefined {
  const written = name.trim().replace(/[\s_'’&/]+/g, '-');
  return /^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u.test(written) ? written : undefined;
}

function wrongValue({ path, value, expectation, allowed }: Of<'wrong-value'>): Issue {
  const place = { path, at: 'value', severity: 'error' } as const;
  if (expectation.prose && value === null) return { ...place, ...emptySentence(nameOf(path)) };
  if (expectation.prose && value !== '')
    return { ...place, ...(notProse(nameOf(path), value) ?? unquotedSentence(nameOf(path))) };
  const quoted = typeof value === 'string' && allowed.includes(value);
  const meant = typeof value === 'string' && !quoted ? didYouMean(value, allowed) : '';
  const dashes =
    Array.isArray(value) && value.some((item) => typeof item === 'object') ? ', without dashes' : '';
  const needed = (allowed.length > 0 ? listed(allowed) : expectation.expects) + dashes;
  return {
    ...place,
    code: 'wrong-value',
    message: whatIsWrong(value, nameOf(path)) + meant,
    hint: quoted
      ? `Write ${value}, without quotes.`
      : (wayOut(expectation, value, path) ?? codedHint(value) ?? `Needed is ${needed}.`),
  };
}

const wayOut = ({ prose, hint }: ErrorText, value: unknown, path: Issue['path']): string | undefined =>
  prose ? emptySentence(nameOf(path)).hint : hint?.(value);

function whatIsWrong(value: unknown, key: string): string {
  if (value === '') return `“${key}” is empty.`;
  if (value === null || value === undefined) return `“${key}” says nothing.`;
  if (typeof value === 'number' && value < 0) return `${value} is below 0, which makes no sense here.`;
  return `${shown(value)} cannot stand under “${key}”.`;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'An empty list' : 'This list';
  if (typeof value !== 'object' || value === null) return `“${String(value)}”`;
  return Object.keys(value).length === 0 ? 'An empty map' : `{ ${listed(Object.keys(value), 'and')} }`;
}
