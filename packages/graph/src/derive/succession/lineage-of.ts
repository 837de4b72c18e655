import {
  type BodyOffice,
  compareStrings,
  type Lineage,
  latestDay,
  PrecedentError,
  type Reference,
  type Tenure,
} from '@precedent/model';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { indexOffices } from '../tenures/office-index.ts';
import { isDated, outweigh } from '../tenures/outweigh.ts';
import { type PlacedTenure, placeTenures } from '../tenures/tenures-of.ts';
import { seatsOf } from './seats.ts';
import { succeed } from './succession-steps.ts';

/** Every office with a known body in the claims of the graph, ordered by id. */
export function officesOf(graph: PrecedentGraph, reference: Reference): BodyOffice[] {
  return [...indexOffices(graph, reference).offices.values()];
}

/** The offices that claims connect with a person, whether held or not, ordered by id. */
export function officesOfPerson(graph: PrecedentGraph, reference: Reference, personId: string): BodyOffice[] {
  const { offices, officesOfPerson } = indexOffices(graph, reference);
  const ids = [...(officesOfPerson.get(personId) ?? [])].sort(compareStrings);
  return ids.map((id) => offices.get(id)).filter((office) => office !== undefined);
}

/**
 * The holders of an office in order, and the steps between them.
 *
 * @param options.asOf a date: tenures that had not begun by then (by its last day, for a year or month) are
 *   left out, including planned ones. The others keep everything known about them, including later ends.
 * @throws PrecedentError `not_found` if the graph has no such office.
 */
export function lineageOf(
  graph: PrecedentGraph,
  reference: Reference,
  officeId: string,
  options: { asOf?: string | undefined } = {},
): Lineage {
  const { offices, successions } = indexOffices(graph, reference);
  const office = offices.get(officeId);
  if (!office)
    throw new PrecedentError(
      'not_found',
      `no office "${officeId}" in the graph`,
      'Use the id of an office in the graph.',
    );
  const { kept: all } = weigh(graph, reference, office);
  const { asOf } = options;
  const tenures = asOf === undefined ? all : all.filter((it) => hasBegun(it, latestDay(asOf)));
  return {
    office,
    tenures: tenures.map(({ tenure }) => tenure),
    people: [...new Set(tenures.map(({ tenure }) => tenure.person))].map((id) => graph.getNodeAttributes(id)),
    successions: succeed(tenures, successions.get(officeId) ?? [], seatsOf(office, all, reference)),
  };
}

/** The tenures that {@link lineageOf} leaves out because stronger evidence speaks against them. */
export function outweighedTenures(graph: PrecedentGraph, reference: Reference, officeId: string): Tenure[] {
  const office = indexOffices(graph, reference).offices.get(officeId);
  if (!office) return [];
  return weigh(graph, reference, office).outweighed.map(({ tenure }) => tenure);
}

function weigh(graph: PrecedentGraph, reference: Reference, office: BodyOffice) {
  const placed = placeTenures(graph, reference, office.id);
  return outweigh(placed, office.title, reference, ({ person }) => {
    const name = graph.getNodeAttribute(person, 'name');
    return datedNames(graph, reference, office.title).some(
      (it) => it.name === name && it.office !== office.id,
    );
  });
}

const datedByTitle = new WeakMap<PrecedentGraph, Map<string, { office: string; name: string }[]>>();

/** Names of those with a dated term in an office of a title, with the office. Found once for each title. */
function datedNames(graph: PrecedentGraph, reference: Reference, title: string) {
  const known = datedByTitle.get(graph) ?? new Map<string, { office: string; name: string }[]>();
  datedByTitle.set(graph, known);
  const names =
    known.get(title) ??
    [...indexOffices(graph, reference).offices.values()]
      .filter((office) => office.title === title)
      .flatMap(({ id }) => placeTenures(graph, reference, id))
      .filter(({ tenure }) => tenure.established && isDated(tenure))
      .map(({ tenure }) => ({ office: tenure.office, name: graph.getNodeAttribute(tenure.person, 'name') }));
  known.set(title, names);
  return names;
}

/** An undated tenure counts as begun only if its person is known to have held the office. */
function hasBegun({ tenure, place }: PlacedTenure, day: string): boolean {
  return place === null ? tenure.established : place <= day;
}
