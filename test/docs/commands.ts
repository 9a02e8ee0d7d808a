import { isThere, textOf } from './pages.js';

/** What is shown but not run here, each with where else it is tried, or why it cannot be. */
export const NOT_RUN: Readonly<Record<string, string>> = {
  'npx amends': 'asks at a terminal: test/cli/terminal.test.ts',
  'npx amends diff git:HEAD:hart.yaml hart.yaml': 'asks git: test/cli/diff.test.ts',
  'npx amends diff git:main:hart.yaml hart.yaml --fail-on stricter': 'asks git: test/cli/diff.test.ts',
  'npx amends diff retail hart.yaml --over complaints.ndjson':
    'has no complaints here: test/cases/diff/history.test.ts',
};

/** The commands of an `sh` block, without their comments. A line that ends in a backslash goes on in the next. */
export function commandsIn(text: string): string[] {
  return text
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/(^|\s+)#.*$/, '').trim())
    .filter(Boolean);
}

/** Whether a command is the program, or a pipe that has it. */
export const isOurs = (command: string): boolean => /(^|[|;&(]\s*)(npx )?amends\b/.test(command);

const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

/** What npm does by itself. */
const NPM = ['ci', 'install', 'link', 'pack', 'publish', 'version'];

/**
 * What is wrong with a command of tools that are not ours: those are not run here, but what they name has to be there.
 * Null where nothing is.
 */
export function wrongWith(command: string): string | null {
  for (const one of command.split(/\s*&&\s*/)) {
    const [tool = '', ...words] = one.split(/\s+/);
    if (!['npm', 'npx', 'node', 'git', 'cd', '.ci/run'].includes(tool) && !/^[A-Z_]+=/.test(tool))
      return `nobody has said how “${one}” is held to what is so`;
    const [, script] = /^npm (?:run )?(\S+)/.exec(one) ?? [];
    if (script && !NPM.includes(script) && !scripts[script]) return `there is no script “${script}”`;
    const missing = words.filter((word) => /^[\w.-]+(\/[\w.-]+)+$/.test(word) && !isThere(word));
    if (missing.length > 0) return `there is no ${missing.join(', ')}`;
  }
  return null;
}
