import type { CodePage } from '../domain/check-report.js';
import { CODES } from '../source/codes.js';
import { CHECKS } from './checks.js';
import { IGNORE_PAGES } from './ignore-pages.js';
import { READING_PAGES } from './reading/pages.js';

/** A page for every code that a finding may have, those of reading first. */
export const PAGES: readonly CodePage[] = [
  ...READING_PAGES.map((page) => ({ ...page, severity: 'error' as const, summary: CODES[page.code] })),
  ...CHECKS.map(({ code, severity, summary, rationale, bad, good }) => ({
    code,
    severity,
    summary,
    rationale,
    bad,
    good,
  })),
  ...IGNORE_PAGES,
];
