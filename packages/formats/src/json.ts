import { createGraph, type PrecedentGraph } from '@precedent/graph';
import { type GraphData, graphDataSchema, PrecedentError, type Reference } from '@precedent/model';
import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import type { Format, WriteOptions } from './format.ts';
import { entitiesInOrder, factsInOrder } from './graph-order.ts';
import { writeJsonList } from './json-lists.ts';
import { toPrintedClaim } from './printed-claim.ts';

/** The complete graph as in the API, with the provenance of each claim as one string. */
export const json: Format = {
  id: 'json',
  label: 'JSON',
  extension: '.json',
  mediaType: 'application/json; charset=utf-8',
  omits: ['labels'],
  write: writeJson,
  read: readJson,
};

function* writeJson(
  graph: PrecedentGraph,
  _reference: Reference,
  { filter }: WriteOptions = {},
): Generator<string, void> {
  yield filter ? `{"filter": ${canonicalJson(filter)},\n` : '{';
  yield* writeJsonList('entities', entitiesInOrder(graph));
  yield ',\n';
  yield* writeJsonList('facts', printedFacts(graph));
  yield '}\n';
}

function* printedFacts(graph: PrecedentGraph) {
  for (const fact of factsInOrder(graph)) yield { ...fact, claims: fact.claims.map(toPrintedClaim) };
}

function readJson(text: string | Iterable<string>): PrecedentGraph {
  const { entities, facts } = parseGraphData(typeof text === 'string' ? text : [...text].join(''));
  const ids = new Set<string>();
  for (const { id } of entities) {
    if (ids.has(id)) throw invalidJson(`two entities have the id "${id}"`);
    ids.add(id);
  }
  const factIds = new Set<string>();
  for (const { id, subject, object } of facts) {
    if (factIds.has(id)) throw invalidJson(`two facts have the id "${id}"`);
    factIds.add(id);
    for (const end of [subject, object])
      if (!ids.has(end))
        throw invalidJson(`fact "${id}" names the entity "${end}", which is not in the file`);
  }
  return createGraph(entities, facts);
}

function parseGraphData(text: string): GraphData {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    throw invalidJson(error instanceof Error ? error.message : String(error));
  }
  const parsed = graphDataSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw invalidJson(z.prettifyError(parsed.error));
}

function invalidJson(detail: string): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `the file is not a JSON graph: ${detail}`,
    'Use a file written by `precedent export --format json`.',
  );
}
