import type { Policy } from '../../domain/policy/policy.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import type { Host } from '../port/host.js';
import type { WhoseOptions } from '../usage/resolve-options.js';

/** Asks whose a complaint is and about which order, once; Enter where nobody knows. */
export async function askWhose<Options extends WhoseOptions>(
  policy: Policy,
  options: Options,
  { host, plain }: { readonly host: Host; readonly plain: boolean },
): Promise<Options> {
  if (options.customer !== undefined || options.order !== undefined) return options;
  const { prompts, recording } = catalogueFor(policy);
  const { whose } = recording;
  const prompter = await host.prompter(prompts, plain);
  const enter = (message: string, help: string): Promise<string> =>
    prompter.enter({ message, help, proposal: undefined, back: false, refuse: () => null });
  const customer = (await enter(whose.customer, whose.customerHelp)).trim();
  const order = (await enter(whose.order, whose.orderHelp)).trim();
  return { ...options, ...(customer === '' ? {} : { customer }), ...(order === '' ? {} : { order }) };
}
