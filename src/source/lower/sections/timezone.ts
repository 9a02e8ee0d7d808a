import type { NodeView } from '../../document/node-view.js';
import { didYouMean } from '../../suggest/nearest.js';

/**
 * What people call their time, and the zone they likely mean. Three letters mean another time in another country, so
 * libraries read them otherwise than people do, and the clock of the system takes most of them for UTC.
 */
const LIKELY: Readonly<Record<string, readonly string[]>> = {
  ACT: ['Australia/Darwin'],
  AEDT: ['Australia/Sydney'],
  AEST: ['Australia/Sydney'],
  AET: ['Australia/Sydney'],
  AGT: ['America/Argentina/Buenos_Aires'],
  ART: ['America/Argentina/Buenos_Aires'],
  AST: ['America/Halifax'],
  AWST: ['Australia/Perth'],
  BET: ['America/Sao_Paulo'],
  BST: ['Europe/London'],
  CAT: ['Africa/Harare'],
  CDT: ['America/Chicago'],
  CEST: ['Europe/Paris', 'Europe/Berlin'],
  CNT: ['America/St_Johns'],
  CST: ['America/Chicago'],
  CTT: ['Asia/Shanghai'],
  EAT: ['Africa/Nairobi'],
  ECT: ['Europe/Paris'],
  EDT: ['America/New_York'],
  EEST: ['Europe/Athens', 'Europe/Helsinki'],
  GST: ['Asia/Dubai'],
  HKT: ['Asia/Hong_Kong'],
  IET: ['America/Indiana/Indianapolis'],
  IST: ['Asia/Kolkata', 'Europe/Dublin'],
  JST: ['Asia/Tokyo'],
  KST: ['Asia/Seoul'],
  MDT: ['America/Denver'],
  MIT: ['Pacific/Apia'],
  MSK: ['Europe/Moscow'],
  NET: ['Asia/Yerevan'],
  NST: ['America/St_Johns'],
  NZDT: ['Pacific/Auckland'],
  NZST: ['Pacific/Auckland'],
  PDT: ['America/Los_Angeles'],
  PKT: ['Asia/Karachi'],
  PLT: ['Asia/Karachi'],
  PNT: ['America/Phoenix'],
  PRT: ['America/Puerto_Rico'],
  PST: ['America/Los_Angeles'],
  SAST: ['Africa/Johannesburg'],
  SGT: ['Asia/Singapore'],
  SST: ['Pacific/Guadalcanal'],
  VST: ['Asia/Ho_Chi_Minh'],
  WEST: ['Europe/Lisbon'],
};

/**
 * The time zone whose clock counts, by the name that the clock of the system knows, in whatever case it is written;
 * undefined where the policy does not say, or after saying why it is none.
 */
export function lowerTimezone(node: NodeView): string | undefined {
  if (node.text === undefined) return undefined;
  const written = node.text.trim();
  const likely = LIKELY[written.toUpperCase()];
  if (likely) {
    const message = `“${written}” is no time zone: it means another time in another country.`;
    node.report('unknown-timezone', message, `Write ${likely.join(' or ')}.`);
    return undefined;
  }
  const zones = Intl.supportedValuesOf('timeZone');
  const named = zoneNamed(written, zones);
  if (named !== undefined) return named;
  const message = `“${written}” is no time zone.${didYouMean(written, zones)}`;
  node.report('unknown-timezone', message, 'Write one such as Europe/London.');
  return undefined;
}

/** Names beside the usual ones are known to the formatter alone, which takes far longer to make than the list. */
function zoneNamed(written: string, zones: readonly string[]): string | undefined {
  const usual = zones.find((zone) => zone.toLowerCase() === written.toLowerCase());
  if (usual !== undefined) return usual;
  const canonical = canonicalZone(written);
  // An older or newer name of a city stays as it is written, since what it is called now differs between systems.
  return canonical !== undefined && AS_CITIES_ARE.test(written) ? written : canonical;
}

/** `Asia/Kolkata`, `America/Port_of_Spain`: the clock of the system takes a name in another case for UTC. */
const AS_CITIES_ARE = /^[A-Z][a-z]+(?:\/[A-Z][a-z]+(?:[_-](?:[A-Z][a-z]+|of|es|au))*)+$/;

/** What a zone is called among the usual ones; undefined where nobody knows it, and for a bare offset such as +01:00. */
function canonicalZone(written: string): string | undefined {
  if (!/^[a-z]/i.test(written)) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: written }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
