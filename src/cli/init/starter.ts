import type { Currency } from '../../domain/values/money.js';
import { writeDecimal } from '../../domain/values/number.js';
import { shellWord } from '../../render/page/shell-word.js';
import { inline, quoted } from '../../source/yaml/inline.js';

/** What a starter policy is made of. */
type Starter = {
  /** What its own file is called. */
  readonly file: string;
  /** What it extends: an edition, or a file beside it. */
  readonly parent: string;
  /** The merged document of that. */
  readonly document: Merged;
  readonly name: string;
  readonly currency: Currency;
  /** What one of the example's currency is in it, roughly. */
  readonly factor: number;
  /** Goodwill of the lowest and of the highest role, in minor units. */
  readonly staff: number;
  readonly manager: number;
  /** Where editors find the JSON Schema. */
  readonly schema: string;
};

/** As much of a merged policy as is looked at here. */
export type Merged = {
  readonly authority: Readonly<Record<string, Granting>>;
  readonly promises?: Readonly<Record<string, { readonly always?: { readonly 'granted-by'?: string } }>>;
  readonly costs?: Readonly<Record<string, unknown>>;
  readonly rules?: Readonly<Record<string, unknown>>;
};

type Granting = {
  readonly goodwill: number;
  readonly limits?: Readonly<Record<string, unknown>>;
  readonly [more: string]: unknown;
};

/** The text of a starter policy, with a note for somebody who has never seen one beside everything in it. */
export function starterText(starter: Starter): string {
  return [heading(starter), authority(starter), promises(starter), costs(starter), ownRule(starter)]
    .filter(Boolean)
    .join('\n');
}

/** What to do with a policy next, each command with what it is for. */
export function commands(file: string): string[] {
  // A file called -x.yaml would be taken for an option.
  const word = shellWord(file.startsWith('-') ? `./${file}` : file);
  const lines = [
    [`amends explain ${word}`, 'all of it as a page, with what it extends'],
    [`amends check ${word}`, 'what is wrong in it, with the way out'],
    [`amends test ${word}`, 'whether it answers as its tests expect'],
    [file === USUAL ? 'amends' : `amends --policy ${word}`, 'asks what happened, and says what to offer'],
  ] as const;
  const width = Math.max(...lines.map(([command]) => command.length));
  return lines.map(([command, what]) => `${command.padEnd(width)}   ${what}`);
}

/** What is found without being named. */
const USUAL = 'amends.yaml';

const isFile = (parent: string): boolean => parent.startsWith('./');

function heading({ file, parent, name, currency, schema }: Starter): string {
  const foreign = isFile(parent);
  return `\
# yaml-language-server: $schema=${schema}
# What we do for a customer who was let down: who may give what, and what is owed when.
#
# New to this? After a # stands a note for you; the program does not read it. Everything else is \`word: value\`, and
# what is set in from the left belongs to the line above it. Save, and say in a terminal:
${commands(file)
  .map((line) => `#   ${line}`)
  .join('\n')}
amends: 1                       # version of the language; always the first word
name: ${quoted(name)}
currency: ${currency.code}
${foreign ? `${noted(`locale: ${currency.locale}`, 'how money and dates are written')}\n` : ''}\
# Everything that is said there holds, except what stands here.${foreign ? '' : ' An edition with a number never changes.'}
extends: ${parent}
`;
}

function authority(starter: Starter): string {
  const { document, currency } = starter;
  const roles = Object.entries(document.authority).map(([role, { goodwill: _, limits: __, ...more }]) => {
    const goodwill = inMainUnit(grantOf(role, starter), currency);
    return `  ${role}: ${inline({ goodwill, ...limitsOf(role, starter), ...more })}`;
  });
  return `\
