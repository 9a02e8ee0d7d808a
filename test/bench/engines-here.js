/** The only engine that is wanted, by its name; all that are here unless somebody says. */
const WANTED = process.env.AMENDS_BENCH_ENGINE;

/**
 * Where records may be, by the name of the engine: a file of this name, or an empty database of a server that is started for
 * it. `work` is what starts PostgreSQL. Throws where the engine that is wanted isn't here.
 */
export async function enginesHere(work, folder) {
  const engines = [];
  if (WANTED === undefined || WANTED === 'SQLite')
    engines.push(['SQLite', async (name) => `${folder}/${name}.db`]);
  if (WANTED === 'SQLite') return { engines, stop: async () => undefined };
  if (work.POSTGRES_FOLDER === undefined) {
    if (WANTED === 'PostgreSQL') throw new Error('There is no PostgreSQL here: install it first.');
    console.log('  (there is no PostgreSQL here)');
    return { engines, stop: async () => undefined };
  }
  const server = await work.startPostgres();
  if (WANTED === undefined || WANTED === 'PostgreSQL') engines.push(['PostgreSQL', () => server.database()]);
  return { engines, stop: () => server.stop() };
}
