import type { CodePage } from '../../domain/results/check-report.js';
import { CODES } from '../../source/document/codes.js';
import { DOUBT_PAGES, SETTINGS_PAGES } from '../pages/doubt-pages.js';
import { READING_PAGES } from '../pages/reading-pages.js';
import { TEST_PAGES } from '../pages/test-pages.js';
import { BROKEN_OFF_PAGES } from './broken-off.js';
import { CHECKS } from './checks.js';
import { IGNORE_PAGES } from './ignore-pages.js';

/** A page for every code that a finding or a doubt may have, those of reading first. */
export const PAGES: readonly CodePage[] = [
  ...READING_PAGES.map(({ code, rationale, bad, good }) => ({
    code,
    severity: 'error' as const,
    summary: CODES[code],
    rationale,
    example: { bad, good },
  })),
  ...CHECKS.map(({ code, severity, summary, rationale, bad, good }) => ({
    code,
    severity,
    summary,
    rationale,
    example: { bad, good },
  })),
  ...TEST_PAGES,
  ...IGNORE_PAGES,
  ...DOUBT_PAGES,
  ...SETTINGS_PAGES,
  ...BROKEN_OFF_PAGES,
];
