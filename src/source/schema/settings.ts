import * as z from 'zod';
import { withErrorText } from './form.js';

const severityShape = withErrorText(z.enum(['error', 'warning', 'advice', 'off']), {
  expects: 'error, warning, advice or off',
});

/** Patterns look below the folder of the settings alone. */
const pathShape = withErrorText(z.string().regex(/^(?!\s*$)(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))/), {
  expects: 'a path or a pattern below this folder, such as drafts or "old/**"',
});

/** `.amendsrc.yaml` as it is written. */
export const settingsShape = z
  .strictObject({
    severities: z
      .record(z.string(), severityShape)
      .optional()
      .describe('How much a finding matters here, by its code: error, warning, advice or off.'),
    ignores: z
      .array(pathShape)
      .optional()
      .describe('Paths and patterns, from here: policies there are not checked, unless somebody names them.'),
    counter: withErrorText(z.literal('discreet'), { expects: 'discreet' })
      .optional()
      .describe('discreet where customers see the screen: answers leave the sums out.'),
  })
  .meta({ id: 'settings', title: 'Settings of a repository for amends' });
