/** A stretch of a line, in UTF-16 units from its start; `to` is not included. */
type Stretch = { readonly from: number; readonly to: number };

/** A slip of typing by which a line was misread, with where in the line it is: what is said instead of what it led to. */
type Slip = Stretch & { readonly message: string; readonly hint: string };

/**
 * What somebody typed that looks like something else, in a line in which something is wrong; `from` and `to` are where
 * that is said to be, in the line. Undefined where nothing of the kind stands there.
 */
export function slipIn(line: string, range: Stretch): Slip | undefined {
  for (const find of SLIPS) {
    const slip = find(line, range);
    if (slip) return slip;
  }
  return undefined;
}

const SLIPS: readonly ((line: string, range: Stretch) => Slip | undefined)[] = [
  unusualIndentation,
  unusualSpace,
  longDash,
  mergeKey,
  comparison,
];

/** A line that begins with what only looks like a space, as text copied from a page does; undefined where none does. */
export function unusualIndentation(line: string): Slip | undefined {
  const before = /^ *[\u00a0\u2000-\u200b\u202f\u3000]+/.exec(line)?.[0];
  if (before === undefined) return undefined;
  return {
    from: 0,
    to: before.length,
    message: 'What this line begins with looks like spaces, and YAML takes it for text.',
    hint: 'Delete it and type spaces: such ones come with text copied from a page or a letter.',
  };
}

/** Where YAML needs a space behind a sign; not in a quoted sentence, nor in a note. */
const UNUSUAL_SPACE = /^[^"'#]*?[:,[{-]([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])/;

function unusualSpace(line: string): Slip | undefined {
  const found = UNUSUAL_SPACE.exec(line);
  if (!found) return undefined;
  const to = found[0].length;
  return {
    from: to - 1,
    to,
    message:
      'The space here is a no-break one, as web pages and word processors write it; it is none to YAML.',
    hint: 'Type it anew.',
  };
}

const LONG_DASH = /[\p{L}\p{N}]([\u2010-\u2015\u2212])[\p{L}\p{N}]/u;

/** Only in the very words that something is wrong with, where they are a name. */
function longDash(line: string, { from, to }: Stretch): Slip | undefined {
  const words = line.slice(from, to);
  const found = LONG_DASH.exec(words);
  if (!found || /[\s"']/.test(words)) return undefined;
  return {
    from,
    to,
    message: `“${words}” has a long dash (${found[1]}) in it, and names have a hyphen (-).`,
    hint: `Write ${words.replace(/[\u2010-\u2015\u2212]/g, '-')}.`,
  };
}

const BOUNDS: Readonly<Record<string, string>> = {
  '>=': 'at-least',
  '≥': 'at-least',
  '=>': 'at-least',
  '>': 'over',
  '<=': 'at-most',
  '≤': 'at-most',
  '=<': 'at-most',
  '<': 'under',
};

/** A sign in the place of a key; in the place of a value, its own message says more. */
const COMPARISON = /(?:^|[{,])\s*(["']?)([<>]=?|=[<>]|[≥≤])\1\s*:\s*(\d[\d.]*%?)?/;

function comparison(line: string, { from, to }: Stretch): Slip | undefined {
  const found = COMPARISON.exec(line);
  const [whole = '', , sign = '', figure = '…'] = found ?? [];
  const start = (found?.index ?? 0) + whole.indexOf(sign);
  if (!found || to < start || from > found.index + whole.length) return undefined;
  return {
    from: start,
    to: start + sign.length,
    message: `“${sign}” is written ${BOUNDS[sign]} here.`,
    hint: `Write { ${BOUNDS[sign]}: ${figure} }.`,
  };
}

function mergeKey(line: string, { from, to }: Stretch): Slip | undefined {
  if (line.slice(from, to) !== '<<') return undefined;
  return {
    from,
    to,
    message: '“<<” would take over another map, and a policy has no such key.',
    hint: 'Write out here what is to be taken over.',
  };
}
