import type { Stop } from '../../cli/port/row-port.js';

/** What somebody sends who wants a run to end. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Hears Ctrl+C once; the second one ends the process as it always does. */
export function stopSignal(): Stop {
  let isAsked = false;
  const ask = (): void => {
    isAsked = true;
  };
  for (const signal of SIGNALS) process.once(signal, ask);
  return {
    isAsked: () => isAsked,
    done: () => {
      for (const signal of SIGNALS) process.off(signal, ask);
    },
  };
}
