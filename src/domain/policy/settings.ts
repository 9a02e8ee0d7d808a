import type { Severity } from '../values/issue.js';

/** What a repository says about how amends behaves in it: its `.amendsrc.yaml`. */
export type Settings = {
  /** How much a code matters here; `off` where it does not. Errors of reading always stop a policy. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Paths and patterns from the folder of the settings: policies there are not checked unless they are named. */
  readonly ignores?: readonly string[];
  /** Whether customers see the screen: then answers are discreet unless somebody asks for more. */
  readonly counter?: 'discreet';
  /** Where the record is: a path from the folder of the settings, or `postgres://…`. */
  readonly record?: string;
  /** Whether the record keeps what was told in words; it does unless this says no. */
  readonly keepText?: boolean;
  /** Whether the record keeps the names of staff; it does unless this says no. */
  readonly keepStaff?: boolean;
};

/** Where there is no such file. */
export const NO_SETTINGS: Settings = { severities: {} };

/** What the file is called. */
export const SETTINGS_FILE = '.amendsrc.yaml';

/** What people call it who have other tools in mind; files of these names are not read. */
export const OTHER_SETTINGS_FILES = ['.amendsrc.yml', '.amendsrc.json', '.amendsrc'] as const;
