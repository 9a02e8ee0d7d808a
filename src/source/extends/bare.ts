/**
 * The edition for schemes that only say what is owed: every cost, harm and stake is nothing, in whatever currency, so
 * that facts, remedies and rules are all there is left to write.
 */
export const BARE = `# Nothing costs anything and nobody is worth anything here: for schemes that only say what is owed. Its nothings hold
# in every currency. Extend it, and write facts, remedies and rules.
amends: 1
name: "Noughts"
currency: GBP
costs: { margin: 0%, tax: 0%, delivery: 0, staff-hour: 0 }
returns: { cost: 0, recovers: 0%, let-keep: { when-a-return-loses-money: no }, trip: 0 }
harm:
  goods: 0
  trouble: { levels: { none: 0 } }
  respect: { levels: { fairly: 0 } }
  large-from: 0
generosity: { mend: 0%, past-the-sums: 0, never-past: 100%, extras-at-most: 0 }
remedies: { apology: { kind: apology, label: "our apology", worth: 0 } }
rules: {}
authority: { staff: { goodwill: 0 } }
customers: [ { name: everybody, spend-a-year: 0, stays: 0% } ]
sums: { word-of-mouth: { newcomer: everybody } }
`;
