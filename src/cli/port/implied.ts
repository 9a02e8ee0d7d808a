/** Flags of the program itself, before any command. */
const OF_PROGRAM = ['-h', '--help', '-V', '--version'];

/** `amends` alone, or with facts and options only, is `amends resolve`. */
export function withCommand(args: readonly string[]): readonly string[] {
  const [first] = args;
  if (first === undefined || (first.startsWith('-') && !OF_PROGRAM.includes(first)))
    return ['resolve', ...args];
  return first.includes('=') ? ['resolve', ...args] : args;
}
