/**
 * The file that `wanted` names, seen from `file`, both with `/`; undefined where it leaves `root`. Everything
 * is told from the paths alone: `file` and `root` have to be given in the same way, both relative to the same
 * folder or both absolute.
 */
export function fileFrom(file: string, wanted: string, root: string): string | undefined {
  const steps = file.split('/').slice(0, -1);
  const target = joined([...steps, ...wanted.replaceAll('\\', '/').split('/')]);
  return isUnder(target, joined(root.split('/'))) ? target.join('/') : undefined;
}

/** The steps of a path without `.`, and without `..` as far as there is something to go back from. */
function joined(steps: readonly string[]): string[] {
  const way: string[] = [];
  for (const [at, step] of steps.entries()) {
    if (step === '.' || (step === '' && at > 0)) continue;
    const last = way.at(-1);
    if (step === '..' && last !== undefined && last !== '..' && last !== '') way.pop();
    else way.push(step);
  }
  return way[0] === '' && way.length === 1 ? [''] : way;
}

/** Whether a path lies under a folder; `..` in front of both leads out of the same place. */
function isUnder(path: readonly string[], folder: readonly string[]): boolean {
  const inside = folder.filter((step) => step !== '');
  const steps = path.filter((step) => step !== '');
  const ups = (all: readonly string[]) => all.filter((step) => step === '..').length;
  if ((path[0] === '') !== (folder[0] === '' && inside.length > 0) && inside.length > 0) return false;
  if (ups(steps) !== ups(inside)) return ups(steps) < ups(inside) && ups(inside) === inside.length;
  return inside.every((step, at) => steps[at] === step);
}
