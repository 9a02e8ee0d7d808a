import { apology } from './apology.js';
import { attention } from './attention.js';
import { cash } from './cash.js';
import { cover } from './cover.js';
import { credit } from './credit.js';
import { exchange } from './exchange.js';
import { gift } from './gift.js';
import type { RemedyKind } from './kind.js';
import { nextPurchase } from './next-purchase.js';
import { points } from './points.js';
import { priceCut } from './price-cut.js';
import { redeliver } from './redeliver.js';
import { redo } from './redo.js';
import { refund } from './refund.js';
import { refundFee } from './refund-fee.js';
import { repair } from './repair.js';
import { replace } from './replace.js';
import { service } from './service.js';
import { upgrade } from './upgrade.js';
import { voucher } from './voucher.js';

/** Every kind of remedy, in the order people read them: to add one, write its file and add it here. */
const KINDS = [
  apology,
  replace,
  redeliver,
  exchange,
  redo,
  repair,
  refund,
  refundFee,
  priceCut,
  cover,
  cash,
  voucher,
  nextPurchase,
  credit,
  points,
  upgrade,
  gift,
  service,
  attention,
] as const;

/** The name of a kind of remedy. */
export type RemedyKindName = (typeof KINDS)[number]['kind'];

/** The names of all kinds. */
export const REMEDY_KIND_NAMES: readonly RemedyKindName[] = KINDS.map(({ kind }) => kind);

/** The kind of this name. */
export const REMEDY_KINDS = Object.fromEntries(KINDS.map((kind) => [kind.kind, kind])) as unknown as Readonly<
  Record<RemedyKindName, RemedyKind>
>;

/** Whether a kind is our apology, which is part of every offer and nothing that anybody claims; of one that is known no more, no. */
export const isApologyKind = (kind: RemedyKindName): boolean =>
  // A record may name a kind of an older version.
  (REMEDY_KINDS[kind] as RemedyKind | undefined)?.role === 'apology';
