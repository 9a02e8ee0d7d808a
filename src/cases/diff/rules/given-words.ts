import type { Policy } from '../../../domain/policy/policy.js';
import { listed } from '../../../i18n/en/grammar.js';
import { remedyAmountWords } from '../../../render/policy-page/wording.js';
import type { Given, GivenGrant } from './given.js';

/** What a rule gives, in words of the policy it's of: `owes voucher (£5)`, `bars all goodwill`. */
export function givenWords(policy: Policy, given: Given): string {
  switch (given.is) {
    case 'owed': {
      const of = given.of.map((grant) => grantWords(policy, grant));
      return of.length === 1 ? `owes ${of[0]}` : `owes, as they choose, ${listed(of, 'or')}`;
    }
    case 'allowed':
      return `allows ${grantWords(policy, given.grant)}`;
    case 'barred':
      return given.remedy === null ? 'bars all goodwill' : `bars ${given.remedy} as goodwill`;
    case 'referred':
      return `hands over to the ${given.role}`;
    case 'outcome':
      return `answers with “${given.outcome}”`;
    case 'heard':
      return 'counts as something new since what they turned down';
  }
}

function grantWords(policy: Policy, { remedy, amount }: GivenGrant): string {
  return amount ? `${remedy} (${remedyAmountWords(policy, remedy, amount)})` : remedy;
}
