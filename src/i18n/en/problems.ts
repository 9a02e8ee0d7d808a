import type { FactWords } from '../catalogue/fact-words.js';

/** What each problem is called, what people say for it, and what the customer hears of it. */
export const PROBLEMS: FactWords['problems'] = {
  'wrong-item': {
    label: 'They got the wrong thing',
    words: 'wrong item size colour color model dish drink order parcel mixed up swapped something else',
    happened: 'You got the wrong thing from us.',
  },
  damaged: {
    label: 'It arrived damaged',
    words:
      'damage broken smashed crushed cracked dented scratched torn chipped leaking bent parcel box delivery',
    happened: 'What you got from us was damaged.',
  },
  faulty: {
    label: 'It broke, or does not work',
    words:
      'fault defective defect broken broke down stopped working dead not work cold burnt raw stale mouldy off ' +
      'wilted worn out fell apart quality faded shrunk leaks useless bad food meal soup coffee',
    happened: 'What you bought from us does not work as it should.',
  },
  'not-as-described': {
    label: 'It is not what was promised',
    words:
      'not as described advertised picture photo different misleading fake smaller looks nothing like disappointed',
    happened: 'What you got is not what we promised you.',
  },
  'missing-part': {
    label: 'Something is missing',
    words: 'part parts incomplete piece screws short forgot left out not in the box',
    happened: 'Something was missing from what you bought.',
  },
  late: {
    label: 'It came late, or has not come yet',
    words: 'delay delayed slow wait waited waiting queue overdue delivery parcel on time long',
    happened: 'You had to wait too long.',
  },
  lost: {
    label: 'It never came',
    words:
      'lost never came arrived not here come arrive delivered gone missing disappeared stolen parcel delivery forgot order',
    happened: 'Your order never reached you.',
  },
  overcharged: {
    label: 'They were charged too much',
    words: 'overcharge overcharged charge twice double bill price till too expensive wrong price paid',
    happened: 'You were charged too much.',
  },
  'price-dropped': {
    label: 'The price dropped just after they bought',
    words: 'price drop cheaper now sale discount elsewhere match reduced',
    happened: 'The price dropped just after you bought.',
  },
  'poor-service': {
    label: 'They were served badly',
    words:
      'service rude unfriendly ignored shouted staff attitude unhelpful impolite insulted waiter assistant badly treated',
    happened: 'You were not looked after as you should have been.',
  },
  accident: {
    label: 'We had an accident with their things',
    words: 'spill spilled spilt stain stained dropped tore ripped ruined clothes coat wet soup coffee broke',
    happened: 'We had an accident with your things.',
  },
  injury: {
    label: 'Somebody was hurt',
    words:
      'injured injury injuries hurt hurts hurting burned burn burns scalded scald cut cuts fell fall fallen slipped slip tripped ill illness sick sickness unwell poisoned poisoning ' +
      'poison vomit vomited vomiting nausea nauseous stomach diarrhoea diarrhea allergy allergies allergic reaction rash ' +
      'swelling swollen bleeding blood bruise bruised fracture fractured concussion unconscious fainted collapsed choked ' +
      'choking breathe dizzy electrocuted shocked bitten stung wound wounded pain harm harmed hospital ambulance doctor ' +
      'paramedic tooth teeth mouth throat',
    happened: 'I am so sorry. Are you all right?',
  },
  'changed-mind': {
    label: 'They changed their mind',
    words: 'return does not fit unwanted do not want like gift present regret cancel too small big',
    happened: 'You would like to give it back.',
  },
  other: { label: 'Something else', words: 'other complaint none of these' },
};
