import { foldName, type Office, type Reference, slug } from '@precedent/model';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { indexBodies } from '../../build/offices/body-index.ts';
import type { BodyLookup } from '../../build/titles/normalise-title.ts';
import { normaliseTitle, titleAtBody } from '../../build/titles/normalise-title.ts';
import { indexTitles } from '../../build/titles/title-index.ts';
import { indexOffices } from '../../derive/tenures/office-index.ts';

/**
 * Offices that a text may name: by id, by label, or by any form of the title with or without the
 * body ("Dutch PM", "premier of the Netherlands", "NATO chief"). A title alone gives the offices of
 * every body that has it.
 */
export function findOffices(graph: PrecedentGraph, reference: Reference, text: string): Office[] {
  const offices = [...indexOffices(graph, reference).offices.values()];
  const query = foldName(text);
  const exact = offices.filter((office) => office.id === text || labelOf(office) === query);
  if (exact.length > 0) return exact;
  const titles = indexTitles(reference.officeTitles);
  const lookup = bodiesOf(graph, reference);
  const { title, body } = normaliseTitle(text, titles, lookup);
  if (body === null) return offices.filter((office) => slug(office.title) === slug(title));
  const atBody = titleAtBody(title, graph.getNodeAttribute(body, 'links').gazetteer, titles);
  return offices.filter((office) => office.body === body && slug(office.title) === slug(atBody));
}

const labels = new WeakMap<Office, string>();

function labelOf(office: Office): string {
  const label = labels.get(office) ?? foldName(office.label);
  labels.set(office, label);
  return label;
}

const lookups = new WeakMap<PrecedentGraph, BodyLookup>();

function bodiesOf(graph: PrecedentGraph, reference: Reference): BodyLookup {
  const entities = () => graph.mapNodes((_, entity) => entity);
  const lookup = lookups.get(graph) ?? indexBodies(entities(), reference);
  lookups.set(graph, lookup);
  return lookup;
}
