import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFormat } from '@precedent/formats';
import { loadReference } from '@precedent/reference';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildHostileGraph } from './interop/hostile-graph.ts';
import { hasNeo4j, NEO4J_MISSING, runNeo4jAdmin, startNeo4j } from './interop/neo4j-server.ts';

const isThere = hasNeo4j();
if (!isThere)
  test.skipIf(process.env.CI !== 'true')(`Neo4j: ${NEO4J_MISSING}`, () => expect.fail(NEO4J_MISSING));

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'precedent-neo4j-home-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test.skipIf(!isThere)(
  'neo4j-admin imports every entity and fact of hostile texts, and a server has them',
  {
    timeout: 600_000,
  },
  async () => {
    const reference = await loadReference();
    const graph = buildHostileGraph(1000);
    const write = (format: string) => {
      const path = join(home, `${format}.csv`);
      writeFileSync(path, [...findFormat(format).write(graph, reference)].join(''));
      return path;
    };
    const [nodes, relationships] = [write('neo4j-nodes'), write('neo4j-relationships')];
    const files = [`--nodes=${nodes}`, `--relationships=${relationships}`, '--bad-tolerance=0'];
    const printed = runNeo4jAdmin(home, 'database', 'import', 'full', 'neo4j', ...files);
    expect(printed).toContain(`${graph.order} nodes`);
    expect(printed).toContain(`${graph.size} relationships`);

    const server = await startNeo4j(home);
    try {
      const entities = await server.run('MATCH (n:Entity) RETURN n.id AS id, n.type AS type ORDER BY id');
      const facts = await server.run(
        'MATCH (a)-[r]->(b) RETURN r.id AS id, a.id AS subject, r.relation AS relation, b.id AS object, r.certain AS certain ORDER BY id',
      );
      const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
      expect(entities).toEqual(graph.mapNodes((_, { id, type }) => ({ id, type })).sort(byId));
      expect(facts).toEqual(
        graph
          .mapEdges((_, { id, subject, relation, object, certain }) => ({
            id,
            subject,
            relation,
            object,
            certain,
          }))
          .sort(byId),
      );
    } finally {
      await server.stop();
    }
  },
);
