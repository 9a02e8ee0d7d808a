import { and, capitalize, lowered, or } from './grammar.js';

/** Words before a thing, after which it needs no other: `a`, `your`, `two`. */
const DETERMINERS = new Set(
  'a an the my our your his her their its this that these those some any both all every each no one two three four five six seven eight nine ten twelve half several many'.split(
    ' ',
  ),
);

/** Whether a text begins with a determiner or a number. A set, because a pattern of so many words takes long to build. */
function isDetermined(text: string): boolean {
  const [first = ''] = /^\w+/.exec(text) ?? [];
  return DETERMINERS.has(first.toLowerCase()) || /^\d+$/.test(first);
}

/** Staff type `vase` or `my vase`, and the customer hears `the vase` or `your vase`. */
function thing({ item, before }: { readonly item: string; readonly before: string }): string {
  const theirs = item.replace(/^(?:my|our)\b/i, 'your');
  if (isDetermined(theirs)) return lowered(theirs);
  return isDetermined(before) ? theirs : `the ${theirs}`;
}

/** What stands before a family name. */
const TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|doctor|prof|professor|sir|dame|lady|lord|rev|reverend|father|sister|captain)\b/i;

/**
 * `Ann Smith` and `Smith, Ann` are called Ann; with a title, a particle, or letters that know no large and small, a
 * name is said as it is.
 */
function calledBy(name: string): string {
  const [family = '', given = ''] = name.split(/,\s*/);
  if (given !== '') return TITLE.test(given) ? `${given} ${family}` : calledBy(given);
  const [first = name] = name.split(' ');
  const isSmall = first.charAt(0) === first.charAt(0).toLowerCase();
  return isSmall || TITLE.test(name) ? name : first;
}

/** Words that are only written large because a sentence begins with them. */
const BEGINNING = /^(?:An?|It|Never|Nothing|Our|Part|Something|Thank|That|The|This|We|What|You|Your)\b/;

/** What they were left waiting for: where that was not our doing nobody is blamed, and they are not left alone. */
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

const COUNTED_ON = ['late', 'lost'];

/** How they were treated, where the sentence before did not speak of it, by the level of a policy. */
const TREATED: Readonly<Record<string, string>> = {
  ignored: 'And you were left to fend for yourself',
  embarrassed: 'And it put you in an awkward position',
  rudely: 'And nobody here should have treated you like that',
};

/** Something to choose, and whether it is something that we would do. */
type Option = { readonly name: string; readonly isDone: boolean };

/** The options in their order, those of one sort that follow each other together. */
function runsOf(options: readonly Option[]): Option[][] {
  const runs: Option[][] = [];
  for (const option of options) {
    const last = runs.at(-1);
    if (last?.[0]?.isDone === option.isDone) last.push(option);
    else runs.push([option]);
  }
  return runs;
}

/** `would you like a voucher or points`, `shall we reinstate your booking`. */
function asked(run: readonly Option[]): string {
  const names = or(run.map(({ name }) => name));
  return run[0]?.isDone ? `shall we ${names}` : `would you like ${names}`;
}

/** What the customer hears. */
export const SPOKEN = {
  /** What happened to them, where neither a rule of the policy nor the problem says it. */
  happenedOther: 'I have heard what happened.',
  /** The thing as a sentence takes it, after the words `before` it: staff type `vase`, the customer hears `the vase`. */
  thing,
  /** By what a customer is called to their face: the first name, or the whole where a title stands before it. */
  calledBy,
  addressed: ({ name, sentence: said }: { name: string; sentence: string }) =>
    `${name}, ${said.replace(BEGINNING, (word) => word.toLowerCase())}`,
  treated: TREATED,
  /** The same of any other level. */
  treatedBadly: 'And you should have been treated better than you were',
  dayMissed: 'It was for a day that cannot be had again',
  noticedFirst: 'We noticed it ourselves, and you should not have to ask',
  saysSorry: (text: string) => /\b(sorry|apologi[sz]e)\b/i.test(text),
  /** A real sorry that owns it. */
  owned: ({ by, again, saidSorry }: { by: 'us' | 'supplier'; again: boolean; saidSorry: boolean }) => {
    const ours = by === 'us' ? 'that was our mistake' : 'that is ours to put right';
    if (again) return `${saidSorry ? '' : 'I am sorry: '}${ours}, and you should not have had to ask again`;
    return saidSorry ? ours : `${ours}, and I am sorry`;
  },
  saysThanks: (text: string) => /\bthank/i.test(text),
  /** A sorry where it is not ours. */
  sorry: ({
    problem,
    theirs,
    treatedBadly,
    again,
  }: {
    problem: string;
    theirs: boolean;
    /** Whether we treated them badly, and have just said so. */
    treatedBadly: boolean;
    again: boolean;
  }) => {
    if (theirs && !treatedBadly)
      return problem === 'changed-mind' ? 'I am sorry it did not work out' : 'I am sorry about that';
    if (theirs || !COUNTED_ON.includes(problem))
      return again ? 'I am sorry about that, and that you have had to ask again' : 'I am sorry about that';
    return again
      ? 'I am sorry: you were counting on us, and you should not have had to ask again'
      : 'I am sorry: you were counting on it, and on us';
  },
  /** What we give, what we pay, or both. */
  giving: ({ gifts, costs }: { gifts: readonly string[]; costs: readonly string[] }) => {
    if (costs.length === 0) return `We are giving you ${and(gifts)}`;
    if (gifts.length === 0) return `We are paying ${and(costs)}`;
    return `We are giving you ${and(gifts)}, and paying ${and(costs)}`;
  },
  /** What is owed them although they turned it down: nothing else is owed in its place. */
  stillYours: (refused: readonly string[]) => `This stays yours, whenever you want it: ${and(refused)}`,
  /** What we do for them; each is what we do, as its label says. */
  doing: (services: readonly string[]) => `We’ll ${and(services)}`,
  /** The customer's choice as a question; `isDone` is something that we would do. */
  choosing: (options: readonly { readonly name: string; readonly isDone: boolean }[]) =>
    `${capitalize(runsOf(options).map(asked).join(', or '))}?`,
  keepGoods: 'Please keep what you have: nothing needs to come back',
  takeGoods: 'We will take back what you have',
  /** The same with only some of the options, which are numbered from 0 in the order in which they were named. */
  takeGoodsWith: (options: readonly number[]) =>
    `With ${and(options.map((at) => `the ${ORDINALS[at] ?? `${at + 1}th`}`))}, we will take back what you have`,
  /** The extra: for telling us, for asking again, before they asked; or all that can be given. */
  thanking: (extras: readonly string[], why: 'told' | 'patience' | 'unasked' | 'all-there-is') => {
    if (why === 'all-there-is') return `What I can give you is ${and(extras)}`;
    if (why === 'unasked') return `And from us: ${and(extras)}`;
    const thanks = why === 'told' ? 'as a thank-you for telling us' : 'to thank you for your patience';
    return `And ${thanks}: ${and(extras)}`;
  },
  arranging: (time: readonly string[]) => `I am arranging ${and(time)}`,
  person: (name: string) => `Just ask for ${name}, who is looking after this now`,
  myself: 'I am seeing to it myself, now',
  handOver: (role: string) => `I am asking our ${role} to help you now`,
  mine: 'I will look after this myself',
  welcome: 'You are always welcome here',
  comeBack: 'We would be glad to see you again',
};
