import airlineTests from '../../../policies/airline.test.yaml';
import apparelTests from '../../../policies/apparel.test.yaml';
import cafeTests from '../../../policies/cafe.test.yaml';
import electronicsTests from '../../../policies/electronics.test.yaml';
import flowersTests from '../../../policies/flowers.test.yaml';
import restaurantTests from '../../../policies/restaurant.test.yaml';
import retailTests from '../../../policies/retail.test.yaml';

/** The tests of built-in policies, by their editions; apart from the policies, because only trying them needs these. */
export const BUILT_IN_TESTS: Readonly<Record<string, string>> = {
  'retail@1': retailTests,
  'apparel@1': apparelTests,
  'flowers@1': flowersTests,
  'restaurant@1': restaurantTests,
  'cafe@1': cafeTests,
  'electronics@1': electronicsTests,
  'airline@1': airlineTests,
};
