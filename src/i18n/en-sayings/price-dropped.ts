import type { Sayings } from '../catalogue/sayings.js';

/** What people say for `price-dropped`. */
export const PRICE_DROPPED: Sayings = {
  words: `
    cheaper reduced sale price-drop price-dropped price-down went-down gone-down come-down on-sale in-sale
    in-the-sale sale-price sale-started now-cheaper now-half half-price-now reduced-now marked-down
    knocked-off price-match match paid-full-price full-price-now difference black-friday lower-price
    less-now went-on-offer on-offer-now on-offer off-now price-came-down dropped-in-price dropped-the-price
    price-has-gone-down half-the-price slashed discounted now-in-sale less-today dropped-by competitor
    cheaper-online cheaper-today down-to week-later-cheaper pounds-less pound-less half-price-today
    saw-it-for saw-it-cheaper seen-it-cheaper seen-it-for saw-the-same only-just-bought bought-it-last
    quid-off pounds-off percent-off now-off quid-cheaper pounds-cheaper quid-less deals boxing-day
    january-sale clearance knocked-down price-now bargain sale-now sale-on your-sale if-waited wish-waited
    should-have-waited refund-the-difference pay-the-difference price-promise elsewhere amazon argos
    cheaper-at cheaper-elsewhere cheaper-on cheaper-in less-than-i-paid less-than-paid loads-cheaper
    much-cheaper way-cheaper been-reduced been-cut price-cut cut-the-price cut-price price-fell
    fell-in-price come-down-in gone-down-in off-it-now a-tenner-less a-fiver-less less-in selling-it-for
    selling-for selling-them-for now-selling going-for sell-it-for on-special special-offer flash-sale
    cyber-monday cyber slashed-the-price price-reduction reduction rollback the-day-after-i-bought
    after-i-bought since-i-bought next-week-it price-change honour-the-new new-price todays-price
    sale-starts
    down-twenty down-ten down-a-tenner quid-since cheaper-since
  `,
  hints: `
    cheaper less off offer deal sale now reduced half
  `,
};
