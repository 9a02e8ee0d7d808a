import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files of tests that take longest, the longest first: begun last, one of them would keep a processor alone. */
const SLOWEST = [
  'test/cli/other-language.test.ts',
  'test/render/catalogue.test.ts',
  'test/ci/ready-to-copy.test.ts',
  'test/cli/counter/counter.test.ts',
  'test/interview/fewest.test.ts',
  'test/cli/flows.test.ts',
  'test/cli/completion/shells.test.ts',
  'test/cli/small-and-sane.test.ts',
  'test/decide/refusals.test.ts',
  'test/decide/properties.test.ts',
  'test/decide/oracle.test.ts',
  'test/stories.test.ts',
  'test/render/hostile.test.ts',
  'test/cli/init/init.test.ts',
  'test/cli/process.test.ts',
  'test/decide/weigh.test.ts',
  'test/lint/exact.test.ts',
  'test/schema/editor.test.ts',
];

/** Where a file stands in the list, or after it. */
function rank({ moduleId }: TestSpecification): number {
  const at = SLOWEST.findIndex((file) => moduleId.endsWith(file));
  return at < 0 ? SLOWEST.length : at;
}

/** Begins with the slowest files, also where no run before has measured them. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
