/** A problem that amends brings. */
export type BuiltInProblem = {
  readonly name: string;
  readonly label: string;
  /** What customers and staff say for it; a person who types one of these finds the problem by it. */
  readonly words: string;
};

/** The problems that every policy knows, in the customer's words, unless it narrows or removes them. */
export const BUILT_IN_PROBLEMS: readonly BuiltInProblem[] = [
  {
    name: 'wrong-item',
    label: 'They got the wrong thing',
    words: 'wrong item size colour color model dish drink order parcel mixed up swapped something else',
  },
  {
    name: 'damaged',
    label: 'It arrived damaged',
    words:
      'damage broken smashed crushed cracked dented scratched torn chipped leaking bent parcel box delivery',
  },
  {
    name: 'faulty',
    label: 'It broke, or does not work',
    words:
      'fault defective defect broken broke down stopped working dead not work cold burnt raw stale mouldy off ' +
      'wilted worn out fell apart quality faded shrunk leaks useless bad',
  },
  {
    name: 'not-as-described',
    label: 'It is not what was promised',
    words:
      'not as described advertised picture photo different misleading fake smaller looks nothing like disappointed',
  },
  {
    name: 'missing-part',
    label: 'Something is missing',
    words: 'part parts incomplete piece screws short forgot left out not in the box',
  },
  {
    name: 'late',
    label: 'It came late, or has not come yet',
    words: 'delay delayed slow wait waited waiting queue overdue delivery parcel on time long',
  },
  {
    name: 'lost',
    label: 'It never came',
    words:
      'lost never came arrived not here come arrive delivered gone missing disappeared stolen parcel delivery forgot order',
  },
  {
    name: 'overcharged',
    label: 'They were charged too much',
    words: 'overcharge overcharged charge twice double bill price till too expensive wrong price paid',
  },
  {
    name: 'price-dropped',
    label: 'The price dropped just after they bought',
    words: 'price drop cheaper now sale discount elsewhere match reduced',
  },
  {
    name: 'poor-service',
    label: 'They were served badly',
    words:
      'service rude unfriendly ignored shouted staff attitude unhelpful impolite insulted waiter assistant badly treated',
  },
  {
    name: 'accident',
    label: 'We had an accident with their things',
    words: 'spill spilled spilt stain stained dropped tore ripped ruined clothes coat wet soup coffee broke',
  },
  {
    name: 'injury',
    label: 'Somebody was hurt',
    words:
      'injured injury hurt burned scalded cut fell slipped ill sick poisoned allergy allergic reaction bleeding ambulance choked',
  },
  {
    name: 'changed-mind',
    label: 'They changed their mind',
    words: 'return does not fit unwanted do not want like gift present regret cancel too small big',
  },
  { name: 'other', label: 'Something else', words: 'other complaint none of these' },
];
