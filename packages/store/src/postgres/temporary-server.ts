import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** A separate PostgreSQL server for tests and benchmarks, on a socket in a temporary folder. */
export interface TemporaryServer {
  version: string;
  /** The address of its default database; see {@link createDatabase}. */
  address: string;
  /** Creates an empty database. Returns its address. */
  createDatabase(): Promise<string>;
  /** Copies a database that nobody is connected to. Returns the address of the copy. */
  copyDatabase(address: string): Promise<string>;
  dropDatabase(address: string): Promise<void>;
  /** Memory of all server processes in mebibytes; shared memory is counted once, for the largest process. */
  residentMegabytes(): number;
  stop(): Promise<void>;
}

export interface TemporaryServerOptions {
  /** Whether commits wait for the disk, as benchmarks need; tests are faster without. */
  durable?: boolean;
}

export const POSTGRES_MISSING = 'no PostgreSQL server programs (Debian: postgresql)';

const SETTINGS = ['listen_addresses=', 'max_connections=60', 'log_min_messages=fatal'];
const FAST_SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const START_TIMEOUT_MS = 30_000;

/** The folder of `initdb` and `postgres`, of the newest version installed; null if there is none. */
export function findPostgres(): string | null {
  const versions = '/usr/lib/postgresql';
  const newest = existsSync(versions)
    ? readdirSync(versions)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(versions, version, 'bin'))
    : [];
  const folders = [...newest, ...(process.env.PATH ?? '').split(delimiter)];
  return (
    folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null
  );
}

/** @param programs the result of {@link findPostgres}. */
export async function startTemporaryServer(
  programs: string,
  { durable = false }: TemporaryServerOptions = {},
): Promise<TemporaryServer> {
  const folder = mkdtempSync(join(tmpdir(), 'precedent-pg-'));
  const owner = unprivilegedOwner();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  createCluster(join(programs, 'initdb'), data, owner);
  const settings = [...SETTINGS, ...(durable ? [] : FAST_SETTINGS), `unix_socket_directories=${folder}`];
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { stdio: 'ignore', cwd: folder, ...owner },
  );
  const endWithUs = () => server.kill('SIGQUIT');
  process.once('exit', endWithUs);
  const address = `postgres://precedent@localhost/postgres?host=${folder}`;
  const version = await untilReady(address, server);
  return {
    version,
    address,
    createDatabase: () => createDatabase(address),
    copyDatabase: (original) => createDatabase(address, nameOf(original)),
    dropDatabase: (dropped) => dropDatabase(address, dropped),
    residentMegabytes: () => residentMegabytes(server.pid!),
    stop: async () => {
      process.off('exit', endWithUs);
      const ended = new Promise((resolve) => server.once('close', resolve));
      if (server.exitCode === null && server.kill('SIGINT')) await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Creates a database on the server with that address, empty unless it is copied from another. Returns the new address. */
export async function createDatabase(
  server: string,
  template = 'template1',
  name = `archive_${randomUUID().replaceAll('-', '')}`,
): Promise<string> {
  await query(server, `create database ${name} template ${template}`);
  return addressOn(server, name);
}

/** The address of a database on the server with that address; null if there is no such database. */
export async function findDatabase(server: string, name: string): Promise<string | null> {
  const rows = await query(server, `select from pg_database where datname = '${name}'`);
  return rows.length === 0 ? null : addressOn(server, name);
}

export async function dropDatabase(server: string, address: string): Promise<void> {
  await query(server, `drop database ${nameOf(address)} with (force)`);
}

function addressOn(server: string, name: string): string {
  const address = new URL(server);
  address.pathname = `/${name}`;
  return address.href;
}

export function nameOf(address: string): string {
  return new URL(address).pathname.slice(1);
}

/** PostgreSQL refuses to run as root: uses the user that Debian creates for it, else nobody. */
function unprivilegedOwner(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const user of ['postgres', 'nobody'])
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: 'pipe' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {}
  return null;
}

/**
 * Uses an English collation if available, so that code which relies on the collation behaves unlike SQLite in
 * tests.
 */
function createCluster(initdb: string, data: string, owner: { uid: number; gid: number } | null): void {
  const plain = ['-D', data, '-U', 'precedent', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C.UTF-8'];
  const english = [...plain, '--locale-provider=icu', '--icu-locale=en-US'];
  const run = (args: string[]) => execFileSync(initdb, args, { stdio: 'pipe', cwd: '/', ...owner });
  try {
    run(english);
  } catch {
    rmSync(data, { recursive: true, force: true });
    run(plain);
  }
}

async function untilReady(url: string, server: ChildProcess): Promise<string> {
  for (const start = performance.now(); ; await wait(50))
    try {
      const [row] = await query<{ server_version: string }>(url, 'show server_version');
      return row!.server_version;
    } catch (error) {
      if (server.exitCode !== null || performance.now() - start > START_TIMEOUT_MS) throw error;
    }
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

function residentMegabytes(pid: number): number {
  const lines = execFileSync('ps', ['-o', 'rss=', '--pid', String(pid), '--ppid', String(pid)], {
    encoding: 'utf8',
  });
  const sizes = lines.trim().split(/\s+/).map(Number);
  return Math.round(Math.max(...sizes) / 1024);
}
