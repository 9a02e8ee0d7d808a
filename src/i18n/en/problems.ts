import type { FactWords } from '../catalogue/fact-words.js';

/**
 * What each problem is called, what people say for it, and what the customer hears of it. In `words` a blank stands
 * between them and a hyphen inside a phrase, which means more than its words do.
 */
export const PROBLEMS: FactWords['problems'] = {
  'wrong-item': {
    label: 'They got the wrong thing',
    words:
      'wrong incorrect mistake mixed mix-up muddled swapped switched instead different-one different-item ' +
      'ordered not-what-ordered not-what-asked asked-for not-mine not-ours someone-else somebody-else ' +
      'someone-elses other-person wrong-item wrong-size wrong-colour wrong-color wrong-model wrong-order ' +
      'wrong-one wrong-parcel wrong-product odd ordered-got ordered-sent ordered-gave supposed-to-be ' +
      'should-have-been mistaken not-what-bought not-order not-one-ordered wanted-got asked-got ' +
      'asked-gave bought-got bought-sent you-sent they-sent sent-me gave-me another-person other-customer ' +
      'completely-different different-thing different-product two-left two-of-same duplicate-sent ' +
      'not-right-one not-correct not-our not-my not-the-one pink-not red-not white-not blue-not not-red ' +
      'not-pink not-white not-blue not-black',
    happened: 'You got the wrong thing from us.',
  },
  damaged: {
    label: 'It arrived damaged',
    words:
      'parcel delivery damage broken smashed crushed cracked dented dinted dinged scratched scuffed torn ripped chipped ' +
      'leaking bent buckled squashed shattered snapped split battered bashed mangled soaked wet creased ' +
      'transit packaging packing packed box in-pieces in-bits arrived-broken arrived-smashed ' +
      'arrived-cracked broken-when-came cracked-when-opened cracked-in-box torn-when-opened on-arrival ' +
      'courier-dropped driver-dropped dropped-it out-of-box when-opened opened-it badly-packed dent dents ' +
      'chip crack crease crumpled mashed damp bust-open in-the-post in-a-state battered-box box-open ' +
      'opened-already already-opened tampered punctured came-broken turned-up-broken arrived-wet ' +
      'leaked-in spilt-in squished water-damaged marked mark cracked-on-arrival',
    happened: 'What you got from us was damaged.',
  },
  faulty: {
    label: 'It broke, or doesn’t work',
    words:
      'food meal soup coffee cold burnt raw stale off wilted fault defect defective broken broke break broke-down stopped-working not-work not-working stopped ' +
      'stops dead bust busted kaput dud duff knackered conked-out packed-up packed-in gave-up died-after ' +
      'not-switch-on not-turn-on not-start not-hold not-close not-open not-fit-together came-off ' +
      'came-apart came-away came-loose came-undone fell-off fell-apart fell-to-bits fell-to-pieces ' +
      'falling-apart loose wobbly wonky snapped jammed stuck peeling flaking rust rusty rusted leaks ' +
      'leaking drips keeps-stopping keeps-breaking malfunction glitch worn wore-out worn-out split hole ' +
      'faded shrunk useless bad-quality poor-quality quality rubbish mouldy out-of-date past-date ' +
      'gone-off smells warranty guarantee repair mend cracked-after broke-after lasted after-a-month ' +
      'first-time-used not-charge noisy noise rattles squeaks squeaky buzzing unstuck unglued glue frayed ' +
      'fell-out dropped-off dropping-off given-up-ghost on-the-blink playing-up acting-up died-on-me ' +
      'burnt-out blew-up blown short-circuit stiff sticks drip dripping not-light not-heat not-cool ' +
      'trips out-of-shape warped tarnished discoloured not-last gone-wrong wrong-with-it not-right ' +
      'problem-with flimsy badly-made poorly-made shoddy tatty crap garbage junk waste-of-money ' +
      'fit-for-purpose expired use-by best-before sour rotten maggots dodgy naff moth moldy mould mold ' +
      'cut-out cuts-out cutting-out turns-off switches-off goes-off long-lasted broke-off crooked hinge ' +
      'lasted-days lasted-weeks gone-again died burst handle bits-off not-stay not-lock not-fit-on ' +
      'not-stick not-seal not-cut not-heat-up not-last-long not-lasted doesnt-last perished bobbly ' +
      'crumbled disintegrated came-to-bits gone-hard gone-soft wont-stop',
    happened: 'What you bought from us doesn’t work as it should.',
  },
  'not-as-described': {
    label: 'It isn’t what was promised',
    words:
      'described description advertised advert promised picture pictures photo photos website-said ' +
      'misleading misled lied fake counterfeit imitation knock-off copy genuine real expected expectation ' +
      'disappointed disappointing smaller bigger looks nothing-like not-like not-as-described not-same ' +
      'not-what-said said-but says-but told-me different-from differs different says-its second-hand ' +
      'secondhand used-before looks-used refurbished not-new not-what-promised claims claimed mis-sold ' +
      'missold cheap-looking looks-cheap than-said like-you-said said-it not-match different-to ' +
      'colour-off shade colour-different not-as-big not-as-good not-real plastic not-leather ' +
      'said-waterproof thought-it-was website-says listing looked-bigger looked-better as-pictured ' +
      'as-shown con conned scam swindle replica pictured exaggerated false-advertising assistant-told ' +
      'salesman-said supposed-to-be never-said not-what-it-says said-on-box says-on-box not-what-expected ' +
      'not-same-as doesnt-look-like not-look-like poor-imitation not-organic not-fresh-as false ' +
      'trading-standards worse-than less-than-it-said',
    happened: 'What you got isn’t what we promised you.',
  },
  'missing-part': {
    label: 'Something is missing',
    words:
      'no missing parts part incomplete piece screws bolts instructions manual short one-short left-out ' +
      'forgot-the forgot not-in-box not-in-bag not-included not-all only-got only-came only-two only-one ' +
      'half-missing without lacking empty not-enough part-missing piece-missing bits-missing half-of ' +
      'forgot-to-put left-off not-there short-of one-missing with-no not-come-with came-without ' +
      'came-with-no only-half half-empty half-full underfilled set-incomplete lid-missing not-put ' +
      'should-be-two should-be-four should-have-had some-missing not-in-the ' +
      'missing-from not-in-there not-get-all not-get-the left-the-out missed-off missed-out forgotten-the',
    happened: 'Something was missing from what you bought.',
  },
  late: {
    label: 'It came late, or hasn’t come yet',
    words:
      'parcel delivery late later delay delayed slow wait waited waiting overdue ages long too-long too-late long-time ' +
      'held-up days-late week-late hours-late not-on-time not-in-time after-birthday after-christmas ' +
      'day-after came-after arrived-after days-after missed-slot missed-delivery behind ' +
      'supposed-to-be-here should-be-here still-waiting took-days took-weeks took-forever took-ages ' +
      'taking-forever taking-ages still-not-ready not-ready late-again day-late missed-party ' +
      'missed-birthday after-wedding for-birthday promised-for meant-to-come meant-to-be-here dispatch ' +
      'dispatched shipped not-sent backlog days-ago weeks-ago ordered-weeks next-day-delivery weeks ' +
      'months time forever hours came-days never-on-time took-so-long taking-so-long so-long bit-late ' +
      'very-late an-hour two-hours three-hours delays running-late',
    happened: 'You had to wait too long.',
  },
  lost: {
    label: 'It never came',
    words:
      'parcel delivery order lost disappeared vanished stolen nicked pinched whereabouts tracking where-is where-order ' +
      'where-parcel wheres-my not-come not-came not-here not-arrived not-delivered not-turned-up ' +
      'not-turn-up not-showed-up not-received not-got not-get not-had not-reached no-show no-sign ' +
      'no-delivery nothing-came nothing-arrived still-nothing gone-missing went-missing still-waiting ' +
      'still-no says-delivered marked-delivered wrong-address old-address wrong-house neighbour ' +
      'neighbours next-door lost-in-post doorstep porch forgot-order forgotten not-shown not-show ' +
      'never-showed walkabout signed-for left-outside in-bin thrown-over not-seen no-parcel undelivered ' +
      'returned-to-sender wrong-flat wrong-door delivered-to-wrong still-not-here nobody-delivered ' +
      'delivered-somewhere left-with missing-parcel parcel-missing order-missing courier-lost ' +
      'what-happened not-get-it hasnt-come never-saw never-seen nothing-here nothing-yet where-are-my ' +
      'where-are where-my not-been-delivered gone-astray astray not-got-it-yet still-not',
    happened: 'Your order never reached you.',
  },
  overcharged: {
    label: 'They were charged too much',
    words:
      'overcharge overcharged charge charged bill receipt twice double paid price pay change refund-short ' +
      'wrong-price wrong-change short-changed shortchanged charged-twice charged-double charged-for ' +
      'double-charged paid-twice taken-twice rang-up rung-up scanned discount voucher-not code-not code ' +
      'offer-not discount-not not-taken-off not-come-off deal promotion promo half-price two-for-one ' +
      'full-price till-price higher-price more-than too-much too-expensive ripped-off rip-off wrong-bill ' +
      'bill-wrong cost extra hidden-fee fee surcharge not-refunded refund-not refund wrong-amount ' +
      'too-dear dear price-wrong not-the-price shelf-price more-than-said more-than-quoted quoted quote ' +
      'added extra-on-bill money-taken taken-from card debited direct-debit payment bank two-payments ' +
      'billed invoice coupon voucher student-discount staff-discount bogof three-for-two buy-one-get-one ' +
      'tip-added till charged-anyway still-charged change-short diddled fleeced checkout points-not ' +
      'money-back price-tag label-said wrong-total total charged-more charged-wrong charged-me ' +
      'wrong-amount-taken paid-for not-deducted deducted overpaid extra-charge charge-for',
    happened: 'You were charged too much.',
  },
  'price-dropped': {
    label: 'The price dropped just after they bought',
    words:
      'cheaper reduced sale price-drop price-dropped price-down went-down gone-down come-down on-sale ' +
      'in-sale in-the-sale sale-price sale-started now-cheaper now-half half-price-now reduced-now ' +
      'marked-down knocked-off price-match match paid-full-price full-price-now difference black-friday ' +
      'lower-price less-now went-on-offer on-offer-now on-offer off-now price-came-down dropped-in-price ' +
      'dropped-the-price price-has-gone-down half-the-price slashed discounted now-in-sale less-today ' +
      'dropped-by competitor cheaper-online cheaper-today down-to week-later-cheaper pounds-less ' +
      'pound-less',
    happened: 'The price dropped just after you bought.',
  },
  'poor-service': {
    label: 'They were served badly',
    words:
      'rude rudely service unfriendly ignored ignoring ignores shouted shouting swore sworn yelled ' +
      'snapped-at attitude unhelpful impolite insulted insulting dismissive patronising condescending ' +
      'sarcastic nasty abrupt aggressive arrogant staff assistant manager waiter waitress server cashier ' +
      'salesman saleswoman sales crew driver-rude laughed treated accused stealing thief followed racist ' +
      'discriminated humiliated embarrassed stupid talked-down spoke-down down-to-me queue queued queuing ' +
      'on-hold no-help no-one-helped nobody-helped not-help hung-up not-listen not-care couldnt-care-less ' +
      'called-me rang-off no-reply not-reply not-answer not-call-back calls-back fobbed-off passed-around ' +
      'passed-from pillar chatting on-their-phone no-one nobody no-apology unwelcome made-to-feel ' +
      'kept-waiting waiting-at pushy pressured turned-away thrown-out asked-to-leave email emails ' +
      'unprofessional bad-service customer-service ignorant not-bothered no-manners manners rolled-eyes ' +
      'rolled-her rolled-his tutted tutting sighed huffed moody grumpy miserable surly stroppy offhand ' +
      'short-with curt language mocked mocking made-fun mick walked-off walked-away put-phone-down ' +
      'refused refused-to-serve not-served served no-eye-contact nobody-around no-staff understaffed ' +
      'not-find-anyone judged sexist homophobic creepy inappropriate harassed hassled hassle rushed ' +
      'impatient bored lazy snotty snooty stuck-up jobsworth clueless incompetent no-idea not-know ' +
      'not-apologise no-sorry never-called no-callback call-back no-response got-back-to-me lied-to ' +
      'argued arguing argument threatened told-off told-me-to barked gossiping talking-over ' +
      'talking-to-each disrespectful disrespect discrimination racism ignore eye-contact ' +
      'waited-to-be-served waiting-to-be-served bad-manners looked-down search searched suspected cheeky ' +
      'horrible-man horrible-woman moaned smirked smug bad-attitude spoke-to-me spoken-to way-she-spoke ' +
      'way-he-spoke like-dirt like-rubbish like-a-child like-an-idiot no-interest not-interested ' +
      'disinterested uninterested not-friendly not-polite not-helpful not-smile',
    happened: 'You weren’t looked after as you should’ve been.',
  },
  accident: {
    label: 'We had an accident with their things',
    words:
      'soup coffee wet accident spill spilled spilt stain stained tore ripped ruined clothes coat dress bag handbag phone ' +
      'laptop spilled-on spilt-on knocked-over knocked all-over down-my over-my broke-my broke-the ' +
      'cracked-my scratched-my damaged-my ruined-my dropped-my my-car my-wall my-floor wall fence gate ' +
      'drive driveway carpet floor van-hit car flooded drilled reversed ran-over scuffed-my worktop ' +
      'window spilled-over coffee-over over-her over-his stained-my bleach hole-in-my ' +
      'caught-my tore-my ripped-my hit-my drove-into backed-into ran-over-my crashed-into stood-on-my ' +
      'trod-on sat-on mud muddy doormat lawn garden flowerbed letterbox front-door tile tiles paint-on ' +
      'bumper wing-mirror tipped dripped-on splashed ceiling pipe',
    happened: 'I’m so sorry about what’s happened to your things.',
  },
  injury: {
    label: 'Somebody was hurt',
    words:
      'needed-stitches stitches-in lost-a-crown crown-came doctor injured injury injuries hurt hurts hurting burned burn burns scalded scald scalding blister ' +
      'blistered cut cuts fell fallen slipped slip tripped trip ill illness sick sickness unwell ' +
      'poorly poisoned poisoning poison vomit vomited vomiting puked puking threw-up throwing-up ' +
      'thrown-up the-runs runs-after nausea nauseous queasy stomach diarrhoea diarrhea cramps fever ecoli ' +
      'salmonella norovirus allergy allergies allergic allergen anaphylactic anaphylaxis epipen coeliac ' +
      'celiac intolerant asthma reaction rash hives swelling swollen swelled bleeding bled blood bruise ' +
      'bruised fracture fractured broken-bone concussion concussed unconscious fainted faint passed-out ' +
      'collapsed choked choke choking breathe breathing dizzy electrocuted shock shocked electric-shock ' +
      'bitten bite stung sting wound wounded pain painful harm harmed hospital ambulance gp ' +
      'paramedic tooth teeth mouth throat deaf deafened blinded suffocated caught-fire ' +
      'explode exploded knocked-down run-over needle stabbed grabbed-me grabbed-my pushed-me ' +
      'hit-me hit-him hit-her scarred infection infected migraine sprained crutches seizure pregnant ' +
      'sprain twisted-ankle headache tummy bad-stomach upset-stomach belly trots loo-all-night ' +
      'toilet-all-night up-all-night been-sick made-me-ill chundered heaving retching lost-consciousness ' +
      'blacked-out knocked-out heart-attack seizures casualty nurse first-aid 999 clinic xray x-ray ' +
      'a-and-e a-e accident-and-emergency emergency plaster bandage splinter graze gash gashed sliced ' +
      'black-eye nosebleed whiplash slipped-disc tripped-over trapped hit-by hit-on landed-on gave-way ' +
      'zapped scorched singed irritated irritation eczema inflamed welts wheezing wheeze inhaler gasping ' +
      'antihistamine coughing chipped-tooth filling dentist swallowed lodged gagged gagging heimlich ' +
      'bedbugs attacked assaulted assault punched slapped pushed manhandled groped touched-me ' +
      'panic-attack miscarried gassed monoxide diabetic intolerance burning-sensation ouch ' +
      'ear-infection burnt-myself cut-myself hurt-myself scratched-me scratched-my-face bumped-head ' +
      'bump-on bad-back put-her-back put-my-back legs-gave keeled sunburn frostbite lice bugs-bite ' +
      'bit-me bites crush-injury in-pain agony bruising insulin medicine medication medicines ' +
      'pills dehydrated heatstroke heat-stroke oxygen clot dvt thrombosis eardrum epileptic epilepsy had-a-fit a-fit ' +
      'felt-rough felt-ill funny-tummy not-agree dodgy-tummy bad-tummy toilet-all on-the-toilet ' +
      'bit-on mishap injure hospitalised hospitalized poisonous-fumes paralysed bled-everywhere ' +
      'skin-peeling sunburnt lost-a-tooth lost-a-nail broken-arm broken-leg broken-wrist broken-ankle ' +
      'broken-toe broken-finger fainting choke-hazard',
    happened: 'I’m so sorry. Are you all right?',
  },
  'changed-mind': {
    label: 'They changed their mind',
    words:
      'changed-mind return unwanted regret remorse cancel cancelled present gift not-fit not-want ' +
      'not-like not-need no-longer hates hate not-keen not-suit not-go-with not-match not-for-me not-sure ' +
      'second-thoughts duplicate already-got already-have already-has too-small too-big too-large ' +
      'too-complicated husband-not wife-not better-one found-better bought-two impulse send-it-back ' +
      'take-it-back not-use not-using not-bothered grown-out wrong-choice found-cheaper dont-need ' +
      'not-required not-right-for wrong-for unwanted-present hates-it not-like-it not-love ' +
      'not-happy-with-colour not-look-good looks-wrong-on bored-with ordered-by-accident ' +
      'bought-by-mistake bought-wrong ordered-wrong ordered-two-by wrong-size-bought have-one got-one ' +
      'doesnt-go going-to-return take-back send-back give-back bring-back bring-it-back swap exchange ' +
      'not-wear prefer',
    happened: 'You’d like to give it back.',
  },
  other: {
    label: 'Something else',
    words:
      'other complaint none website app site online-account account login log-in password parking park ' +
      'car-park toilet toilets loo music loud noise noisy loyalty points gift-card wifi wi-fi ' +
      'cold-in-here hot-in-here temperature smell-in opening-hours lost-property sold-out out-of-stock ' +
      'stock recycle vat invoice how-do-i do-you weather dog dogs advice question hacked survey ' +
      'newsletter spam lift escalator opening closed shut busy crowded smelly seats pram ' +
      'wheelchair-access trolley carrier-bag bags-cost phone-number job apply sponsor charity raffle ' +
      'can-i can-you is-there delete unsubscribe marketing privacy competition compliment thank-you ' +
      'praise left-my lost-my-glasses my-own-fault my-fault i-dropped i-broke other-customers ' +
      'kids-running crying smoker smoking litter lorry air-con heating card-machine cash-only sign-up ' +
      'moved-house change-of-address too-hot-in too-cold-in too-dark lighting draught stairs trainers',
  },
};
