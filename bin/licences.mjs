import fs from 'node:fs';
import path from 'node:path';

/** The licences of the packages that these files belong to, which have to be handed on with them. */
export function licencesOf(root, files) {
  const folders = new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []));
  return [...folders]
    .sort()
    .map((folder) => {
      const read = (name) => fs.readFileSync(path.join(root, folder, name), 'utf8');
      const its = JSON.parse(read('package.json'));
      const licence = fs.readdirSync(path.join(root, folder)).find((file) => /^licen[cs]e/i.test(file));
      return `${its.name} ${its.version}\n\n${licence ? read(licence) : ''}\n`;
    })
    .join(`${'-'.repeat(80)}\n`);
}