# ---- Who may give how much of their own accord, lowest role first ----------------------------------------------
# Goodwill is what goes beyond what is owed, at face value. What is owed needs nobody's leave. Call the roles what
# you call them: a rule or a promise that names one is pointed out if you forget it.
authority:
${roles.join('\n')}
`;
}

/** Goodwill of a role, in minor units: those between the lowest and the highest stay as they are, within the two. */
function grantOf(role: string, { document, currency, staff, manager }: Starter): number {
  const roles = Object.keys(document.authority);
  if (role === roles[0]) return staff;
  if (role === roles.at(-1)) return manager;
  const before = Math.round((document.authority[role]?.goodwill ?? 0) * 10 ** currency.digits);
  return Math.min(manager, Math.max(staff, before));
}

const inMainUnit = (minor: number, { digits }: Currency): number => Number(writeDecimal(minor, digits));

/**
 * What a role may grant less of, as in the example: no less than the role before it, and no limit where that comes to
 * all that it may grant.
 */
function limitsOf(role: string, starter: Starter): { limits?: Record<string, unknown> } {
  const { document, currency } = starter;
  const goodwill = inMainUnit(grantOf(role, starter), currency);
  const roles = Object.keys(document.authority);
  const before = roles[roles.indexOf(role) - 1];
  const limits = Object.entries(document.authority[role]?.limits ?? {}).flatMap(([remedy, most]) => {
    if (typeof most !== 'number') return [[remedy, most] as const];
    const least = before === undefined ? 0 : mostOf(before, remedy, starter);
    const own = Math.max(most, least);
    return own < goodwill ? [[remedy, own] as const] : [];
  });
  return limits.length > 0 ? { limits: Object.fromEntries(limits) } : {};
}

/** The most that a role may grant of a remedy, in the starter: where that is no plain figure, nothing is. */
function mostOf(role: string, remedy: string, starter: Starter): number {
  const most = limitsOf(role, starter).limits?.[remedy];
  if (most === undefined) return inMainUnit(grantOf(role, starter), starter.currency);
  return typeof most === 'number' ? most : 0;
}

/** A promise that somebody may grant something does not stand where they may grant less than in the example. */
function promises(starter: Starter): string {
  const { document, currency } = starter;
  const before = (role: string) =>
    Math.round((document.authority[role]?.goodwill ?? 0) * 10 ** currency.digits);
  const broken = Object.entries(document.promises ?? {}).flatMap(([name, { always }]) => {
    const role = always?.['granted-by'];
    return role !== undefined && grantOf(role, starter) < before(role) ? [name] : [];
  });
  if (broken.length === 0) return '';
  return `\
# The example promises who may settle what. With less goodwill than there, that cannot be promised.
remove: { promises: ${inline(broken)} }
`;
}

/** What of the costs is mostly another in another shop. */
const OWN_COSTS = ['margin', 'tax', 'delivery', 'staff-hour'];

function costs({ document }: Starter): string {
  const lines = OWN_COSTS.filter((cost) => document.costs?.[cost] !== undefined).map(
    (cost) => `#   ${cost}: ${inline(document.costs?.[cost])}`,
  );
  return `\
# ---- What things cost you --------------------------------------------------------------------------------------
# By these amends reckons what an offer costs you and what it keeps. They are the example's: take the # and the blank
# away in front of those that you know better, and of the line \`costs:\`.
# costs:
${lines.join('\n')}
`;
}

/** A line with a note, as far to the right as the others. */
const noted = (line: string, note: string): string => `${line.padEnd(31)} # ${note}`;

/** In pounds or dollars. */
const TREAT = { cost: 3, worth: 8 };

function ownRule({ factor }: Starter): string {
  return `\
# ---- Something of your own ---------------------------------------------------------------------------------------
# A thing that only you give, and when. To try it, take the # and the blank away in front of all these lines.
# remedies:
#   from-us:
#     kind: gift                # other kinds: voucher, refund, replace, price-cut, attention and more
#     label: "something small from us, with a card"
${noted(`#     cost: ${TREAT.cost * factor}`, 'what it costs you')}
${noted(`#     worth: ${TREAT.worth * factor}`, 'what they would have paid for it')}
# rules:
#   looked-over:
#     when: { problem: poor-service, not: { fault: customer } }
#     may: [from-us]            # goodwill; what stands under \`owe\` is theirs as of right
`;
}
