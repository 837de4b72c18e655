import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver } from 'neo4j-driver';

/** Where `npm test` puts Neo4j if CI is set. */
const LIBRARIES = fileURLToPath(new URL('../../node_modules/.cache/neo4j', import.meta.url));
const START = fileURLToPath(new URL('./neo4j/Start.java', import.meta.url));
const PASSWORD = 'only-for-tests';

export const NEO4J_MISSING =
  'Neo4j is missing (tests/interop/neo4j, which npm test installs with Maven if CI is set)';

export function hasNeo4j(): boolean {
  return existsSync(LIBRARIES) && spawnSync('java', ['-version']).status === 0;
}

export interface Neo4jServer {
  address: string;
  user: string;
  password: string;
  driver: Driver;
  /** The rows of a query, as objects. */
  run(cypher: string): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

/** As little as both need. */
const OPTIONS = ['-Xmx700m', '-XX:TieredStopAtLevel=1', '-cp', [`${LIBRARIES}/*`].join(delimiter)];

/**
 * Runs the program behind the command `neo4j-admin`.
 *
 * @param home the folder that the databases are in.
 * @returns what it prints.
 */
export function runNeo4jAdmin(home: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('java', [...OPTIONS, 'org.neo4j.cli.AdminTool', ...args], {
    encoding: 'utf8',
    cwd: home,
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: home },
  });
  if (status !== 0) throw new Error(`neo4j-admin ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}

/**
 * Starts a server on a free port of this machine.
 *
 * @param home whose databases it gets copies of; if there is none, its database is empty.
 */
export async function startNeo4j(home?: string): Promise<Neo4jServer> {
  const folder = mkdtempSync(join(tmpdir(), 'precedent-neo4j-'));
  const child = spawn('java', [...OPTIONS, START, folder, ...(home === undefined ? [] : [home])], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const address = await firstLine(child);
  const login = neo4j.driver(address, neo4j.auth.basic('neo4j', 'neo4j'));
  await login.executeQuery(
    `ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO '${PASSWORD}'`,
    {},
    { database: 'system' },
  );
  await login.close();
  const driver = neo4j.driver(address, neo4j.auth.basic('neo4j', PASSWORD), {
    disableLosslessIntegers: true,
  });
  return {
    address,
    user: 'neo4j',
    password: PASSWORD,
    driver,
    run: async (cypher) => (await driver.executeQuery(cypher)).records.map((record) => record.toObject()),
    async stop() {
      await driver.close();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! }))
    if (line.startsWith('bolt:')) return line;
  throw new Error('Neo4j did not start');
}
