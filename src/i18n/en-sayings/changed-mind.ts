import type { Sayings } from '../catalogue/sayings.js';

/** What people say for `changed-mind`. */
export const CHANGED_MIND: Sayings = {
  words: `
    changed-mind return unwanted regret remorse cancel cancelled present gift not-fit not-want not-like
    not-need no-longer hates hate not-keen not-suit not-go-with not-match not-for-me not-sure
    second-thoughts duplicate already-got already-have already-has too-small too-big too-large
    too-complicated husband-not wife-not better-one found-better bought-two impulse send-it-back
    take-it-back not-use not-using not-bothered grown-out wrong-choice found-cheaper dont-need not-required
    not-right-for wrong-for unwanted-present hates-it not-like-it not-love not-happy-with-colour
    not-look-good looks-wrong-on bored-with ordered-by-accident bought-by-mistake bought-wrong ordered-wrong
    ordered-two-by wrong-size-bought have-one got-one doesnt-go going-to-return take-back send-back
    give-back bring-back bring-it-back swap exchange not-wear prefer gone-off-it went-off-it
    gone-off-the-idea not-fancy not-fussed not-taken-to not-my-style not-my-taste not-my-thing not-my-cup
    not-do-anything-for not-do-it-for does-nothing-for horrible-on awful-on husband-says wife-says
    husband-hates wife-hates boyfriend-hates girlfriend-hates partner-hates mum-hates daughter-hates
    son-hates hubby hated dislikes dislike never-worn never-used unopened still-sealed still-in-box
    still-in-its-box still-in-the-box still-boxed tags-on tags-still-on still-got-tags with-tags
    got-three-now got-two-the-same same-present same-gift been-given-one given-one-already someone-bought-me
    bought-me-the-same for-christmas christmas-present decided decided-against decided-not rethink
    thought-better on-reflection talked-out-of cold-feet my-money-back want-my-money get-a-refund
    refund-please bringing-back bringing-this taking-it-back sending-back sending-it-back returning
    return-it return-this return-these swap-it swap-for exchange-for store-credit credit-note too-fiddly
    fiddly faff too-hard-to-use too-difficult not-get-on-with not-go-in-the not-fit-in-my not-fit-the
    too-big-for too-small-for no-room-for no-use-for no-use-to no-good-to-me not-suitable unsuitable surplus
    not-going-now dumped not-afford buyers-remorse clicked-by too-many-of having-second rather-have rather-a
    dont-want do-not-want wants-a-different want-a-different wants-another
    want-another not-wanted not-require got-bored not-get-any-use ordered-too-many bought-too-many
    bought-too wrong-for-me not-for-him not-for-her not-to-her-taste not-to-his-taste not-what-i-was-after
    not-what-im-after doesnt-go-with clashes looks-silly looks-daft too-old-for too-young-for too-loud-for
    nothing-wrong nothing-wrong-with perfectly-good perfectly-fine refund-on-an got-two-for
    bought-one-as-well bought-one-too already-got-one got-two-now got-one-already not-what-she-hoped
    not-what-he-hoped not-what-i-hoped hoped hoping husband-bought wife-bought bought-the-same
    bought-wrong-size bought-the-wrong-size bought-wrong-colour bought-the-wrong-colour ordered-wrong-size
    ordered-the-wrong-size bought-the-wrong chose-the-wrong-size wrong-size-own-fault wrong-size-my-fault
    on-a-whim impulse-buy whim
  `,
  hints: `
    wants-exchange wants-an-exchange wants-to-exchange
    husband wife boyfriend girlfriend hubby mum decided want wanted need like anymore present gift christmas
    birthday
  `,
};
