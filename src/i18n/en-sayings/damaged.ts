import type { Sayings } from '../catalogue/sayings.js';

/** What people say for `damaged`. */
export const DAMAGED: Sayings = {
  words: `
    parcel delivery damage broken smashed crushed cracked dented dinted dinged scratched scuffed torn ripped
    chipped leaking bent buckled squashed shattered snapped split battered bashed mangled soaked wet creased
    transit packaging packing packed box in-pieces in-bits arrived-broken arrived-smashed arrived-cracked
    broken-when-came cracked-when-opened cracked-in-box torn-when-opened on-arrival courier-dropped
    driver-dropped dropped-it out-of-box when-opened opened-it badly-packed dent dents chip crack crease
    crumpled mashed damp bust-open in-the-post in-a-state battered-box box-open opened-already
    already-opened tampered punctured came-broken turned-up-broken arrived-wet leaked-in spilt-in squished
    water-damaged marked mark cracked-on-arrival smithereens scrape scraped scrapes gouge gouged scuff
    scuffs knocked-about kicked dink ding caved-in flattened sat-on bashed-in stove-in splintered
    ripped-open box-ripped split-open burst-open burst leaked-everywhere all-over-the-parcel
    all-over-the-box wet-through soggy-box rained-on left-in-the-rain water-got-in unwrapped unboxed
    when-unwrapped when-unboxed out-the-box out-the-packet out-of-the-packet out-of-the-bag straight-out
    straight-from seal-broken been-opened no-padding bubble-wrap no-bubble poorly-packed wrecked trashed
    mullered ruined-when ruined-on mess-when a-state right-state worse-for-wear broke-in-post
    broken-delivered broken-in-transit broken-in-delivery in-half in-two chunk chunk-out corner corners
    corner-off crinkled ripped-packaging torn-box box-torn box-crushed box-squashed box-wet resealed
    manhandled chucked thrown-about bashed-about mark-on marks-on marks-all scratch scratch-on scratches
    stain-on stains-on dirty-when grubby slit damage-to write-off broken-already broken-when-opened
    broken-in-the-box smashed-up smashed-when smashed-to to-bits to-pieces came-smashed came-cracked
    came-in-pieces came-in-bits came-dented came-bent arrived-in-pieces arrived-in-bits arrived-bent
    arrived-torn arrived-dented turned-up-smashed turned-up-cracked turned-up-dented turned-up-in-bits
    delivered-broken delivered-smashed got-home got-it-home as-it-came been-dropped been-thrown been-kicked
    been-hit been-crushed been-squashed been-bashed run-over-by pulled-about splodge smear smudge smudged
    smeared rip tear puncture hole-in-the-box
    rain-and-ruined in-the-rain-and-ruined left-in-the-rain-and-ruined doorstep-in-the-rain ruined-in-the-rain
    heads-off heads-knocked knocked-off ruined froze frozen-on frost broken-in-the-hold
  `,
  hints: `
    box parcel package packaging packet carton corner edge edges surface finish door panel top base side lid
    crate delivered opened opening unpacked arrived came wrapped wrapping vase pot mirror glass plate mug
    screen case casing frame
  `,
};
