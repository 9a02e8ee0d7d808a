import { DAYS_TOLD } from '../en-sayings/other-facts.js';

/** What people lose themselves, and no shop for them. */
const THEIR_LOSSES =
  'receipt receipts passport keys key purse wallet password pin temper patience way boarding-pass paperwork guarantee appetite'
    .split(' ')
    .flatMap((thing) =>
      [
        '',
        'her-',
        'his-',
        'my-',
        'their-',
        'the-',
        'a-',
        'her-own-',
        'his-own-',
        'my-own-',
        'their-own-',
      ].map((whose) => `lost-${whose}${thing}`),
    );

/** What was offered and turned down: that's no fault of what they had. */
const TURNED_DOWN = [
  ...[
    'said-no-to',
    'turned-down',
    'no-thanks-to',
    'offered',
    'offered-us',
    'offered-her',
    'offered-him',
  ].flatMap((no) =>
    ['', 'a-', 'the-', 'any-', 'free-', 'a-free-', 'some-', 'another-', 'our-'].flatMap((which) =>
      'drink drinks dessert coffee cake cookie voucher vouchers refund repair replacement discount exchange credit'
        .split(' ')
        .map((gift) => `${no}-${which}${gift}`),
    ),
  ),
  ...['they', 'she', 'he', 'we', 'i'].map((who) => `but-${who}-said-no`),
];

/** Everything by which people say no to what follows it. */
const NOT = new Set(
  (
    'not never didnt dont doesnt hasnt havent hadnt isnt arent wasnt werent wont wouldnt cant cannot couldnt shouldnt ' +
    'aint nt neednt mustnt didn don doesn hasn haven isn wasn weren wouldn couldn dosnt doesent dosent havnt hasent didint ' +
    'dident wasent isent wont wouldent couldent'
  ).split(' '),
);

/** Days by which people say when something was to come: which one doesn't matter. */
const WEEKDAYS =
  'monday tuesday wednesday thursday friday saturday sunday weekend mon tues tue weds wed thurs thur fri';

