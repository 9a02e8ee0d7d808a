/**
 * Does work that is soon done without V8's optimizing compilers, which only pay where code runs for longer. Left to
 * themselves they take two fifths of the processor time of checking one policy, on every processor there is, and
 * nothing they make is ready in time: without them it is done in three quarters of the time, and reading a policy
 * in six sevenths. From some 60 policies on they gain more than they cost.
 *
 * V8 is only told how to run code, so nothing else comes out. One that does not know these flags any more says so and
 * goes on as before. Code loaded inside is compiled afresh, because V8 takes kept code only under the flags that it
 * was made with: load first.
 */
export async function brieflyDone<T>(work: () => Promise<T>): Promise<T> {
  const { setFlagsFromString } = await import('node:v8');
  for (const flag of ['--no-opt', '--no-maglev']) setFlagsFromString(flag);
  try {
    return await work();
  } finally {
    // The middle compiler stays off: whether it was on depends on Node, and what runs for long gets to the best one.
    setFlagsFromString('--opt');
  }
}
