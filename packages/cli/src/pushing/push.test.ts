import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from '../context-for-tests.ts';

// tests/neo4j.slow.test.ts pushes to a server.

let cli: TestCommandLine;
beforeEach(() => {
  cli = createTestCommandLine();
  cli.environment.PRECEDENT_NEO4J_PASSWORD = 'secret';
});
afterEach(() => cli.remove());

describe('push', () => {
  test('refuses a password in the address, and does not print it', async () => {
    const { exitCode, err } = await cli.run('push', 'bolt+s://neo4j:hush@db.example.org');
    expect([exitCode, err]).toEqual([
      2,
      expect.stringMatching(/db\.example\.org contains a user or password/),
    ]);
    expect(err).not.toContain('hush');
  });

  test.each(['bolt://db.example.org', 'neo4j://10.0.0.1:7687'])(
    'refuses %s, where the password would cross a network unencrypted',
    async (address) => {
      const { exitCode, err } = await cli.run('push', address);
      expect([exitCode, err]).toEqual([2, expect.stringMatching(/would not be encrypted\n.*\+s:\/\//)]);
    },
  );

  test.each(['http://localhost', 'localhost', ''])(
    'refuses %j, which is no address of Neo4j',
    async (address) => {
      expect(await cli.run('push', address)).toMatchObject({ exitCode: 2 });
    },
  );

  test('without a password and a terminal says where it is read from', async () => {
    delete cli.environment.PRECEDENT_NEO4J_PASSWORD;
    expect((await cli.run('push', 'bolt://localhost:7687')).err).toMatch(/Set PRECEDENT_NEO4J_PASSWORD/);
  });

  test('says that no server answers', { timeout: 60_000 }, async () => {
    await cli.run('add', cli.write('a.txt', 'Rutte met Biden.'));
    const { exitCode, err } = await cli.run('push', `bolt://127.0.0.1:${await freePort()}`);
    expect(exitCode).toBe(7);
    expect(err).toMatch(/cannot write to Neo4j at bolt:.*\n.*Check the address/);
    expect(err).not.toContain('secret');
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