/** What stands for several words: irregular forms, other spellings, and what lost its apostrophe. */
const SAME: ReadonlyMap<string, string> = new Map([
  ...WEEKDAYS.split(' ').map((day) => [day, 'weekday'] as const),
  ...(
    'its:it itd:it itll:it thats:that theres:there wheres:where whats:what whos:who hes:he shes:she im:i ive:i ' +
    'youve:you youre:you theyve:they theyre:they theyd:they weve:we ' +
    'spilt:spill spilled:spill smelt:smell smelled:smell shrank:shrunk shrink:shrunk shrinks:shrunk ' +
    'shrinking:shrunk shrunken:shrunk broken:broke torn:tore ripped:rip froze:frozen wore:worn fallen:fell ' +
    'gray:grey mold:mould moldy:mouldy color:colour colors:colour coloured:colour colored:colour flavor:flavour ' +
    'odor:odour tire:tyre tires:tyre jewelry:jewellery brang:brought arent:not ' +
    'someones:someone somebodys:somebody nobodys:nobody noone:nobody everyones:everyone u:you ur:your r:are ' +
    'recipt:receipt reciept:receipt receit:receipt recepit:receipt recieved:received recieve:receive wen:when wiv:with dat:that coz:because cos:because teh:the hte:the th:the taht:that adn:and nad:and'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
]);

/** What isn't another word with an ending: a latte isn't late, nor a note a no, and who hates it has no hat. */
const WHOLE: ReadonlyMap<string, string> = new Map(
  'latte:latte lattes:latte note:note notes:note hate:hate hates:hate hated:hate ripe:ripe bass:bass tile:tile tiles:tile pile:pile'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Endings that leave a word which means the same; before them stand three letters, a vowel among them. */
const ENDING = /^(?=.*[aeiouy].*(?:ed|ing)$)(.{3,})(?:ed|ing)$/;

/**
 * What a word has in common with its plural and its past (`delivery`, `deliveries`; `crack`, `cracked`, `cracking`),
 * good for comparing and no word itself. A no in any form is `not`. Expects small letters without an apostrophe.
 */
function stem(word: string): string {
  if (NOT.has(word)) return 'not';
  const whole = WHOLE.get(word);
  if (whole !== undefined) return whole;
  return SAME.has(word) ? common(SAME.get(word) ?? word) : common(word);
}

/** The word without its endings. */
function common(word: string): string {
  if (word.length < 4) return word;
  const one = word.replace(/ies$/, 'y').replace(/([^sui])s$/, '$1');
  const plain = one.replace(ENDING, '$1');
  return plain.replace(/(?<=...)e$/, '').replace(/(?<=.)(\p{L})\1$/u, '$1');
}

/** By what a list is searched, beside the words of what is in it. */
export const SEARCHING = {
  /** Words, with a blank between them, that by themselves say nothing about what somebody looks for. */
  fillers:
    'a about after again all also although am an and another any anything are as ask at away back be because been before ' +
    'being both but by came can come could customer day did do does done during each even every everything few for ' +
    'friday from gave get give given go going gone got had has have he hers here him his hour how i if in into is it ' +
    'just keep kept last less let like made make many me minute monday month more morning most much my never new next night nor not nothing now ' +
    'of off on one only or other our out over own put quite really right said sat saturday say saying she should since so some somebody ' +
    'someone something still such sunday take taken than that the their them then there these they thing think this ' +
    'those through thursday till time to today told tomorrow too took tuesday two under until up us use used very want wanted was we ' +
    'wednesday week well went were what when where which while who why will with would year yesterday yet you your',
  /** What stands between two things that are told, with a blank between. */
  joins: 'and but then',
  /** Words that turn round what follows them, with a blank between: `never rude`. */
  negations: 'not no without',
  /** Phrases told beside what went wrong, by which it isn't looked for: a blank between, a hyphen within each. */
  asides: [...DAYS_TOLD, ...THEIR_LOSSES, ...TURNED_DOWN].join(' '),
  /** What hangs on words by an apostrophe and is not looked at, with a blank between. */
  clipped: 's ll ve re d m',
  /** What a word has in common with its plural and its past. */
  stem,
  /** Phrases with a comma between them in which a word of illness or harm means neither, in small letters. */
  harmless:
    'fell apart, fell off, falling off, fell through, fell to bits, fell to pieces, stone cold, cut price, price cut, short cut, cut off, ' +
    'cut short, cut flowers, power cut, heads, sick of, sick and tired, shocking, hurt my feelings, reaction from',
  /** What harms, beside a part of the body or whom it's done to: together they mean that somebody was hurt. */
  harm: {
    done:
      'burnt burned burning hit cut caught trapped fell fallen dropped shut slammed knocked struck stuck threw thrown ' +
      'collapsed exploded blew burst pinched stabbed poked scratched grazed crushed squashed broke broken twisted ' +
      'sprained sore ache aching numb itchy itching red raw grabbed pushed shoved pulled punched slapped ' +
      'kicked hot hurts swallowed ate ringing stinging smashed shattered bumped ran landed banged bashed bit tore slashed dropping falling boiling scalding',
    body:
      'mouth tongue lip lips hand hands finger fingers thumb arm arms leg legs knee knees foot feet toe toes ankle wrist ' +
      'elbow shoulder neck head face forehead nose eye eyes ear ears chin cheek chest rib ribs hip skin nail gum gums ' +
      'throat stomach tummy belly lap heel heels scalp jaw eyebrow',
    /** Whom it was done to, or how it came into them. */
    whom:
      'me him gran grandma grandad granny nan nana mum mother dad father son daughter toddler baby boy girl wife husband ' +
      'lad child kid kids infant pensioner partner sister brother friend lady auntie grandson granddaughter passenger ate eaten swallowed drank',
    /** Who else is somebody hurt where harm stands right before them: else they may have done it. */
    struck: 'somebody someone anybody anyone everybody everyone customer guest person people visitor us',
    /** What has harmed nobody yet, as far as this says: a blank between, a hyphen within a phrase. */
    risk:
      'raw roar undercooked uncooked not-cooked pink bloody glass metal staple bone stone nut nuts peanut peanuts almond ' +
      'cashew hazelnut gluten dairy lactose sesame shellfish allergens thorn thorns wire pin needle sharp blade knife ' +
      'razor plastic underwire pins exploded exploding burst fire smoke smoking sparks sparking sparked fumes gas too-hot really-hot boiling overheating ' +
      'overheats overheated swollen bulging melted live-wire berries lilies poisonous toxic bee wasp rat rats mouse ' +
      'mice cockroach pregnant baby toddler child infant slippery wet-floor dangerous unsafe safety hazard nearly vegan unpasteurised died dies fell collapsed ' +
      'washing-up-liquid detergent chemical chemicals bleach cleaning-fluid soapy descaler cleaner ' +
      'toppled toppling tipped-on tipped-over onto-my onto-me onto-him onto-her fell-on fell-onto came-down-on landed-on ' +
      'battery-exploded burning-smell smell-of-burning smells-of-gas smell-of-gas undercooked-chicken rare-chicken not-cooked-through ' +
      'not-cooked-properly half-cooked half-raw hot-water scalding ' +
      'choking swallow swallowable small-parts came-apart-in loose-eye cracked-glass broken-glass shards shard splinters ' +
      'jagged pointed slip-hazard trip-hazard loose-carpet wet-step icy live-wires exposed-wire exposed-wires frayed-cable caught-light ' +
      'funny-smell allergen-label not-labelled unlabelled not-pasteurised soya-milk cows-milk nutty gluten-free dairy-free nut-free',
  },
  /** Things that can't be hurt, so that what strikes them harms nobody; a blank between words. */
  things: {
    names:
      'laptop phone mobile tablet ipad computer keyboard camera headphones watch coat jacket dress skirt blouse shirt top ' +
      'jumper sweater cardigan hoodie suit trousers jeans shorts tights scarf shoe shoes boots trainers sandals clothes outfit ' +
      'uniform bag bags handbag rucksack backpack purse wallet suitcase luggage book books notebook papers car bike van sofa ' +
      'settee couch table desk carpet rug floor wall curtains cushion blanket tablecloth worktop',
    /** What may stand right before such a thing. */
    before:
      'my our his her their your the a an all own new best good brand white customers customer guests guest wife husband mum dad ' +
      'daughter son friend partner',
    /** What stands between something that came down and the thing; what runs `down` a coat runs down who wears it. */
    onto: 'on onto over in into across',
    /** What strikes a thing that's named right behind it: `burnt my coat`. */
    struck: 'burnt burned scalded scorched singed cut slashed hit knocked scratched ripped tore',
    /** What strikes it only where it comes down just there: `fell on my bag`, but not `fell over a bag`. */
    landed: 'dropped fell landed',
    upon: 'on onto',
    /** What comes down on a thing, or is made in it: `spilled coffee on my laptop`, `burnt a hole in my coat`. */
    poured:
      'spill spilled spilt poured dripped splashed sprayed hot scalding boiling coffee tea latte ' +
      'cappuccino chocolate soup gravy sauce wine milk water oil fat wax hole mark',
    /** Of these, what could have burnt somebody too. */
    burnt: 'burnt burned scalded scorched singed hot scalding boiling',
  },
};
