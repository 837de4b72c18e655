import {
  type BodyLookup,
  type BodyOffice,
  foldName,
  indexBodies,
  indexGazetteer,
  indexOfficeTitles,
  namesOfBody,
  parseOffice,
  type Reference,
  slug,
  titleAtBody,
} from '@precedent/model';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { officeWithId } from '../../derive/succession/lineage-of.ts';
import { indexOffices, officesBy } from '../../derive/tenures/office-index.ts';
import { entityKey } from '../../partial/entity-keys.ts';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { officeKey } from '../../partial/office-keys.ts';
import { asPartial, type PartialGraph } from '../../partial/partial-graph.ts';
import { expectNames } from './expect-names.ts';

/**
 * Offices that a text could name: by id, by label, or by any form of the title with or without the body
 * ("Dutch PM", "premier of the Netherlands", "NATO chief"). A title alone matches that office in every
 * body.
 */
export function findOffices(graph: GraphView, reference: Reference, text: string): BodyOffice[] {
  expectNames(graph, reference, text.split(' '));
  const { exactly, titled, bodyNamed } = isWhole(graph)
    ? namesOf(graph, reference)
    : namesInPart(asPartial(graph), reference);
  const exact = exactly(text);
  if (exact.length > 0) return [...exact];
  const titles = indexOfficeTitles(reference.officeTitles);
  const asked = parseOffice(text, { titles, bodyNamed, stated: null });
  if (asked === null) return [];
  const { title, body } = asked;
  if (body === null) return [...titled(title)];
  const atBody = titleAtBody(title, graph.getNodeAttribute(body, 'links').gazetteer, titles);
  return titled(atBody).filter((office) => office.body === body);
}

/** What the words for an office are looked up by. */
interface OfficeNames {
  /** By id or label. */
  exactly(text: string): readonly BodyOffice[];
  titled(title: string): readonly BodyOffice[];
  bodyNamed: BodyLookup;
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
  const names: OfficeNames = {
    exactly: (text) => byName.get(text) ?? byName.get(foldName(text)) ?? [],
    titled: (title) => byTitle.get(slug(title)) ?? [],
    bodyNamed: bodiesOf(graph, reference),
  };
  officeNames.set(graph, names);
  return names;
}

function bodiesOf(graph: PrecedentGraph, reference: Reference): BodyLookup {
  const { byId } = indexGazetteer(reference.gazetteer);
  return indexBodies(
    graph.mapNodes((_, entity) => entity),
    ({ links }) => byId.get(links.gazetteer ?? '') ?? null,
  );
}

function namesInPart(graph: PartialGraph, reference: Reference): OfficeNames {
  const { byId } = indexGazetteer(reference.gazetteer);
  return {
    exactly: (text) => {
      const own = officeWithId(graph, reference, text);
      return own ? [own] : officesBy(graph, reference, [officeKey.label(text)]);
    },
    titled: (title) => officesBy(graph, reference, [officeKey.title(title)]),
    bodyNamed: (name) => {
      const bodies = graph.entitiesNamed([entityKey.body(name)]).map((entity) => ({
        id: entity.id,
        rank: namesOfBody(entity, byId.get(entity.links.gazetteer ?? '') ?? null).get(name)!,
      }));
      const least = Math.min(...bodies.map(({ rank }) => rank));
      return bodies.find(({ rank }) => rank === least)?.id ?? null;
    },
  };
}
