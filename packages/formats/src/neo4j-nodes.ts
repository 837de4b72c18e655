import type { PrecedentGraph } from '@precedent/graph';
import type { Reference } from '@precedent/model';
import type { Format, WriteOptions } from './format.ts';
import { entitiesInOrder } from './graph-order.ts';
import { neo4jRow, toList } from './neo4j-row.ts';

/** Entities for `neo4j-admin database import full --nodes`; the facts are the file for `--relationships`. */
export const neo4jNodes: Format = {
  id: 'neo4j-nodes',
  label: 'Neo4j import, nodes',
  extension: '.nodes.neo4j.csv',
  mediaType: 'text/csv; charset=utf-8',
  omits: ['facts', 'labels'],
  *write(graph: PrecedentGraph, { ontology }: Reference, { filter }: WriteOptions = {}) {
    const [header, value] = filter ? [['filter'], [filter]] : [[], []];
    yield neo4jRow(['id:ID', 'name', 'type', 'aliases:string[]', 'wikidata', 'url', ...header, ':LABEL']);
    for (const { id, name, type, aliases, links } of entitiesInOrder(graph))
      yield neo4jRow([
        id,
        name,
        type,
        toList(aliases),
        links.wikidata ?? null,
        links.url ?? null,
        ...value,
        `Entity;${ontology.entityType(type).label.replaceAll(';', '')}`,
      ]);
  },
};
