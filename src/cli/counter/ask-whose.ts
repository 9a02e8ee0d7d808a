import type { Policy } from '../../domain/policy/policy.js';
import { catalogueFor } from '../../i18n/languages/index.js';
import { type Host, isWentBack, type TextAsk } from '../port/host.js';
import type { WhoseOptions } from '../usage/resolve-options.js';

/** Asks whose a complaint is and about which order, once; Enter where nobody knows, and Esc from the second to the first. */
export async function askWhose<Options extends WhoseOptions>(
  policy: Policy,
  options: Options,
  { host, plain }: { readonly host: Host; readonly plain: boolean },
): Promise<Options> {
  if (options.customer !== undefined || options.order !== undefined) return options;
  const { prompts, recording } = catalogueFor(policy);
  const { whose } = recording;
  const prompter = await host.prompter(prompts, plain);
  const enter = async (message: string, help: string, more: Pick<TextAsk, 'proposal' | 'back'>) =>
    (await prompter.enter({ message, help, ...more, refuse: () => null })).trim();
  let customer = '';
  for (;;) {
    customer = await enter(whose.customer, whose.customerHelp, {
      proposal: customer || undefined,
      back: false,
    });
    try {
      const order = await enter(whose.order, whose.orderHelp, { proposal: undefined, back: true });
      return { ...options, ...(customer === '' ? {} : { customer }), ...(order === '' ? {} : { order }) };
    } catch (error) {
      if (!isWentBack(error)) throw error;
    }
  }
}
