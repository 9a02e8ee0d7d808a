import type { Sayings } from '../catalogue/sayings.js';

/** What of theirs may be burnt. */
const THEIRS =
  'coat jacket dress shirt blouse jumper suit trousers jeans skirt scarf bag handbag shoes laptop phone carpet table sofa car';

/** `burnt my coat` and the like: without the thing, it's food that was burnt, or a hand. */
const BURNT = ['burnt', 'burned', 'scorched', 'scalded', 'singed'].flatMap((done) =>
  THEIRS.split(' ').map((thing) => `${done}-${thing}`),
);

/** What people say for `accident`. */
export const ACCIDENT: Sayings = {
  words: `${BURNT.join(' ')}
    soup coffee wet accident spill spilled spilt stain stained tore ripped ruined clothes coat dress bag
    handbag phone laptop spilled-on spilt-on knocked-over knocked all-over down-my over-my broke-my
    broke-the cracked-my scratched-my damaged-my ruined-my dropped-my my-car my-wall my-floor wall fence
    gate drive driveway carpet floor van-hit car flooded drilled reversed ran-over scuffed-my worktop window
    spilled-over coffee-over over-her over-his stained-my bleach hole-in-my caught-my tore-my ripped-my
    hit-my drove-into backed-into ran-over-my crashed-into stood-on-my trod-on sat-on mud muddy doormat lawn
    garden flowerbed letterbox front-door tile tiles paint-on bumper wing-mirror tipped dripped-on splashed
    ceiling pipe trod through-my through-our foot-through put-a-hole hole-in-the-wall gouged-my gouged-our
    gouged-the scraped-my scraped-our dented-my dented-our dinged-my clipped-my clipped-our pranged
    smashed-my smashed-our smashed-into ploughed ran-into bashed-my bashed-our bashed-into banged-into
    cracked-our broke-our broke-his broke-her wrecked-my wrecked-our chipped-my chipped-our tore-up
    ripped-up marked-my marked-our left-marks-on left-a-mark dirtied got-on-my all-over-me all-down
    all-over-my all-over-our all-over-her all-over-his down-me down-his down-her over-me over-us over-him
    on-my-own on-my-top on-my-coat on-my-suit on-my-shirt on-my-dress on-my-blouse on-my-skirt
    on-my-trousers on-my-jeans on-my-bag on-my-handbag on-my-phone on-my-laptop on-my-shoes on-my-sofa
    on-my-carpet on-my-car on-my-jacket on-my-jumper on-my-scarf on-our-sofa on-our-carpet on-the-carpet
    on-her-dress on-her-coat on-his-suit on-his-shirt down-our tipped-over tipped-on tipped-it tipped-a
    sent-flying went-flying sprayed dripped spattered splattered sloshed slopped doused soaked-my drenched
    flooded-our flooded-the flooded-my leaked-on-my leaked-onto-my burnt-a-hole burnt-my-carpet wiped-my
    deleted-my lost-my-data plumbed skirting banister paintwork wallpaper hedge gatepost scratched-our
    scratched-the ruined-our damaged-our damaged-his damaged-her stained-our spilt-on-my spilt-all
    spilled-all spilt-over knocked-my knocked-our knocked-down-my knocked-a knocked-the stood-on our-carpet
    our-wall our-floor our-fence our-gate our-car our-ceiling our-window my-fence my-gate my-ceiling
    my-window my-hedge my-bumper my-front-door my-driveway my-lawn my-plants your-van your-delivery-man
    while-fitting while-delivering broke-a-window smashed-a-window dropped-on-my dropped-it-on-my
    fell-on-my-bag fell-on-my-car fell-onto-my-car belongings possessions personal-property my-property
    our-property lost-my-coat coat-ruined dress-ruined suit-ruined snagged-my caught-on-my
    machine-leaked leaked-everywhere
    scuffed-the scuffed-our scraped-the scraped-a hallway doorframe delivery-lads lads snapped-her
    snapped-my her-necklace my-necklace my-glasses her-glasses my-watch necklace burst-on leaked-all
    tipped-in tipped-down in-his-lap in-her-lap in-my-lap plant-pot smashed-a broke-a on-my-papers
    over-my-papers snapped-his ornament
  `,
  hints: `
    my-own our-own his-own her-own my-new my-best my-good our-new carpet sofa wall floor car van ceiling
    fence gate coat jacket dress shirt blouse suit trousers jeans handbag laptop phone camera spill knocked
  `,
};
