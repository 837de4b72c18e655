import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cypherBatches, cypherConstraints, nameRevision } from '@precedent/formats';
import { createGraph, type PrecedentGraph } from '@precedent/graph';
import { loadReference } from '@precedent/reference';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pushBatches } from '../packages/cli/src/pushing/push-batches.ts';
import { buildHostileGraph } from './interop/hostile-graph.ts';
import { hasNeo4j, NEO4J_MISSING, type Neo4jServer, startNeo4j } from './interop/neo4j-server.ts';

const BIN = fileURLToPath(new URL('../packages/cli/bin/precedent.js', import.meta.url));
const reference = await loadReference();
const graph = buildHostileGraph(1000);

const isThere = hasNeo4j();
if (!isThere)
  test.skipIf(process.env.CI !== 'true')(`Neo4j: ${NEO4J_MISSING}`, () => expect.fail(NEO4J_MISSING));

describe.skipIf(!isThere)('A running Neo4j', { timeout: 240_000 }, () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j();
  }, 240_000);
  afterAll(() => server.stop(), 60_000);
  beforeEach(async () => {
    await server.run('MATCH (n) DETACH DELETE n');
  });

  function push(pushed: PrecedentGraph, { prune = false, password = server.password } = {}) {
    const { address, user } = server;
    const revision = nameRevision(pushed);
    return pushBatches(
      {
        constraints: cypherConstraints(pushed),
        batches: cypherBatches(pushed, reference, revision),
        revision,
        prune,
      },
      { address, user, password, database: undefined },
      AbortSignal.timeout(200_000),
    );
  }

  /** All nodes and relationships with all they have. */
  const content = async () => ({
    nodes: await server.run(
      'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id',
    ),
    links: await server.run(
      'MATCH (a)-[r]->(b) RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties ORDER BY r.id',
    ),
  });

  test('has every entity and fact of hostile texts, and the same after a second push', async () => {
    await push(graph);
    const first = await content();
    expect(first.nodes).toHaveLength(graph.order);
    expect(first.links).toHaveLength(graph.size);
    for (const { from, to, type, properties } of first.links as { [key: string]: string }[]) {
      const fact = graph.getEdgeAttributes((properties as unknown as { id: string }).id);
      expect([from, type, to]).toEqual([fact.subject, fact.relation.toUpperCase(), fact.object]);
    }
    const names = first.nodes.map(({ properties }) => (properties as { name: string }).name);
    // Half a surrogate pair is no text for Neo4j.
    expect(names.sort()).toEqual(graph.mapNodes((_, { name }) => Buffer.from(name).toString()).sort());
    await push(graph);
    expect(await content()).toEqual(first);
  });

  test('has constraints on the ids of entities and of facts, and whole numbers as integers', async () => {
    await push(graph);
    const constraints = await server.run('SHOW CONSTRAINTS YIELD name, type RETURN name, type ORDER BY name');
    expect(constraints).toEqual([
      { name: 'precedent_entity', type: 'UNIQUENESS' },
      { name: 'precedent_met', type: 'RELATIONSHIP_UNIQUENESS' },
      { name: 'precedent_succeeded', type: 'RELATIONSHIP_UNIQUENESS' },
      { name: 'precedent_supported', type: 'RELATIONSHIP_UNIQUENESS' },
    ]);
    const types =
      'MATCH ()-[r]->() RETURN DISTINCT valueType(r.sources) AS sources, valueType(r.certain) AS certain';
    expect(await server.run(types)).toEqual([{ sources: 'INTEGER NOT NULL', certain: 'BOOLEAN NOT NULL' }]);
  });

  test('takes over a new name and type, and keeps what others added', async () => {
    await push(graph);
    await server.run('MATCH (n:Entity:Person) WITH n ORDER BY n.id LIMIT 1 SET n.mine = 1, n:Mine');
    const entities = graph.mapNodes((_, entity) => ({ ...entity, type: 'place' as const, name: 'New' }));
    await push(createGraph(entities, []));
    expect(await server.run('MATCH (n) WHERE NOT n:Place OR n:Person OR n.name <> "New" RETURN n')).toEqual(
      [],
    );
    expect(await server.run('MATCH (n:Mine:Place {mine: 1}) RETURN count(n) AS count')).toEqual([
      { count: 1 },
    ]);
  });

  test('is rid of what an earlier push wrote, if asked, but not of what others added', async () => {
    await push(graph);
    await server.run('MATCH (n:Entity) WITH n ORDER BY n.id LIMIT 1 CREATE (n)-[:MINE]->(:Other)');
    const part = createGraph([], []);
    await push(part);
    expect((await content()).links).toHaveLength(graph.size + 1);
    expect(await push(part, { prune: true })).toEqual({ facts: graph.size, entities: graph.order - 1 });
    expect((await content()).links).toHaveLength(1);
  });

  test('with another password refuses, and the error says what to do', async () => {
    await expect(push(graph, { password: 'wrong' })).rejects.toMatchObject({
      code: 'io',
      message: expect.stringMatching(/cannot write to Neo4j at bolt:.*unauthorized/),
      remedy: expect.stringMatching(/PRECEDENT_NEO4J_PASSWORD/),
    });
  });

  test('is filled by the command, with the password from the environment', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'precedent-push-'));
    try {
      const facts = join(folder, 'facts.csv');
      const rows = [
        'subject,subject_type,relation,object,object_type,source',
        'Mark Rutte,person,supported,Joe Biden,person,a book',
      ];
      writeFileSync(facts, `${rows.join('\n')}\n`);
      const archive = ['--archive', join(folder, 'archive.sqlite')];
      const env = { ...process.env, PRECEDENT_NEO4J_PASSWORD: server.password };
      const precedent = (...args: string[]) =>
        spawnSync(process.execPath, [BIN, ...args, ...archive], { encoding: 'utf8', env });
      precedent('add', facts);
      const { status, stdout, stderr } = precedent('push', server.address);
      expect([status, stdout]).toEqual([0, expect.stringContaining('2 entities, 1 fact')]);
      expect(stderr).not.toMatch(/error|warn|deprecat/i);
      expect(
        await server.run('MATCH (a)-[r:SUPPORTED]->(b) RETURN a.name AS a, r.label AS label, b.name AS b'),
      ).toEqual([{ a: 'Mark Rutte', label: 'supported', b: 'Joe Biden' }]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
