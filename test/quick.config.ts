import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';
import type { Reporter } from 'vitest/node';
import whole from './vitest.config.js';

/** Files of tests that are not for between two edits, and why. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  'what builds, installs, runs whole commands or walks through folders': [
    'test/ci/**',
    'test/cli/{batch,check,explain,try-it,check-said,diff,flows,plain-questions,process,check-process,kept-refusal,proposal-deleted,small-and-sane,terminal,test-command,transcripts,weigh-flow,words-kept}.test.ts',
    'test/cli/counter/**',
    'test/cli/init/terminal.test.ts',
    'test/cli/completion/shells.test.ts',
    'test/cli/record/**',
    'test/cli/report/**',
    'test/io/record/**',
    'test/io/{find-policies,links,replace-file,working-folder}.test.ts',
    'test/readme.test.ts',
    'test/schema/editor.test.ts',
  ],
  'what counts or compares very many cases': [
    'test/cases/{kept-cases,possible,coverage/broad,coverage/brute,coverage/layout,coverage/examples,coverage/shipped,diff/*,suggest/*}.test.ts',
    'test/cli/init/init.test.ts',
    'test/decide/{answer-figures,brief-decision,caps,held-out,outcomes,properties,record,refusals,shares,sums,unchanged,weigh,words}.test.ts',
    'test/domain/facts-retold.test.ts',
    'test/interview/{fewest,heard,heard-refusal,list,matching,needs,not-given,perhaps-needed,phrases,struck-things,unknown-spend,worth-confirming}.test.ts',
    'test/cases/{reading,why}.test.ts',
    'test/lint/{bad-files,budget,deduction,exact,examples,false-alarms,faults,fix,ignores,lost-right,mangle,never-asked,offers,outcomes,price-bounds,promise-arguments,promises,unheard,ways-out,witness,written}.test.ts',
    'test/policies/{said,said-where-true,seeded-changes}.test.ts',
    'test/record/ledger.test.ts',
    'test/regions/{budget,exact}.test.ts',
    'test/report/learning.test.ts',
    'test/render/{headline,hostile,mail,check/formats,check/sarif}.test.ts',
    'test/schema/{fits,tests}.test.ts',
    'test/stories.test.ts',
    'test/stream/{anticipate,answers,batch,examples,past-one-machine}.test.ts',
    'test/source/{amounts,broken-yaml,mistakes,names,near-misses,otherwise,print,problem-words,properties,shares,timezone}.test.ts',
  ],
  'what holds the documentation to the program': ['test/docs/**'],
  'what puts another catalogue in place of ours': [
    'test/cli/other-language.test.ts',
    'test/render/catalogue.test.ts',
  ],
};

const files = Object.values(LEFT_OUT).flat();

/** Says at the end what nobody should take for tested. */
const sayWhatIsLeftOut: Reporter = {
  onTestRunEnd() {
    const left = Object.entries(LEFT_OUT).map(([why, names]) => `  ${why}: ${names.join(' ')}`);
    process.stdout.write(`Quick: a few cases of every property. Left to “npm test”:\n${left.join('\n')}\n`);
  },
};

const FEW_DRAWS = path.join(import.meta.dirname, 'few-draws.ts');

/** Gives properties few cases, however many they ask for. */
const fewDraws: Plugin = {
  name: 'few-draws',
  enforce: 'pre',
  resolveId: (id, importer) => (id === 'fast-check' && importer !== FEW_DRAWS ? FEW_DRAWS : undefined),
};

/** What to run between two edits: all that takes no processes and little time. */
export default defineConfig({
  ...whole,
  plugins: [...(whole.plugins ?? []), fewDraws],
  test: {
    ...whole.test,
    // One project is enough without the tests that mock modules.
    projects: undefined as never,
    include: ['test/**/*.test.ts'],
    exclude: files,
    isolate: false,
    // Here none waits for anything.
    maxWorkers: availableParallelism(),
    reporters: ['dot', sayWhatIsLeftOut],
  },
});
