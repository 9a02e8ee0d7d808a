import type { WordList } from './list.js';

const ORGANS =
  '(?:computers?|systems?|software|tills?|website|app|suppliers?|couriers?|carriers?|drivers?|warehouse|kitchen|delivery (?:company|firm|people)|other branch|head office)';
/** One of these stands in whatever is said of an organ of ours. */
const ORGAN_SIGNS = [
  ...['computer', 'system', 'software', 'till', 'website', 'app', 'supplier', 'courier', 'carrier', 'driver'],
  ...[
    'warehouse',
    'kitchen',
    'delivery company',
    'delivery firm',
    'delivery people',
    'other branch',
    'head office',
  ],
].flatMap((organ) => [`our ${organ}`, `the ${organ}`]);
const FAILS =
  "(?:is|isn't|are|aren't|was|wasn't|were|has|have|had|will not|won't|does not|doesn't|did not|didn't|cannot|can't|could not|couldn't|would not|wouldn't|went|says|said|shows|made|let|lost|failed|broke|crashed)";
const WE = '(?:we|i)';

/** What tells of the past in a clause. */
const PAST = [
  ...['was', 'were', 'had', 'did', "didn't", 'would', 'not', 'never', 'nobody', 'no one'],
  ...[
    'said',
    'told',
    'promised',
    'asked',
    'wanted',
    'needed',
    'expected',
    'hoped',
    'ordered',
    'bought',
    'paid',
  ],
  ...[
    'broke',
    'fell',
    'failed',
    'stopped',
    'dropped',
    'came',
    'went',
    'gave',
    'got',
    'took',
    'lost',
    'began',
  ],
  ...['tore', 'split', 'cracked', 'faded', 'shrank', 'leaked', 'died', 'wilted', 'waited', 'wore', 'turned'],
].join('|');

/**
 * Phrases that promise only where their clause did not tell of the past before: “it broke within a week”, “we said we
 * would be in touch”, “nobody let you know”. They are looked for first: to look back from every letter takes long.
 */
const untold = (phrases: readonly string[]): string =>
  `(?=(?<untold>${phrases.join('|')}))(?<!\\b(?:${PAST})\\b[^.!?,;:]{0,60})\\k<untold>`;

const DAYS = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';

/** English as shops speak it. Our own collection; add what your counters say. */
export const ENGLISH_PHRASES: WordList = {
  promises: [
    '(?:we|i|it|this|that|you|they|somebody|someone|our \\w+|the \\w+) (?:will|shall)',
    "(?:we|i|it|you|they|that)'ll",
    '(?:we|i) (?:promise|guarantee|assure you)',
    "(?:will not|won't) happen again",
    "(?:we are|i am|we're|i'm|(?:somebody|someone|(?:an?|our|my|the) \\w+) (?:is|are)) (?:going|about) to",
    'leave (?:it|this|that) with (?:us|me)',
    'rest assured',
    'you can expect',
    untold([
      'get back to you',
      'be in touch',
      'let you know',
      'look into (?:it|this|that)',
      'as soon as (?:possible|we|i)',
      'very soon',
      'shortly(?! (?:after|before))',
      'in due course',
      '(?<!for )tomorrow',
      'next (?:week|month)',
      `by (?:tonight|tomorrow|${DAYS}|(?:the )?end of (?:the|this|next) (?:day|week|month))`,
      'in the (?:next|coming) (?:few )?(?:hours|days|weeks)',
      'within (?:the )?(?:next )?(?:\\d+|an?|one|two|three|four|five|seven|a few) (?:working )?(?:minutes?|hours?|days?|weeks?|months?)',
    ]),
  ],
  excuses: [
    'short[ -]?staffed',
    'under[ -]?staffed',
    'staff(?:ing)? (?:shortages?|levels|problems?|issues?)',
    '(?:staff|somebody|someone|colleagues?|people) (?:is|are|was|were) (?:off|ill|sick|away|on holiday)',
    {
      where: ORGAN_SIGNS,
      any: [
        `(?:our|the) ${ORGANS} ${FAILS}`,
        `(?:our|the) ${ORGANS}(?:'s|s') (?:fault|mistake|error)`,
        `(?:fault|mistake|error) of (?:our|the) ${ORGANS}`,
        `(?:because of|due to|down to|blame) (?:our|the) ${ORGANS}`,
      ],
    },
    '(?:computer|system|technical|software|it) (?:errors?|problems?|issues?|faults?|glitch(?:es)?)',
    'computer says no',
    'new (?:colleague|employee|starter|member of staff|staff)',
    '(?:the|our|a) (?:trainee|temp)',
    'not (?:our|my) (?:fault|department|job)',
    {
      where: ['policy', 'policies', 'rule', 'terms'],
      any: [
        "(?:our|the|company|shop|store) (?:policy|policies|rules?|terms) (?:does not|doesn't|do not|don't|will not|won't|says?|states?|forbids?|prevents?)",
        "(?:is|'s) (?:our |the |company |shop |store )?(?:policy|rule) not to",
        '(?:company|shop|store|house) (?:policy|policies|rules)',
      ],
    },
    '(?:against|because of|due to) (?:our |the |company |shop |store )?(?:policy|policies|rules)',
    `${WE}(?: are| am|'re|'m) not allowed`,
    '(?:my|our) hands are tied',
    `(?:nothing|all) ${WE} can do`,
    // A busy week of theirs is no excuse of ours.
    "(?<!\\byou(?:r|'ve)?\\b[^.!?,;:]{0,14})(?:so|very|too|extremely|unusually|really) busy",
    `${WE} (?:are|am|were|was) (?:overwhelmed|swamped|run off our feet)`,
    'our \\w+ (?:is|are|was|were) (?:off |away )?(?:ill|sick)',
    'busy (?:period|season|spell)',
    '(?:it|this|today|we) (?:is|was|are|were|have|had) (?:a |an |our |such a )?busy',
    '(?:high|heavy|unexpected) (?:demand|volumes?)',
    '(?:christmas|holiday|seasonal) rush',
    'behind schedule',
    'backlogs?',
    'miscommunication',
    'human error',
  ],
  admissions: [
    '(?:our|my) (?:own )?(?:fault|mistake|error|negligence|carelessness|doing)',
    `${WE} (?:are|am|were|was) (?:to blame|at fault|wrong|negligent|careless|responsible|liable)`,
    '(?:should|ought to) (?:not|never) have',
    `${WE} (?:should|ought to) have`,
    `${WE} (?:caused|failed|neglected|forgot)`,
    `${WE} (?:accept|take|admit) (?:full |the |all )?(?:responsibility|liability|blame|fault)`,
    'because of us',
    'your (?:own )?(?:fault|mistake|doing)',
    'you (?:should|could|ought to) (?:not )?have(?! (?:an?|the|some|your|one)\\b)',
    'careless of (?:us|me|you)',
    'we (?:left|dropped|spilled|spilt|broke)',
    'you were (?:careless|not looking)',
  ],
  payments: [
    'compensat(?:e|es|ed|ing|ion)',
    'refund(?:s|ed)?',
    'vouchers?',
    'gift cards?',
    'money',
    'cash',
    'pay(?:s|ing)? (?:for|you|your|the)',
    'cover (?:your|the|any|all)',
    'free of charge',
    'on the house',
    'on us',
    'make (?:it|this|that) (?:up to you|good)',
    '[£$€] ?\\d+',
    'offer you',
  ],
};
