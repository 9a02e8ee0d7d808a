import type { Sayings } from '../catalogue/sayings.js';

/** What people say for `missing-part`. */
export const MISSING_PART: Sayings = {
  words: `
    no missing parts part incomplete piece screws bolts instructions manual short one-short left-out
    forgot-the forgot not-in-box not-in-bag not-included not-all only-got only-came only-two only-one
    half-missing without lacking empty not-enough part-missing piece-missing bits-missing half-of
    forgot-to-put left-off not-there short-of one-missing with-no not-come-with came-without came-with-no
    only-half half-empty half-full underfilled set-incomplete lid-missing not-put should-be-two
    should-be-four should-have-had some-missing not-in-the missing-from not-in-there not-get-all not-get-the
    left-the-out missed-off missed-out forgotten-the not-got-the not-got-a not-got-any not-have-the
    not-have-a not-have-any not-in-with not-with-it not-with-them not-in-it not-in-packet come-without
    arrived-without sent-without delivered-without without-the only-three only-four only-five only-six
    only-ten one-of-the one-of-them one-less one-fewer one-too-few two-short three-short few-short
    couple-short of-the-three of-three of-the-two of-the-four half-a-set half-the-set half-the-order
    half-of-it rest-of the-rest other-one other-half should-have-come-with supposed-to-come-with
    meant-to-come-with comes-with fixings fittings allen-key dowels bracket not-batteries left-the
    bit-missing lacks absent omitted forgot-to-pack not-packed not-supplied not-provided not-attached
    bag-empty box-empty empty-box empty-packet nothing-in nothing-inside not-all-there not-full not-complete
    underweight less-than-should paid-for-two-got paid-for-twelve paid-for-ten paid-for-six paid-for-four
    paid-for-three got-three got-two-of got-eleven got-half there-no has-no got-no comes-without
    sold-without no-instructions no-screws no-lid no-cable no-lead no-plug no-batteries no-manual no-box
    no-bag no-cover no-card no-label no-key no-keys no-legs no-bolts no-handle no-strap
    no-sign-of-the-screws never-put not-put-in forgot-to-include not-include forgot-to-send a-piece-short
    a-bit-short one-down one-off-short incomplete-set pack-of set-of missing-a missing-the missing-one
    parts-missing screws-missing part-order some-of minus not-enough-screws not-enough-in contents
    short-measure where-lid where-manual where-instructions where-cable where-charger where-remote
    where-stand where-screws where-rest
    no-flower-food flower-food no-food candle birthday-candle candle-forgotten no-candle forgot-the-candle
    candles
  `,
  hints: `
    without pack set pair box-contained half rest only parts pieces bits instructions accessories short
    count
  `,
};
