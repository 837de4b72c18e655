import { loadReference } from '@precedent/reference';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonOf, startTestServer, type TestServer } from '../server-for-tests.ts';
import { chooseType } from './result-formats.ts';
import { formOf, withPrefixes } from './sparql-form.ts';

const reference = await loadReference();

describe('the form of a query', () => {
  test.each([
    ['SELECT * WHERE { ?s ?p ?o }', 'select'],
    ['# ask nothing\nPREFIX ask: <urn:construct> ask { ?s ask:select "select" }', 'ask'],
    ['prefix p: <urn:p>\nConstruct WHERE { ?s p:o ?o }', 'construct'],
    ['DESCRIBE <urn:x>', 'describe'],
    ['SELECT ?delete WHERE { ?delete ?p ?o }', 'select'],
  ])('%s', (query, form) => {
    expect(formOf(query)).toBe(form);
  });

  test.each(['INSERT DATA { <a:a> <a:b> 1 }', 'DELETE WHERE { ?s ?p ?o }', 'CLEAR ALL', 'DROP ALL'])(
    '%s is refused, because it would change the graph',
    (query) => expect(() => formOf(query)).toThrow('SPARQL updates are not supported'),
  );

  test('what is no query is refused', () => {
    expect(() => formOf('Who met Ann?')).toThrow('none of SELECT');
  });
});

test('only prefixes that a query uses and does not declare are added', () => {
  const query = 'PREFIX rdfs: <urn:own> ASK { ?s rdfs:label "wd:Q5" ; rdf:type p:Claim }';
  expect(withPrefixes(query)).toBe(
    `PREFIX p: <urn:precedent:> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> ${query}`,
  );
});

test.each([
  ['select', undefined, 'application/sparql-results+json'],
  ['select', 'text/html, */*;q=0.1', 'application/sparql-results+json'],
  ['ask', 'text/csv;q=0.5, application/xml;q=0.9', 'application/sparql-results+xml'],
  ['construct', 'text/csv, application/n-triples', 'application/n-triples'],
  ['describe', 'text/turtle;q=0', 'text/turtle'],
] as const)('a %s query with Accept %s gives %s', (form, accept, type) => {
  expect(chooseType(form, accept)).toBe(type);
});

describe('the endpoint', { timeout: 60_000 }, () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ reference, sparql: { time: 1500, result: 20_000 } });
    await server.keep('Ann met Bob. Bob succeeded Cid.', '2024-06-27');
  }, 60_000);
  afterAll(() => server.close());

  const ask = (query: string, headers: Record<string, string> = {}) =>
    server.get(`/sparql?query=${encodeURIComponent(query)}`, headers);
  const NAMES =
    'SELECT ?name WHERE { ?claim rdf:predicate <urn:precedent:relation/met> ; rdf:subject/rdfs:label ?name }';

  test('answers in the format that the client prefers', async () => {
    const json = await ask(NAMES);
    expect(json.headers.get('content-type')).toContain('application/sparql-results+json');
    expect((await jsonOf(json)).results.bindings).toEqual([{ name: { type: 'literal', value: 'Ann' } }]);
    const csv = await ask(NAMES, { accept: 'text/csv' });
    expect([csv.headers.get('content-type'), await csv.text()]).toEqual([
      'text/csv; charset=utf-8',
      'name\r\nAnn\r\n',
    ]);
    const turtle = await ask('CONSTRUCT { ?s rdfs:label ?o } WHERE { ?s a p:Entity ; rdfs:label ?o }');
    expect(turtle.headers.get('content-type')).toContain('text/turtle');
    expect(await turtle.text()).toContain('"Bob"');
  });

  test.each([
    ['application/sparql-query', NAMES],
    ['application/x-www-form-urlencoded', new URLSearchParams({ query: NAMES }).toString()],
    ['application/json', JSON.stringify({ query: NAMES })],
  ])('takes a query as %s', async (type, body) => {
    const response = await fetch(`${server.url}/sparql`, {
      method: 'POST',
      headers: { 'content-type': type, accept: 'text/csv' },
      body,
    });
    expect([response.status, await response.text()]).toEqual([200, 'name\r\nAnn\r\n']);
  });

  test('sees the triples of all graphs, or those that the request names', async () => {
    const count = 'SELECT (COUNT(*) AS ?n) WHERE { ?s a p:Claim }';
    const csv = async (more: string) =>
      (await server.get(`/sparql?query=${encodeURIComponent(count)}${more}`, { accept: 'text/csv' })).text();
    const [{ id }] = (await server.json('/api/articles')).body.articles;
    const article = encodeURIComponent(`urn:precedent:article/${id}`);
    expect(await csv('')).toBe('n\r\n2\r\n');
    expect(await csv(`&default-graph-uri=${article}`)).toBe('n\r\n2\r\n');
    expect(await csv('&default-graph-uri=urn:precedent:article/other')).toBe('n\r\n0\r\n');
  });

  test('sees what was added since the last query', async () => {
    const count = 'SELECT (COUNT(*) AS ?n) WHERE { ?s rdf:predicate <urn:precedent:relation/met> }';
    await server.keep('Dan met Eve.');
    expect(await (await ask(count, { accept: 'text/csv' })).text()).toBe('n\r\n2\r\n');
  });

  test.each([
    ['SELECT * WHERE {', 400, /not valid: error at 1:\d+/],
    ['DELETE WHERE { ?s ?p ?o }', 400, /updates are not supported/],
    ['SELECT * WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }', 400, /not supported/],
    ['SELECT * WHERE { ?a ?b ?c . ?d ?e ?f } LIMIT 2000', 422, /the result has .* characters/],
  ])('%s is refused with status %i', async (query, status, detail) => {
    const response = await ask(query);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ detail: expect.stringMatching(detail) });
  });

  test('a query that takes too long is ended, and the next one is answered', async () => {
    const endless = 'SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }';
    const [slow, next] = await Promise.all([ask(endless), ask('ASK { ?s a p:Claim }')]);
    expect(await slow.json()).toMatchObject({
      ...{ status: 422, code: 'too_costly', detail: 'the query takes more than 1.5 seconds' },
      remedy: expect.stringContaining('precedent export --format n-quads'),
    });
    expect(await next.json()).toMatchObject({ boolean: true });
  });
});
