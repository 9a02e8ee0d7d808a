import type { Moment } from '../../domain/policy/moment.js';
import type { Policy } from '../../domain/policy/policy.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { Host } from '../port/host.js';
import { told } from '../port/messages.js';
import { report } from '../port/report.js';
import type { ColourWish } from '../port/screen.js';
import { mistakeLine } from './fact-mistakes.js';
import type { Told } from './told.js';

/** Names every mistake in what was told, in the file and in the words; true where there is one. */
export async function reportTold({ inFile, inWords }: Told, wish: ColourWish, host: Host): Promise<boolean> {
  await report(inFile, wish, host);
  if (inWords.length > 0) await host.tell(told(inWords.map(mistakeLine).join('\n'), host.stderr));
  return inFile.length > 0 || inWords.length > 0;
}

/** Says that a policy does not count on this day. */
export async function warnOutside(policy: Policy, { date }: Moment, host: Host): Promise<void> {
  const { from, until } = policy.effective ?? {};
  const early = from !== undefined && date < from ? from : null;
  const late = until !== undefined && date > until ? until : null;
  if (early === null && late === null) return;
  const { outside } = catalogueFor(policy).refusals;
  await host.tell(told(outside({ policy: policy.name, from: early, until: late, today: date }), host.stderr));
}
