import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { scopeQuery } from '../parameters.ts';

/** Together they fit into an address, with a query. */
const LONGEST_GRAPH = 200;
const MOST_GRAPHS = 20;

/** One IRI or several. */
const graphs = z
  .preprocess(
    (given: string | string[]) => (given === undefined || Array.isArray(given) ? given : [given]),
    z.array(z.url().max(LONGEST_GRAPH)).max(MOST_GRAPHS),
  )
  .optional();

const EXAMPLE =
  'SELECT ?name WHERE { ?claim rdf:predicate <urn:precedent:relation/met> ; rdf:subject / rdfs:label ?name } LIMIT 10';
const query = z
  .string()
  .trim()
  .min(1)
  .max(100_000)
  .describe('A SPARQL 1.1 query. The prefixes of the RDF exports need no declaration')
  .meta({ examples: [EXAMPLE] });

/** Characters: what fits into an address, also if some of them are escaped. Longer queries are posted. */
const LONGEST_IN_ADDRESS = 4000;

const DESCRIPTION =
  'Answers SELECT, ASK, CONSTRUCT and DESCRIBE over the graph as RDF, by the SPARQL 1.1 Protocol; updates are refused, ' +
  'and so is SERVICE. Unless the query or the request names graphs, it sees the triples of all of them. ' +
  'The Accept header chooses the format: JSON, XML, CSV or TSV for tables, Turtle, N-Triples, JSON-LD or RDF/XML for ' +
  'graphs. The graph is loaded into memory by the first query after a change; a graph with more than a million quads, a ' +
  'query of more than 10 seconds and a result of more than 20 million characters are refused with `too_costly`.';

const REPLY = {
  mediaTypes: [
    'application/sparql-results+json',
    'application/sparql-results+xml',
    'text/csv',
    'text/tab-separated-values',
    'text/turtle',
    'application/n-triples',
    'application/ld+json',
    'application/rdf+xml',
  ],
  description: 'The results, in the format that the client prefers',
};

const defaultGraphs = graphs
  .describe('Articles whose claims the query sees as its default graph; repeat it for several')
  .meta({ examples: [['urn:precedent:article/3f9a1c2b5d6e7f80']] });
const namedGraphs = graphs
  .describe('Articles that GRAPH finds; repeat it for several')
  .meta({ examples: [['urn:precedent:article/3f9a1c2b5d6e7f80']] });

export const querySparql = defineOperation({
  method: 'get',
  path: '/sparql',
  tag: 'SPARQL',
  summary: 'Ask a SPARQL query',
  description: DESCRIPTION,
  query: z.strictObject({
    query: query.max(LONGEST_IN_ADDRESS),
    'default-graph-uri': defaultGraphs,
    'named-graph-uri': namedGraphs,
    ...scopeQuery,
  }),
  reply: REPLY,
  problems: ['too_costly'],
  cacheable: false,
});

export const postSparql = defineOperation({
  method: 'post',
  path: '/sparql',
  tag: 'SPARQL',
  summary: 'Send a SPARQL query',
  description: `${DESCRIPTION} Send the query itself, or its parameters as a form or JSON.`,
  query: z.strictObject({
    'default-graph-uri': defaultGraphs,
    'named-graph-uri': namedGraphs,
    ...scopeQuery,
  }),
  body: z
    .strictObject({ query, 'default-graph-uri': defaultGraphs, 'named-graph-uri': namedGraphs })
    .describe('A SPARQL query')
    .meta({ examples: [{ query: EXAMPLE }] }),
  textTypes: { 'application/sparql-query': null },
  textField: 'query',
  form: true,
  reply: REPLY,
  problems: ['forbidden', 'too_large', 'unsupported_input', 'too_costly'],
  access: 'read',
  cacheable: false,
});
