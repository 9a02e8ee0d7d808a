// Writes the answers that the READMEs show afresh, after the wording or a policy has changed on purpose:
//   npm run answers
// Read the difference before you commit it; test/readme.test.ts holds the pages to the program.

import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

for (const page of ['README.md', 'examples/README.md']) {
  const file = path.join(root, page);
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(
      /^```console\n([\s\S]*?)^```$/gm,
      (_all, shown) => `\`\`\`console\n${answered(shown)}\`\`\``,
    ),
  );
}

function answered(shown) {
  const commands = [...shown.matchAll(/^\$ (.*)$/gm)].map(([, command]) => command);
  return commands.map((command) => `$ ${command}\n${answerOf(command)}\n`).join('\n');
}

function answerOf(command) {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', command.replace(/^npx amends\b/, 'node bin/amends.js')],
    {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', AMENDS_NO_CACHE: '1' },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return stdout.replace(/[ \t]+$/gm, '').trimEnd();
}
