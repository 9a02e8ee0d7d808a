import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** A file of this folder in TypeScript, bundled with all that it imports, and loaded. */
export async function bundled(file) {
  const folder = mkdtempSync(path.join(tmpdir(), 'amends-bench-'));
  const outfile = path.join(folder, 'workload.mjs');
  await build({
    entryPoints: [path.join(import.meta.dirname, file)],
    outfile,
    bundle: true,
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
