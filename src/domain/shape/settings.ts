import * as z from 'zod';
import { expecting } from './expects.js';

const severityShape = expecting(z.enum(['error', 'warning', 'advice', 'off']), {
  expects: 'error, warning, advice or off',
});

/** `.amendsrc.yaml` as it is written. */
export const settingsShape = z
  .strictObject({
    severities: z
      .record(z.string(), severityShape)
      .optional()
      .describe('How much a finding matters here, by its code: error, warning, advice or off.'),
    counter: expecting(z.literal('discreet'), { expects: 'discreet' })
      .optional()
      .describe('discreet where customers see the screen: answers leave the sums out.'),
  })
  .meta({ id: 'settings', title: 'Settings of a repository for amends' });
