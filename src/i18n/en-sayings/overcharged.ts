import type { Sayings } from '../catalogue/sayings.js';

/** What people say for `overcharged`. */
export const OVERCHARGED: Sayings = {
  words: `
    overcharge overcharged charge charged bill receipt twice double paid price pay change refund-short
    wrong-price wrong-change short-changed shortchanged charged-twice charged-double charged-for
    double-charged paid-twice taken-twice rang-up rung-up scanned discount voucher-not code-not code
    offer-not discount-not not-taken-off not-come-off deal promotion promo half-price two-for-one full-price
    till-price higher-price more-than too-much too-expensive ripped-off rip-off wrong-bill bill-wrong cost
    extra hidden-fee fee surcharge not-refunded refund-not refund wrong-amount too-dear dear price-wrong
    not-the-price shelf-price more-than-said more-than-quoted quoted quote added extra-on-bill money-taken
    taken-from card debited direct-debit payment bank two-payments billed invoice coupon voucher
    student-discount staff-discount bogof three-for-two buy-one-get-one tip-added till charged-anyway
    still-charged change-short diddled fleeced checkout points-not money-back price-tag label-said
    wrong-total total charged-more charged-wrong charged-me wrong-amount-taken paid-for not-deducted
    deducted overpaid extra-charge charge-for rang-it rung-it put-it-through came-through-twice
    gone-through-twice two-times three-times two-lots double-payment twice-the billed-twice debited-twice
    stung-for done-me ripped-me robbed daylight-robbery robbery scammed had-over swizz fiddle fiddled
    gave-me-change change-for gave-a-twenty gave-a-tenner gave-a-fiver quid-more quid-over quid-extra
    pound-more pounds-more pence-more pound-extra pounds-extra pounds-over more-than-it-should more-than-the
    more-than-i-should over-the-odds steep pricey costs-more cost-more went-up gone-up price-higher price-up
    shelf-said shelf-says ticket-price ticket-said sticker-said sticker label-price advertised-price
    at-the-till till-said till-rang on-the-receipt on-my-receipt on-the-bill on-our-bill on-my-bill
    on-the-tab on-our-tab tab statement bank-statement on-my-card off-my-card from-my-card out-of-my-account
    from-my-account left-my-account money-gone money-out pending took-payment payment-taken taken-payment
    money-not not-got-refund no-refund my-refund refund-not-come refund-wrong part-refund whack
    not-discounted not-applied not-apply not-go-through not-scan not-accept not-work-at-the-till clubcard
    loyalty-card member-price meal-deal multibuy offer-price promo-code postage delivery-charge delivery-fee
    charged-delivery charged-postage bag-charge add-on subscription auto-renew renewed never-agreed
    not-agree never-authorised never-asked-for without-asking put-on-bill took-too-much took-more taken-more
    taken-too wrong-sum adds-up not-add-up added-up adding-up maths miscalculated sums says-took said-took
    said-charged says-charged said-cost charged-instead charged-full charged-us charged-him charged-her
    charging not-what-i-paid owe owe-me owed money-off not-come-off-the price-on price-at-the too-pricey
    overpriced overpriced-bill over-billed bill-too bill-over way-over bill-high took-twice taken-it-twice
    took-it-twice come-out-twice money-twice scanned-twice scanned-it-twice scanned-two rang-twice
    counted-twice item-twice not-short back-too-little refunded-less refunded-only only-refunded
    not-refunded-the keyed keyed-in mistyped decimal extra-zero advertised-at priced-at marked-at
    supposed-to-be-free was-free should-be-free should-have-been-free supposed-to-cost should-cost
    should-have-cost quote-was estimate exchange-rate conversion tipped gratuity cover-charge
    put-through-twice
    finance finance-came-out hand-luggage paid-for-hand-luggage at-the-gate
  `,
  hints: `
    pound pounds quid pence tenner fiver twenty money cash card price cost costs paid pay bank account bill
    receipt change till total vat amount expensive
  `,
};
