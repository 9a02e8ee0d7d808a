import * as z from 'zod';
import { withErrorText } from './form.js';
import { yesNoShape } from './text.js';

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
    record: withErrorText(z.string().regex(/\S/), {
      expects: 'a file, from this folder, or an address such as postgres://till@server/shop',
    })
      .optional()
      .describe('Where what was given is recorded: a file, from here, or postgres://…'),
    'keep-text': yesNoShape
      .optional()
      .describe('no where the record is not to keep what customers told in words.'),
    'keep-staff': yesNoShape.optional().describe('no where the record is not to keep who gave what.'),
  })
  .meta({ id: 'settings', title: 'Settings of a repository for amends' });
