import type { Sayings } from '../catalogue/sayings.js';

/** What people say for `wrong-item`. */
export const WRONG_ITEM: Sayings = {
  words: `
    wrong incorrect mistake mixed mix-up muddled swapped switched instead different-one different-item
    ordered not-what-ordered not-what-asked asked-for not-mine not-ours someone-else somebody-else
    someone-elses other-person wrong-item wrong-size wrong-colour wrong-color wrong-model wrong-order
    wrong-one wrong-parcel wrong-product odd ordered-got ordered-sent ordered-gave supposed-to-be
    should-have-been mistaken not-what-bought not-order not-one-ordered wanted-got asked-got asked-gave
    bought-got bought-sent you-sent they-sent sent-me gave-me another-person other-customer
    completely-different different-thing different-product two-left two-of-same duplicate-sent not-right-one
    not-correct not-our not-my not-the-one pink-not red-not white-not blue-not not-red not-pink not-white
    not-blue not-black got-wanted got-ordered got-asked got-meant got-needed needed-got needed-this
    picked-got chose-got paid-sent ordered-this ordered-came ordered-is ordered-turned-up wanted-this
    wanted-is asked-came bought-there said-gave youve-sent instead-of rather-than mixup got-mixed
    not-the-right not-right-colour not-right-size left-hand right-hand opposite not-the-colour not-the-size
    not-the-model not-the-flavour belongs-to another-name other-name name-on meant-for mispick mispicked
    mispacked similar-but never-ordered both-left someone-elses-shopping someone-elses-order somebody-elses
    not-what-picked not-what-chose not-what-wanted not-this-one not-that-one isnt-mine isnt-ours
    meant-to-be-a not-the-thing other-colour other-size mixing-up got-the-other got-another got-next
    substitute substituted substitution put-in-wrong wrong-bag wrong-box wrong-label labelled-wrong
    mislabelled wrong-way-round wrong-type wrong-kind wrong-sort wrong-version wrong-style wrong-name
    wrong-flavour instead-of-the odd-ones mismatched mismatch not-a-pair different-colours one-of-each
    size-different different-sizes
    said-no asked-without asked-for-no without-sauce had-cheese-on ordered-without sent-the wanted-the
    not-the-128 european-plug us-plug us-layout keyboard-layout wrong-plug wrong-layout for-another
    another-persons
    table-fours another-tables next-tables other-tables wrong-table wasnt-on-the-side on-the-side
  `,
  hints: `
    given-me given-us been-given was-given brought-me brought-us brought sent-us have-sent different size
    colour small medium large instead picked ordered bought red blue green yellow black white pink purple
    orange brown grey silver gold navy beige single double left right model version type style flavour
  `,
};
