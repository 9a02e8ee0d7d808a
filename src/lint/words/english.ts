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

/** English as shops speak it. Our own collection; add what your counters say. */
export const ENGLISH: WordList = {
  promises: [
    '(?:we|i|it|this|that|you|they|somebody|someone|our \\w+|the \\w+) (?:will|shall)',
    "(?:we|i|it|you|they|that)'ll",
    '(?:we|i) (?:promise|guarantee|assure you)',
    "(?:will not|won't) happen again",
    'get back to you',
    'be in touch',
    'let you know',
    'look into (?:it|this|that)',
    "(?:we are|i am|we're|i'm) going to",
    'as soon as (?:possible|we|i)',
    'very soon',
    'shortly',
    'in due course',
    'tomorrow',
    'next (?:week|month)',
    'in the (?:next|coming) (?:few )?(?:hours|days|weeks)',
    'within (?:the )?(?:next )?(?:\\d+|an?|one|two|three|four|five|seven|a few) (?:working )?(?:minutes?|hours?|days?|weeks?|months?)',
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
      ],
    },
    '(?:against|because of|due to) (?:our |the |company |shop |store )?(?:policy|policies|rules)',
    `${WE}(?: are| am|'re|'m) not allowed`,
    '(?:my|our) hands are tied',
    `(?:nothing|all) ${WE} can do`,
    '(?:so|very|too|extremely|unusually|really) busy',
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
    `${WE} (?:should|ought to) (?:not )?have`,
    `${WE} (?:caused|failed|neglected|forgot)`,
    `${WE} (?:accept|take|admit) (?:full |the |all )?(?:responsibility|liability|blame|fault)`,
    'because of us',
    'your (?:own )?(?:fault|mistake|doing)',
    'you (?:should|could|ought to) (?:not )?have',
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
    'make (?:it|this) up to you',
    'offer you',
  ],
};
