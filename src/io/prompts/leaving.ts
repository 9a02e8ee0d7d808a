/** Somebody ends the program from outside, or closes the window. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Hears of every signal to leave, in place of what would end the program there and then, and answers with how to stop.
 * It stays: inquirer has the signal end the program where nobody else hears of it, with the terminal still raw.
 */
export function onSignals(leave: () => void): () => void {
  for (const signal of SIGNALS) process.on(signal, leave);
  return () => {
    for (const signal of SIGNALS) process.off(signal, leave);
  };
}
