import fs from 'node:fs';

/** An editor writes a file in several steps; what follows within this many milliseconds is one change. */
const ONE_CHANGE = 100;

/**
 * Waits until a YAML file in one of these folders is written, made or taken away. Folders are watched, and not files,
 * because editors put a new file in place of the old one.
 */
export function yamlChanged(folders: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const watchers = [...new Set(folders)].flatMap((folder) => watched(folder, noticed));
    function noticed(name: string | null): void {
      if (name !== null && !/\.ya?ml$/i.test(name)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        for (const watcher of watchers) watcher.close();
        resolve();
      }, ONE_CHANGE);
    }
  });
}

/** A folder that isn't there any more is not watched; the run that follows says so. */
function watched(folder: string, noticed: (name: string | null) => void): fs.FSWatcher[] {
  try {
    const watcher = fs.watch(folder, (_event, name) => noticed(name));
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch {
    return [];
  }
}
