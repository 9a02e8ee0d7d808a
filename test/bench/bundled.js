import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * A file of this folder in TypeScript, bundled with all that it imports, and loaded. What is `external` is loaded from the
 * checkout, because it brings a binary.
 */
export async function bundled(file, external = []) {
  const folder = mkdtempSync(path.join(external.length > 0 ? inCheckout() : tmpdir(), 'amends-bench-'));
  const outfile = path.join(folder, 'workload.mjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, file)],
    outfile,
    bundle: true,
    external,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    loader: { '.yaml': 'text' },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    define: { AMENDS_VERSION: '"bench"' },
    logLevel: 'error',
  });
  const loaded = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  return loaded;
}

/** A folder that libraries of the checkout are found from. */
function inCheckout() {
  const folder = path.join(import.meta.dirname, '..', '..', '.cache');
  mkdirSync(folder, { recursive: true });
  return folder;
}
