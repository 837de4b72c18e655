import { operations } from '@precedent/api';
import { graphAt } from '@precedent/graph';
import { defineRoute, TextReply } from '../http/route.ts';

export const querySparql = defineRoute(operations.querySparql, async (parts, input, { accept }) => {
  const { query, 'default-graph-uri': defaultGraphs, 'named-graph-uri': namedGraphs, ...scope } = input.query;
  const graph = graphAt(await parts.graph(), scope);
  const { mediaType, text } = await parts.sparql.answer(graph, {
    query,
    accept,
    defaultGraphs,
    namedGraphs,
  });
  return new TextReply(mediaType, text);
});

export const postSparql = defineRoute(operations.postSparql, async (parts, { query, body }, { accept }) => {
  const { 'default-graph-uri': defaultGraphs, 'named-graph-uri': namedGraphs, ...scope } = query;
  const graph = graphAt(await parts.graph(), scope);
  const { mediaType, text } = await parts.sparql.answer(graph, {
    query: body.query,
    accept,
    defaultGraphs: body['default-graph-uri'] ?? defaultGraphs,
    namedGraphs: body['named-graph-uri'] ?? namedGraphs,
  });
  return new TextReply(mediaType, text);
});
