import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** A server of PostgreSQL's that the tests have to themselves. */
export type PostgresServer = {
  /** Makes an empty database; answers with its address. */
  readonly database: () => Promise<string>;
  readonly folder: string;
  readonly stop: () => Promise<void>;
};

/** Where Debian puts what is not for everybody's path: a folder for each version. */
const DEBIAN = '/usr/lib/postgresql';
const FOLDERS = (existsSync(DEBIAN) ? readdirSync(DEBIAN) : [])
  .sort((a, b) => Number(b) - Number(a))
  .map((version) => path.join(DEBIAN, version, 'bin'));

/** The folder that the server's programs are in; undefined where there is none here. */
export const POSTGRES_FOLDER = [...(process.env['PATH'] ?? '').split(':'), ...FOLDERS].find((folder) =>
  ['initdb', 'postgres'].every((name) => folder !== '' && existsSync(path.join(folder, name))),
);

/** PostgreSQL refuses to run as root: nobody runs it then. */
const AS = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Starts a server on a free port, in a folder of its own. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'amends-postgres-'));
  if (AS.uid !== undefined) chownSync(folder, AS.uid, AS.gid);
  chmodSync(folder, 0o700);
  const data = path.join(folder, 'data');
  run('initdb', ['-D', data, '-U', 'amends', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
  const port = await freePort();
  const options = [
    '-D',
    data,
    '-p',
    String(port),
    '-h',
    '127.0.0.1',
    '-k',
    folder,
    '-c',
    'max_connections=40',
  ];
  const server = spawn(program('postgres'), options, { ...AS, cwd: folder, stdio: 'ignore' });
  const kill = () => server.kill('SIGKILL');
  process.once('exit', kill);
  const address = (name: string) => `postgres://amends@127.0.0.1:${port}/${name}`;
  await ready(address('postgres'), server);
  let made = 0;
  return {
    folder: data,
    database: async () => {
      made += 1;
      await query(address('postgres'), `create database shop${made}`);
      return address(`shop${made}`);
    },
    stop: async () => {
      await ended(server);
      process.off('exit', kill);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const program = (name: string): string => path.join(POSTGRES_FOLDER ?? '', name);

function run(name: string, options: readonly string[]): void {
  const { status, stderr } = spawnSync(program(name), options, { ...AS, cwd: tmpdir(), encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Runs one statement. */
export async function query(address: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function ready(address: string, server: ChildProcess): Promise<void> {
  for (let tries = 300; tries > 0; tries -= 1) {
    if (server.exitCode !== null) throw new Error('PostgreSQL ended while it was starting.');
    try {
      await query(address, 'select 1');
      return;
    } catch {
      await wait(100);
    }
  }
  throw new Error('PostgreSQL did not start.');
}

/** Asks it to end at once and tidily. */
function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGINT');
  });
}
