import type { Sayings } from '../catalogue/sayings.js';

/** What people say for `not-as-described`. */
export const NOT_AS_DESCRIBED: Sayings = {
  words: `
    described description advertised advert promised picture pictures photo photos website-said misleading
    misled lied fake counterfeit imitation knock-off copy genuine real expected expectation disappointed
    disappointing smaller bigger looks nothing-like not-like not-as-described not-same not-what-said
    said-but says-but told-me different-from differs different says-its second-hand secondhand used-before
    looks-used refurbished not-new not-what-promised claims claimed mis-sold missold cheap-looking
    looks-cheap than-said like-you-said said-it not-match different-to colour-off shade colour-different
    not-as-big not-as-good not-real plastic not-leather said-waterproof thought-it-was website-says listing
    looked-bigger looked-better as-pictured as-shown con conned scam swindle replica pictured exaggerated
    false-advertising assistant-told salesman-said supposed-to-be never-said not-what-it-says said-on-box
    says-on-box not-what-expected not-same-as doesnt-look-like not-look-like poor-imitation not-organic
    not-fresh-as false trading-standards worse-than less-than-it-said nowhere-near not-near
    not-anything-like not-much-like swore-it swore-blind assured guaranteed-it told-it-would salesperson
    ad-said like-the-ad sign-says sign-said packet-says packet-said box-says box-said tin-says
    description-said not-pure not-solid not-genuine not-authentic not-silk not-wool not-wood not-proper
    not-actually more-like feels-like-plastic feels-like feels-cheap looks-like veneer chipboard mdf
    pleather polyester than-it-looked than-looked than-thought than-expected than-online than-picture
    than-photo than-shown than-the-picture than-the-photo smaller-than bigger-than shorter-than shorter
    longer-than thinner thinner-than brighter darker lighter paler half-the-size half-as-big half-the-length
    size-of tiny teeny titchy dinky minuscule nothing-special not-worth cheated duped tricked deceived
    deceptive untrue not-true lies lie porkies fibbed real-life in-the-flesh in-person previously-used
    been-used been-worn someone-had-used preowned ex-display display-model shop-soiled not-brand-new
    brand-new old-stock your-site your-website on-the-website online-it looked-online like-online
    in-the-picture in-the-photo in-the-pic pic pics catalogue brochure supposedly meant-to-be claims-to
    dishwasher-safe machine-washable waterproof says-leather says-solid said-solid says-real said-real
    said-new says-new not-like-it-says not-what-it-said not-what-says not-what-it-was not-how-it-looked
    not-how-described not-the-same not-the-quality not-as-nice not-as-long not-as-thick not-as-strong
    not-as-advertised not-as-shown not-as-it-looked not-as-expected not-as-promised not-as-stated
    not-as-pictured not-to-spec spec specification specs sold-as sold-it-as sold-to-me-as sold-me
    described-as advertised-as listed listed-as labelled-as marketed passed-off pretending oversold
    overhyped hyped underwhelming poor-value different-in different-material different-shade
    different-from-the trade-descriptions misrepresented misdescribed misinformed wrong-information
    wrong-description inaccurate promise promises not-live-up expecting was-expecting not-expecting imagined
    not-do-what-it no-such not-compatible incompatible
    not-waterproof waterproof-like like-we-told like-you-told told-her-it told-him-it told-them-it
    told-itd said-itd said-it-would not-hand-tied hand-tied not-scented no-scent no-smell said-scented
    not-the-cut on-the-menu-said live-music told-there-would told-thered skimpy stingy came-in-a-box
    no-film
    flimsy-filling flimsy board-says board-said
  `,
  hints: `
    they-said you-said he-said she-said said-would it-would was-told were-told advert ad website online sign
    label box-said description look looks looked look-like feels claims promised expected thought real
    proper let-down letdown underwhelmed smaller bigger
  `,
};
