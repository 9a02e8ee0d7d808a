import type { Sayings } from '../catalogue/sayings.js';

/** What people say for `lost`. */
export const LOST: Sayings = {
  words: `
    parcel delivery order lost disappeared vanished stolen nicked pinched whereabouts tracking where-is
    where-order where-parcel wheres-my not-come not-came not-here not-arrived not-delivered not-turned-up
    not-turn-up not-showed-up not-received not-got not-get not-had not-reached no-show no-sign no-delivery
    nothing-came nothing-arrived still-nothing gone-missing went-missing still-waiting still-no
    says-delivered marked-delivered wrong-address old-address wrong-house neighbour neighbours next-door
    lost-in-post doorstep porch forgot-order forgotten not-shown not-show never-showed walkabout signed-for
    left-outside in-bin thrown-over not-seen no-parcel undelivered returned-to-sender wrong-flat wrong-door
    delivered-to-wrong still-not-here nobody-delivered delivered-somewhere left-with missing-parcel
    parcel-missing order-missing courier-lost what-happened not-get-it hasnt-come never-saw never-seen
    nothing-here nothing-yet where-are-my where-are where-my not-been-delivered gone-astray astray
    not-got-it-yet still-not never-turned never-appeared not-appear not-materialise not-bring not-brought
    never-delivered not-deliver nothing-delivered nothing-been-delivered nothing-arrive nothing-turned
    nothing-shown nothing-has no-trace hide-nor-hair walkies swiped half-inched stolen-from taken-from
    somebodys-had someone-had had-it-away been-taken someone-took thief thieves through-the-door
    sorry-we-missed missed-you left-a-card left-on-the-step on-the-step the-step left-it-outside left-by-the
    left-on-the-drive recycling-bin over-the-fence over-the-gate wrong-street wrong-road elses-house
    elses-door elses-porch somebody-elses-house someone-elses-house not-my-house not-my-door not-my-address
    not-our-house not-our-door photo-of-a photo-shows picture-shows-it proof-of-delivery tracking-says
    tracker says-its-been says-signed not-signed supposedly-delivered apparently-delivered lost-in-transit
    lost-by courier evri hermes yodel dpd royal-mail parcelforce postman post-office sent-back
    sent-it-back-to returned-to-depot went-back-to depot not-to-be-found nowhere-to-be nowhere nobodys-seen
    no-ones-seen no-one-seen nobody-seen where-has wheres-it wheres-our wheres-that where-our where-that
    empty-handed driver-not driver-never courier-never waiting-for-my not-in-when still-waiting-for
    order-never forgotten-my forgotten-our never-made left-us-out never-reached never-got never-had
    never-received never-received-it never-arrived never-came not-receive not-reach got-nothing
    received-nothing had-nothing for-nothing seen-nothing heard-nothing waited-for-nothing gone-awol awol
    lost-my-order lost-my-parcel lost-our-order lost-my-delivery lost-it lost-them lost-in lost-order
    order-lost order-disappeared order-vanished no-order no-record-of not-on-the-doorstep not-at-the
    not-at-my not-left not-with-neighbour delivered-elsewhere delivered-next delivered-to-someone given-to
    gave-it-to handed-to signed-by someone-signed left-at porch-pirate wrong-postcode still-no-sign
    not-arriving not-coming where-did where-it-is nothing-through not-in-the-post not-collected
    lost-my-phone lost-the-order lost-it-in ran-off ran-off-with made-off-with repair-centre-lost
    lost-in-repair centre-lost
    no-sign-of not-a-sign
  `,
  hints: `
    parcel courier driver postman doorstep porch tracking delivered deliver post arrived appeared turned-up
    bring brought address
  `,
};
