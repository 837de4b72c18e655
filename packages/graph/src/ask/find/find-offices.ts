import {
  type BodyLookup,
  type BodyOffice,
  foldName,
  indexBodies,
  indexGazetteer,
  indexOfficeTitles,
  parseOffice,
  type Reference,
  slug,
  titleAtBody,
} from '@precedent/model';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { indexOffices } from '../../derive/tenures/office-index.ts';

/**
 * Offices that a text could name: by id, by label, or by any form of the title with or without the body
 * ("Dutch PM", "premier of the Netherlands", "NATO chief"). A title alone matches that office in every
 * body.
 */
export function findOffices(graph: PrecedentGraph, reference: Reference, text: string): BodyOffice[] {
  const offices = [...indexOffices(graph, reference).offices.values()];
  const query = foldName(text);
  const exact = offices.filter((office) => office.id === text || labelOf(office) === query);
  if (exact.length > 0) return exact;
  const titles = indexOfficeTitles(reference.officeTitles);
  const asked = parseOffice(text, { titles, bodyNamed: bodiesOf(graph, reference), stated: null });
  if (asked === null) return [];
  const { title, body } = asked;
  if (body === null) return offices.filter((office) => slug(office.title) === slug(title));
  const atBody = titleAtBody(title, graph.getNodeAttribute(body, 'links').gazetteer, titles);
  return offices.filter((office) => office.body === body && slug(office.title) === slug(atBody));
}

const labels = new WeakMap<BodyOffice, string>();

function labelOf(office: BodyOffice): string {
  const label = labels.get(office) ?? foldName(office.label);
  labels.set(office, label);
  return label;
}

const lookups = new WeakMap<PrecedentGraph, BodyLookup>();

function bodiesOf(graph: PrecedentGraph, reference: Reference): BodyLookup {
  const { byId } = indexGazetteer(reference.gazetteer);
  const lookup =
    lookups.get(graph) ??
    indexBodies(
      graph.mapNodes((_, entity) => entity),
      ({ links }) => byId.get(links.gazetteer ?? '') ?? null,
    );
  lookups.set(graph, lookup);
  return lookup;
}
