import { check } from '../../lint/index.js';
import { type ConvertedFile, convertCurrency } from '../../source/read/convert-currency.js';
import type { Answers } from './answers.js';

/**
 * The example and what it extends, in another currency: amounts cannot simply be inherited. The files go from the
 * example to what it extends.
 */
export function convertedParents(
  { example, currency, factor }: Pick<Answers, 'example' | 'currency' | 'factor'>,
  today: string,
): ConvertedFile[] {
  const files = convertCurrency(example.source, {
    currency: currency.code,
    locale: currency.locale,
    digits: currency.digits,
    factor,
    fileOf: (edition) => `example-${edition.split('@')[0]}.yaml`,
  });
  return files.map(({ file, text }) => ({ file, text: withoutNeedless(file, text, files, today) }));
}

/** In other money a finding may not be there that a comment hides: then the comment would hide the next one. */
function withoutNeedless(file: string, text: string, files: readonly ConvertedFile[], today: string): string {
  if (!text.includes('amends-ignore')) return text;
  const read = (path: string) => files.find((one) => one.file === path)?.text;
  const { findings } = check(text, file, { read, today, settings: { severities: {} } });
  const needless = findings.filter(({ code, file: where }) => code === 'needless-ignore' && where === file);
  const lines = new Set(needless.map(({ line }) => line));
  return text
    .split('\n')
    .filter((_, at) => !lines.has(at + 1))
    .join('\n');
}
