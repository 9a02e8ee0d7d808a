import { CST, Lexer } from 'yaml';

/** A bracket that was opened, with where it stands. */
type Bracket = { readonly sign: '{' | '['; readonly at: number };

/** Tokens that steer the parser and stand for no characters: one says that the next is a scalar, one that brackets end early. */
const UNWRITTEN = ['\u0002', '\u0018', '\u001f'];
const [, ENDS_EARLY, SCALAR_NEXT] = UNWRITTEN;

/** The innermost bracket that is still open where YAML gives up on it, at or before an offset; undefined where all are closed. */
export function openBracket(text: string, offset: number): Bracket | undefined {
  let open: Bracket[] = [];
  let given: Bracket | undefined;
  let [at, inScalar] = [0, false];
  for (const token of new Lexer().lex(text)) {
    if (token === ENDS_EARLY) [given, open] = [open.at(-1), []];
    else if (!inScalar && !step(token, at, open)) [given, open] = [open.at(-1), []];
    inScalar = token === SCALAR_NEXT;
    if (!UNWRITTEN.includes(token)) at += token.length;
    if (at > offset) return given;
  }
  return open.at(-1) ?? given;
}

/** Opens or closes a bracket; false where another kind would be closed than is open. */
function step(token: string, at: number, open: Bracket[]): boolean {
  const type = CST.tokenType(token);
  if (type === 'flow-map-start') open.push({ sign: '{', at });
  if (type === 'flow-seq-start') open.push({ sign: '[', at });
  if (type !== 'flow-map-end' && type !== 'flow-seq-end') return true;
  const fits = open.at(-1)?.sign !== (type === 'flow-map-end' ? '[' : '{');
  if (fits) open.pop();
  return fits;
}
