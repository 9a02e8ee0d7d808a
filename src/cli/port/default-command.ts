/** Flags of the program itself, before any command. */
const PROGRAM_FLAGS = ['-h', '--help', '-V', '--version'];

/** `amends` alone, or with facts and options only, is `amends resolve`. */
export function withDefaultCommand(args: readonly string[]): readonly string[] {
  const [first] = args;
  if (first === undefined || (first.startsWith('-') && !PROGRAM_FLAGS.includes(first)))
    return ['resolve', ...args];
  return first.includes('=') ? ['resolve', ...args] : args;
}
