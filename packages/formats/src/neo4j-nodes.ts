import type { Reference } from '@precedent/model';
import type { ElementWriter, Format, WriteOptions } from './format.ts';
import { neo4jRow, toList } from './neo4j-row.ts';
import { writeElements } from './write-elements.ts';

/** Entities for `neo4j-admin database import full --nodes`; the facts are the file for `--relationships`. */
export const neo4jNodes: Format = {
  id: 'neo4j-nodes',
  label: 'Neo4j import, nodes',
  extension: '.nodes.neo4j.csv',
  mediaType: 'text/csv; charset=utf-8',
  omits: ['facts', 'labels'],
  write: (graph, reference, options) => writeElements(graph, writer(reference, options)),
  writer,
};

function writer({ ontology }: Reference, { filter }: WriteOptions = {}): ElementWriter {
  const [header, value] = filter ? [['filter'], [filter]] : [[], []];
  return {
    begin: neo4jRow(['id:ID', 'name', 'type', 'aliases:string[]', 'wikidata', 'url', ...header, ':LABEL']),
    entity: ({ id, name, type, aliases, links }) =>
      neo4jRow([
        id,
        name,
        type,
        toList(aliases),
        links.wikidata ?? null,
        links.url ?? null,
        ...value,
        `Entity;${ontology.entityType(type).label.replaceAll(';', '')}`,
      ]),
    end: () => '',
  };
}
