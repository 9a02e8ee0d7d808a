/** A path taken apart: from the top or not, how often it goes up first, and the folders after that. */
type ParsedPath = { readonly absolute: boolean; readonly ups: number; readonly steps: readonly string[] };

/**
 * The file that `wanted` names, seen from `file`; undefined where it leaves `root`. Told from the paths alone,
 * so `file` and `root` have to be given from the same folder, or both from the top; an empty `root`, or one
 * that is given otherwise than `file`, stands for the folder that `file` is given from.
 */
export function resolvePath(file: string, wanted: string, root: string): string | undefined {
  const folder = file.split('/').slice(0, -1).join('/');
  const from = parsePath(file);
  const target = parsePath(
    `${folder === '' && !from.absolute ? '.' : folder}/${wanted.replaceAll('\\', '/')}`,
  );
  const top = parsePath(root);
  const given = root !== '' && top.absolute === from.absolute;
  const inside = given ? isUnder(target, top) : target.ups <= from.ups;
  return inside ? written(target) : undefined;
}

function parsePath(path: string): ParsedPath {
  const absolute = path.startsWith('/');
  const steps: string[] = [];
  let ups = 0;
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) ups += 1;
  }
  return { absolute, ups, steps };
}

function isUnder(way: ParsedPath, folder: ParsedPath): boolean {
  if (way.ups < folder.ups) return folder.steps.length === 0;
  return way.ups === folder.ups && folder.steps.every((step, at) => way.steps[at] === step);
}

function written({ absolute, ups, steps }: ParsedPath): string {
  return `${absolute ? '/' : ''}${'../'.repeat(ups)}${steps.join('/')}`;
}
