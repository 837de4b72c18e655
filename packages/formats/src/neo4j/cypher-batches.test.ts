import { expect, test } from 'vitest';
import { claimQuoting, entityNamed, factOf, graphOf, reference } from '../testing/graphs.ts';
import { cypherBatches, cypherConstraints, nameRevision } from './cypher-batches.ts';

// tests/neo4j.slow.test.ts runs them on a server.

test('batches are entities before facts, at most 1000 of one type or relation each', () => {
  const people = Array.from({ length: 1001 }, (_, at) => entityNamed(`P${at}`));
  const facts = Array.from({ length: 1500 }, (_, at) =>
    factOf({ id: `f${at}`, subject: 'p0', object: 'p1', relation: at < 1001 ? 'met' : 'succeeded' }),
  );
  const batches = [...cypherBatches(graphOf(facts, people), reference, 'r1')];
  expect(
    batches.map(({ cypher, rows }) => [/:`?(\w+)`? *\{id: row\.id/.exec(cypher)![1], rows.length]),
  ).toEqual([
    ['Entity', 1000],
    ['Entity', 1],
    ['MET', 1000],
    ['MET', 1],
    ['SUCCEEDED', 499],
  ]);
});

test('a batch of facts with very many claims is smaller', () => {
  const facts = Array.from({ length: 10 }, (_, at) =>
    factOf({ id: `f${at}`, claims: [claimQuoting('q'.repeat(900_000))] }),
  );
  const sizes = [...cypherBatches(graphOf(facts), reference, 'r1')].map(({ rows }) => rows.length);
  expect(sizes.slice(-4)).toEqual([3, 3, 3, 1]);
});

test('a name of a relation cannot end the statement that it is in', () => {
  const graph = graphOf([factOf({ relation: 'x`]-() DETACH DELETE n //' })]);
  const [cypher] = [...cypherBatches(graph, reference, 'r1')].map((batch) => batch.cypher).slice(-1);
  expect(cypher).toContain('[r:`X``]-() DETACH DELETE N //` {id: row.id}]');
  expect([...cypherConstraints(graph)].at(-1)).toContain('[r:`X``]-() DETACH DELETE N //`]');
});

test('the label says what is denied, and a missing value is null, which removes an earlier one', () => {
  const [batch] = [...cypherBatches(graphOf([factOf({ polarity: 'negative' })]), reference, 'r1')].slice(-1);
  expect(batch!.rows[0]).toMatchObject({ properties: { label: 'did not succeed (denied)', office: null } });
});

test('a revision is named by the entities and facts', () => {
  const one = nameRevision(graphOf([factOf()]));
  expect(nameRevision(graphOf([factOf({ certain: false })]))).toBe(one);
  expect(nameRevision(graphOf([factOf({ id: 'another' })]))).not.toBe(one);
});
