import type { BriefRemedy } from '../../domain/results/brief-decision.js';
import { sanitizeJson } from '../../render/page/sanitize.js';
import type { Outreach } from './outreach.js';

/** An outreach as one line of JSON: money in whole minor units of `currency`; `mail` is the file of its mail, if any. */
export function outreachLine(outreach: Outreach, currency: string, mail: string | null): string {
  const { customer, incident, rows, extras, cost, goodwill, needs, refer } = outreach;
  const line = {
    customer,
    incident,
    rows: rows.map(({ row, id, owed, choices, keep }) => ({
      row,
      id,
      owed: owed.map(given),
      choices,
      keep,
    })),
    extras: { row: extras.row, remedies: extras.remedies.map(given) },
    currency,
    cost,
    goodwill,
    needs,
    refer,
    mail,
  };
  return sanitizeJson(JSON.stringify(line));
}

const given = ({ id, amount }: BriefRemedy) => ({ id, amount });
