import { learningText, reportJson } from '../../render/report/index.js';
import { recordLearning } from '../../report/index.js';
import type { Host } from '../port/host.js';
import type { Outcome } from '../port/outcome.js';
import { type ColourOption, columnsOf, paintOn } from '../port/screen.js';
import { recordSettings, withRecord } from '../record/where.js';
import { type DaysWanted, daysOfPage } from './page-days.js';

/** What `learn` takes. */
export type LearnOptions = DaysWanted & {
  readonly record?: string;
  readonly json?: true;
  readonly plain?: true;
  readonly color?: ColourOption;
};

/** A year, for people come back in months. */
const USUAL = '53 weeks';

/** `amends learn`: who came back, and what may be said of why. */
export async function learn(options: LearnOptions, host: Host): Promise<Outcome> {
  const { date: today } = host.wallClock(undefined);
  const wanted = daysOfPage({ ...options, since: options.since ?? USUAL }, today);
  const { where } = await recordSettings(options, host);
  const learning = await withRecord({ where, create: false }, host, async ({ page }) => {
    const all = await page.days();
    const last = all && all.until > today ? all.until : today;
    const days = { since: wanted.since, until: wanted.until < last ? wanted.until : last };
    return recordLearning(days, await page.sums(days, ['outcome']));
  });
  if (options.json) await host.print(reportJson(learning));
  else {
    const paint = await paintOn(host.stdout, options.color, host);
    const style = { paint, columns: columnsOf(host.stdout), plain: options.plain === true };
    await host.print(await learningText(learning, style));
  }
  return 'answered';
}
