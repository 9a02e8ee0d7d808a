import type { Sayings } from '../catalogue/sayings.js';

/** What people say for `other`. */
export const OTHER: Sayings = {
  words: `
    other complaint none website app site online-account account login log-in password parking park car-park
    toilet toilets loo music loud noise noisy loyalty points gift-card wifi wi-fi cold-in-here hot-in-here
    temperature smell-in opening-hours lost-property sold-out out-of-stock stock recycle vat invoice
    how-do-i do-you weather dog dogs advice question hacked survey newsletter spam lift escalator opening
    closed shut busy crowded smelly seats pram wheelchair-access trolley carrier-bag bags-cost phone-number
    job apply sponsor charity raffle can-i can-you is-there delete unsubscribe marketing privacy competition
    compliment thank-you praise left-my lost-my-glasses my-own-fault my-fault i-dropped i-broke
    other-customers kids-running crying smoker smoking litter lorry air-con heating card-machine cash-only
    sign-up moved-house change-of-address too-hot-in too-cold-in too-dark lighting draught stairs trainers
    could-i could-you are-you are-there where-can where-do how-do how-can how-often what-time what-are
    when-do when-does when-are open-on open-today open-till do-you-sell do-you-do do-you-take do-you-have
    have-you-got any-jobs vacancies cv found-a handed-in parking-fine clamped draughty stuffy boiling-in
    freezing-in too-bright blaring out-of-order no-loo no-toilets baby-change changing-table nowhere-to
    nowhere-to-sit nowhere-to-park no-seats no-plug bring-my gift-wrap gift-wrapping expiry redeem
    dropped-it-down i-spilt i-lost i-sat i-forgot i-got-the-day i-got-the-date got-the-day-wrong
    got-the-date-wrong my-mistake spelt-my change-the-date change-my-date change-date amend been-put-off
    broken-up look-after care-instructions how-to reset my-details change-my email-address lovely brilliant
    suggest suggestion feedback plastic-bags environment pigeons other-people another-customer
    kids-screaming dog-barking is-it is-this does-it does-this will-you would-you which-one whats-the
    whats-your price-of how-much recommend dropped-it-in lost-the-receipt no-receipt lost-my-receipt
    earring lost-an-earring lost-a-glove lost-a-ring bereavement
    dog-chewed dog-ate puppy-chewed cat-scratched dog-chewed-the dog-chewed-her cat-scratched-the dog-scratched-the
    left-it-in-the-sun left-in-the-sun
    crying-baby baby-crying screaming-baby baby-screaming crying-child screaming-child crying-baby-behind noisy-baby
    wi-fi-not-work wifi-not-work wifi-not internet-not-work internet-not wi-fi-down wifi-down no-wifi wi-fi-is-rubbish
    where-can-i-buy where-she-can-buy where-he-can-buy where-to-buy
    lost-her-receipt lost-his-receipt smoke-from next-table
  `,
  hints: `
    can could do-you is-there are-there where how what
  `,
};
