/**
 * What one pound is in other currencies, to no more than 1, 2 or 5 and its noughts: only so that the amounts of an
 * example look like money in the shop where they are then looked over one by one. Rough rates of 2025; our judgement.
 */
const FOR_A_POUND: Readonly<Record<string, number>> = {
  ...{
    GBP: 1,
    EUR: 1,
    USD: 1,
    CHF: 1,
    CAD: 2,
    AUD: 2,
    NZD: 2,
    SGD: 2,
    BRL: 5,
    MYR: 5,
    PLN: 5,
    RON: 5,
    ILS: 5,
    AED: 5,
    SAR: 5,
  },
  ...{
    CNY: 10,
    HKD: 10,
    SEK: 10,
    NOK: 10,
    DKK: 10,
    MXN: 20,
    ZAR: 20,
    CZK: 20,
    TWD: 50,
    THB: 50,
    TRY: 50,
    UAH: 50,
  },
  ...{
    INR: 100,
    PHP: 100,
    ISK: 200,
    JPY: 200,
    KES: 200,
    HUF: 500,
    KRW: 2000,
    NGN: 2000,
    IDR: 20000,
    VND: 50000,
  },
};

/** How many of one currency are one of another, roughly; undefined where we do not know them both. */
export function approximateRate(from: string, to: string): number | undefined {
  const [one, other] = [FOR_A_POUND[from], FOR_A_POUND[to]];
  return one === undefined || other === undefined ? undefined : roundRate(other / one);
}

/** To 1, 2 or 5 and its noughts: then round amounts stay round. */
export function roundRate(rate: number): number {
  const nought = 10 ** Math.floor(Math.log10(rate));
  const lead = rate / nought;
  const round = [1, 2, 5, 10].findLast((step) => lead >= step / 1.2) ?? 1;
  return Number((round * nought).toPrecision(1));
}
