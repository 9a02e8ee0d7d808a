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
  ignored: 'And nobody looked after you',
  embarrassed: 'And it embarrassed you',
  rudely: 'And nobody here should treat you like that',
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

/** Words of mourning, and of illness or harm. */
const GRIEF =
  /\b(?:funerals?|burials?|cremat\w*|wreaths?|memorials?|graves?|graveside|coffins?|mourn\w*|bereave\w*|died|death|passed away|condolences?|sympathy|allerg\w*|anaphyla\w*|hospital|ambulance|injur\w*|miscarr\w*)\b/i;

/** What stands before an extra, by why it's given. */
const LEADS = {
  told: 'And to thank you for telling us:',
  patience: 'And to thank you for your patience:',
  wait: 'And for the wait:',
  unasked: 'And from us:',
  'all-there-is': 'What I can give you is',
};

/** What the customer hears. */
export const SPOKEN = {
  /** What happened to them, where neither a rule of the policy nor the problem says it. */
  happenedOther: 'I’ve heard what happened.',
  /** The thing as a sentence takes it, after the words `before` it: staff type `vase`, the customer hears `the vase`. */
  thing,
  /** By what a customer is called to their face: the first name, or the whole where a title stands before it. */
  calledBy,
  addressed: ({ name, sentence: said }: { name: string; sentence: string }) =>
    `${name}, ${said.replace(BEGINNING, (word) => word.toLowerCase())}`,
  treated: TREATED,
  /** The same of any other level. */
  treatedBadly: 'And you should’ve been treated better',
  dayMissed: 'And it spoiled a day you won’t get back',
  noticedFirst: 'We noticed it ourselves: you shouldn’t have to ask',
  saysSorry: (text: string) => /\b(sorry|apologi[sz]e)\b/i.test(text),
  /** A real sorry that owns it. */
  owned: ({ by, again, saidSorry }: { by: 'us' | 'supplier'; again: boolean; saidSorry: boolean }) => {
    const ours = by === 'us' ? 'that was our mistake' : 'that’s ours to put right';
    const sorry = `${saidSorry ? '' : 'I’m sorry: '}${ours}`;
    return again ? `${sorry}, and you shouldn’t have had to ask again` : sorry;
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
      return problem === 'changed-mind' ? 'I’m sorry it didn’t work out' : 'I’m sorry about that';
    if (theirs || !COUNTED_ON.includes(problem))
      return again ? 'I’m sorry about that, and that you’ve had to ask again' : 'I’m sorry about that';
    return again
      ? 'I’m sorry: you were counting on us, and you shouldn’t have had to ask again'
      : 'I’m sorry: you were counting on us';
  },
  /** What we give, what we pay, or both. */
  giving: ({ gifts, costs }: { gifts: readonly string[]; costs: readonly string[] }) => {
    if (costs.length === 0) return `We’re giving you ${and(gifts)}`;
    if (gifts.length === 0) return `We’re paying ${and(costs)}`;
    return `We’re giving you ${and(gifts)}, and paying ${and(costs)}`;
  },
  /** What is owed them although they turned it down: nothing else is owed in its place. */
  stillYours: (refused: readonly string[]) => `That’s still yours whenever you want it: ${and(refused)}`,
  /** What we do for them; each is what we do, as its label says. */
  doing: (services: readonly string[]) => `We’ll ${and(services)}`,
  /** The customer's choice as a question; `isDone` is something that we would do. */
  choosing: (options: readonly { readonly name: string; readonly isDone: boolean }[]) =>
    `${capitalize(runsOf(options).map(asked).join(', or '))}?`,
  keepGoods: 'Please keep what you have',
  takeGoods: 'We’ll take this one back',
  /** The same with only some of the options, which are numbered from 0 in the order in which they were named. */
  takeGoodsWith: (options: readonly number[]) =>
    `With ${and(options.map((at) => `the ${ORDINALS[at] ?? `${at + 1}th`}`))}, we’ll take this one back`,
  /**
   * The extra: for telling us what only they could see, for asking again, for the wait, or from us; or all that can be given.
   */
  thanking: (extras: readonly string[], why: 'told' | 'patience' | 'wait' | 'unasked' | 'all-there-is') =>
    `${LEADS[why]} ${and(extras)}`,
  arranging: (time: readonly string[]) => `I’m getting you ${and(time)}`,
  person: (name: string) => `Just ask for ${name}, who’s looking after this now`,
  myself: 'I’m seeing to it myself, now',
  handOver: (role: string) => `I’m asking our ${role} to help you now`,
  mine: 'I’ll look after this myself',
  /** In a letter where somebody is hurt, in place of what is said to their face: no blame, no offer, and no question. */
  hurtWritten: 'I’m so sorry about what happened, and I hope you’re all right now',
  /** Who rings them then: whoever writes where it `isMine`, a person by name, a role, or else somebody of ours. */
  ringing: ({ person, role, isMine }: { person: string | null; role: string | null; isMine: boolean }) => {
    const rings = isMine
      ? 'I’ll ring you'
      : `${person ?? (role === null ? 'one of us' : `our ${role}`)} will ring you`;
    return `${rings} today, to hear how you are and what you need. Please reply with the best number and time for you`;
  },
  welcome: 'You’re always welcome here',
  comeBack: 'We’d love to see you again',
  /** The same to whom we treated badly: it's theirs to say. */
  anotherChance: 'I hope you’ll give us another chance',
  /** Whether words that somebody typed tell of a death, or of somebody unwell, where nobody is asked to come back. */
  speaksOfGrief: (text: string) => GRIEF.test(text),
};
