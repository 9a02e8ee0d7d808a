/**
 * A policy of 150 lines that stands on its own: facts, harm, remedies, eighteen rules, roles and customers. Every
 * `number` gives another one, with other names, figures and words, so that nothing is read twice.
 */
export function policyText(number) {
  const step = (base, by = 1) => base + (number % 10) * by;
  return `# Policy number ${number}: what our shops may do, and what they owe.
amends: 1
name: "Shop number ${number}"
currency: GBP
locale: en-GB
timezone: Europe/London

facts:
  trouble: { label: { none: "None to speak of", a-trip: "A trip back to us", hours-lost: "Hours of their time" }, default: none }
  treated: { label: { fairly: "Fairly", ignored: "They were ignored", rudely: "Rudely" }, default: fairly }
  membership:
    ask: "Which card of shop ${number} do they hold?"
    one-of: [guest, bronze, silver, gold]
    default: guest
  hours-late:
    ask: "How many hours late did it arrive?"
    number: { at-least: 0, at-most: 240 }
    when: { problem: late }

problems:
  late: { label: "It came late" }
  bad-work: { label: "Work we did is not right", harm: price, fault: us }

costs:
  margin: ${step(40)}%
  tax: 20%
  delivery: 4.95
  staff-hour: 15.00

returns:
  cost: { by: channel, where: { store: 2.50 }, else: 15.00 }
  recovers: { by: condition, where: { as-new: 70%, opened: 40%, faulty: 5%, destroyed: 0% } }
  let-keep: { when-a-return-loses-money: true }
  never-keep: { held-value: { over: 200 } }
  trip: { by: channel, where: { store: 0 }, else: 8 }

harm:
  goods:
    by: problem
    where:
      wrong-item: price
      damaged: price
      faulty: price
      not-as-described: price
      missing-part: { percent: 25%, of: price }
      lost: { sum: [price, delivery-paid] }
      late: delivery-paid
      overcharged: overcharge
      price-dropped: price-drop
    else: 0
  trouble:
    levels: { none: 0, a-trip: ${step(8)}, hours-lost: 20 }
    plus: { by: problem, where: { late: { each: 0.50, per: hours-late, at-most: 20 } }, else: 0 }
    occasion-missed: 25
  respect:
    levels: { fairly: 0, ignored: 10, rudely: 20 }
    each-extra-contact: 10
  large-from: 100

generosity:
  mend: { by: fault, where: { customer: 0%, unclear: 100% }, else: 110% }
  past-the-sums: 3
  never-past: 150%
  extras-at-most: 2

remedies:
  apology: { kind: apology, label: "our apology", worth: { most-of: [8, { percent: 60%, of: respect }] } }
  replacement: { kind: replace, label: "a replacement straight away" }
  repair: { kind: repair, label: "a free repair", amount: { percent: 25%, of: price, at-least: 10 } }
  work-again: { kind: redo, label: "the work done again", amount: { percent: 60%, of: price } }
  refund: { kind: refund, label: "your money back the way you paid" }
  delivery-back: { kind: refund-fee, label: "your delivery charge back", amount: delivery-paid }
  overcharge-back: { kind: refund-fee, label: "the overcharge back", amount: overcharge }
  difference-back: { kind: price-cut, label: "the difference in price back", amount: price-drop }
  costs-covered: { kind: cover, label: "what it cost you", amount: other-costs }
  voucher:
    kind: voucher
    label: "a voucher to spend with us"
    amount: { from: 5, to: ${step(20, 5)}, step: 5 }
    valid: "12 months"
  small-gift: { kind: gift, label: "a card and a box of chocolates", cost: 5, worth: 9 }
  manager-call: { kind: attention, label: "a call from our manager today", minutes: 10, worth: 15 }

rules:
  wrong-${number}:
    when: { problem: wrong-item, not: { fault: customer } }
    owe: [ { customer-chooses: [replacement, refund] }, delivery-back ]
    may: [voucher, manager-call]
    law: "Consumer Rights Act 2015, s.20 to s.23"
    say: "You ordered {item|one thing} and we sent you something else."
  damaged:
    when: { problem: damaged, not: { fault: customer } }
    owe: [ { customer-chooses: [replacement, refund] }, delivery-back ]
    may: [voucher]
    say: "You ordered {item|something} and what reached you was damaged."
  reject:
    when: { problem: [faulty, not-as-described], days-since-purchase: { at-most: 30 }, not: { fault: customer } }
    owe: [ { customer-chooses: [replacement, refund] } ]
    may: [voucher]
    say: "You bought {item|something} and it is not as it should be."
  put-right:
    when: { problem: [faulty, not-as-described], days-since-purchase: { over: 30 }, not: { fault: customer } }
    owe: [ { customer-chooses: [replacement, repair] } ]
    may: [voucher]
    say: "You bought {item|something} and were right to expect better."
  missing-part:
    when: { problem: missing-part, not: { fault: customer } }
    owe: [ { customer-chooses: [replacement, refund] } ]
    may: [voucher]
    say: "Part of what you paid for was missing."
  late-hours:
    when: { problem: late, hours-late: { over: ${step(1)} }, not: { fault: customer } }
    owe: [ { remedy: voucher, amount: { by: hours-late, bands: [ { up-to: 24, is: 5 }, { up-to: 72, is: 10 }, { is: 20 } ] } } ]
    say: "You waited longer than we said."
  gold-late:
    when: { problem: late, membership: gold, any: [ { hours-late: { over: 1 } }, { contacts: { at-least: 2 } } ] }
    may: [manager-call]
  late:
    when: { problem: late, not: { fault: customer } }
    owe: [delivery-back]
    may: [voucher, small-gift]
  lost:
    when: { problem: lost, not: { fault: customer } }
    owe: [ { customer-chooses: [replacement, refund] }, delivery-back ]
    may: [voucher]
    say: "You ordered {item|something} and nothing has come."
  money:
    when: { problem: overcharged, not: { fault: customer } }
    owe: [overcharge-back]
    may: [voucher]
    say: "We charged you more than the price we agreed."
  price-match: { when: { problem: price-dropped, not: { fault: customer } }, owe: [difference-back] }
  bad-work: { when: { problem: bad-work, not: { fault: customer } }, owe: [ { customer-chooses: [work-again, refund] } ], may: [voucher] }
  poor-service: { when: { problem: [poor-service, other], not: { fault: customer } }, may: [manager-call, small-gift, voucher] }
  accident: { when: { problem: accident, not: { fault: customer } }, owe: [costs-covered], may: [small-gift, voucher] }
  hurt: { when: { problem: injury }, refer: manager, no-goodwill: all, say: "Are you all right?" }
  asked-again: { when: { contacts: { at-least: 2 }, none-of: [ { fault: customer }, { problem: injury } ] }, owe: [manager-call] }
  often-claims: { when: { claims-before: { at-least: ${step(4)} } }, no-goodwill: all, why: "Goodwill pauses; rights do not." }
  sorry: { when: { any: [ { fault: customer }, { problem: changed-mind } ], not: { problem: injury } }, may: [voucher, small-gift] }

authority:
  associate: { goodwill: 60 }
  supervisor: { goodwill: 150, stands-in-for: manager, when: { hour: { at-least: 18 } } }
  manager: { goodwill: 1000 }
countersign: { refund: { over: 250, by: manager } }
customers:
  - { name: loyal, when: { orders-before: { at-least: 10 } }, spend-a-year: 600, stays: 80% }
  - { name: new, spend-a-year: ${step(90)}, stays: 30% }
`;
}
