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
  const { byName, byTitle } = namesOf(graph, reference);
  const exact = byName.get(text) ?? byName.get(foldName(text));
  if (exact) return [...exact];
  const titles = indexOfficeTitles(reference.officeTitles);
  const asked = parseOffice(text, { titles, bodyNamed: bodiesOf(graph, reference), stated: null });
  if (asked === null) return [];
  const { title, body } = asked;
  if (body === null) return [...(byTitle.get(slug(title)) ?? [])];
  const atBody = titleAtBody(title, graph.getNodeAttribute(body, 'links').gazetteer, titles);
  return (byTitle.get(slug(atBody)) ?? []).filter((office) => office.body === body);
}

/** The offices of a graph by id, by folded label and by the slug of their title. */
interface OfficeNames {
  byName: ReadonlyMap<string, readonly BodyOffice[]>;
  byTitle: ReadonlyMap<string, readonly BodyOffice[]>;
}

const officeNames = new WeakMap<PrecedentGraph, OfficeNames>();

/** Built once for each graph. */
function namesOf(graph: PrecedentGraph, reference: Reference): OfficeNames {
  const known = officeNames.get(graph);
  if (known) return known;
  const byName = new Map<string, BodyOffice[]>();
  const byTitle = new Map<string, BodyOffice[]>();
  const put = (map: Map<string, BodyOffice[]>, key: string, office: BodyOffice) => {
    const list = map.get(key);
    if (!list) map.set(key, [office]);
    else if (!list.includes(office)) list.push(office);
  };
  for (const office of indexOffices(graph, reference).offices.values()) {
    put(byName, office.id, office);
    put(byName, foldName(office.label), office);
    put(byTitle, slug(office.title), office);
  }
  const names = { byName, byTitle };
  officeNames.set(graph, names);
  return names;
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
