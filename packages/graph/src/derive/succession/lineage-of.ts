import {
  type BodyOffice,
  compareStrings,
  type DatedHolder,
  type Lineage,
  latestDay,
  type Ontology,
  PrecedentError,
  type Reference,
  type Tenure,
} from '@precedent/model';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { factsOfRelations } from '../../partial/find-facts.ts';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { namesakesOf } from '../../partial/names-in.ts';
import { officeKey } from '../../partial/office-keys.ts';
import { asPartial, type PartialGraph } from '../../partial/partial-graph.ts';
import { certainBasisOf } from '../tenures/certain-basis.ts';
import { closeTenures } from '../tenures/close-tenures.ts';
import { indexOffices, officesBy, recordOf } from '../tenures/office-index.ts';
import { isDated, outweigh } from '../tenures/outweigh.ts';
import type { PlacedTenure } from '../tenures/placed-tenure.ts';
import { placeTenures } from '../tenures/tenures-of.ts';
import { createLineage } from './create-lineage.ts';
import { seatsOf } from './seats.ts';
import { succeed } from './succession-steps.ts';

/** Every office with a known body in the claims of the graph, ordered by id. */
export function officesOf(graph: PrecedentGraph, reference: Reference): BodyOffice[] {
  return [...indexOffices(graph, reference).offices.values()];
}

/** The offices of a body, ordered by id. */
export function officesAt(graph: GraphView, reference: Reference, body: string): BodyOffice[] {
  return isWhole(graph)
    ? officesOf(graph, reference).filter((office) => office.body === body)
    : officesBy(asPartial(graph), reference, [officeKey.body(body)]);
}

/** The office with this id; null if no certain claim names it. */
export function officeWithId(graph: GraphView, reference: Reference, id: string): BodyOffice | null {
  if (isWhole(graph)) return indexOffices(graph, reference).offices.get(id) ?? null;
  return id.includes('/') ? (recordOf(graph, reference, id)?.office ?? null) : null;
}

/** The offices that claims connect with a person, whether held or not, ordered by id. */
export function officesOfPerson(graph: GraphView, reference: Reference, personId: string): BodyOffice[] {
  if (!isWhole(graph)) return officesOfPersonIn(asPartial(graph), reference, personId);
  const { offices, officesOfPerson } = indexOffices(graph, reference);
  const ids = [...(officesOfPerson.get(personId) ?? [])].sort(compareStrings);
  return ids.map((id) => offices.get(id)).filter((office) => office !== undefined);
}

function officesOfPersonIn(graph: PartialGraph, reference: Reference, personId: string): BodyOffice[] {
  const offices = officesBy(graph, reference, [officeKey.person(personId)]);
  if (graph.scope.kind !== 'timed') return offices;
  return offices.filter(({ id }) =>
    recordOf(graph, reference, id)!.observations.some(({ person }) => person === personId),
  );
}

/**
 * The holders of an office in order, and the steps between them.
 *
 * @param options.asOf a date: tenures that had not begun by then (by its last day, for a year or month) are
 *   left out, including planned ones. The others keep everything known about them, including later ends.
 * @throws PrecedentError `not_found` if the graph has no such office.
 */
export function lineageOf(
  graph: GraphView,
  reference: Reference,
  officeId: string,
  options: { asOf?: string | undefined } = {},
): Lineage {
  if (options.asOf !== undefined) return deriveLineage(graph, reference, officeId, options.asOf);
  const basis = certainBasisOf(graph);
  const byOffice = linesByGraph.get(basis) ?? new Map<string, Lineage>();
  linesByGraph.set(basis, byOffice);
  const lineage = byOffice.get(officeId) ?? deriveLineage(graph, reference, officeId, undefined);
  byOffice.set(officeId, lineage);
  return lineage;
}

/** Several questions about an office, and several parts of one question, need the same line. */
const linesByGraph = new WeakMap<object, Map<string, Lineage>>();

function deriveLineage(
  graph: GraphView,
  reference: Reference,
  officeId: string,
  asOf: string | undefined,
): Lineage {
  const record = recordOf(graph, reference, officeId);
  if (!record)
    throw new PrecedentError(
      'not_found',
      `no office "${officeId}" in the graph`,
      'Use the id of an office in the graph.',
    );
  const { office, successions } = record;
  const { kept } = weigh(graph, reference, office);
  const seats = seatsOf(office, kept, reference);
  const all = closeTenures(kept, seats === 'single');
  const tenures = asOf === undefined ? all : all.filter((it) => hasBegun(it, latestDay(asOf)));
  return createLineage(graph, {
    office,
    tenures: tenures.map(({ tenure }) => tenure),
    successions: succeed(tenures, successions, seats),
  });
}

/** The tenures that {@link lineageOf} leaves out because stronger evidence speaks against them. */
export function outweighedTenures(graph: GraphView, reference: Reference, officeId: string): Tenure[] {
  const record = recordOf(graph, reference, officeId);
  if (!record) return [];
  return weigh(graph, reference, record.office).outweighed.map(({ tenure }) => tenure);
}

type Weighed = ReturnType<typeof outweigh>;

const weighed = new WeakMap<object, Map<string, Weighed>>();

/** Found once for each graph and office. */
function weigh(graph: GraphView, reference: Reference, office: BodyOffice): Weighed {
  const basis = certainBasisOf(graph);
  const known = weighed.get(basis) ?? new Map<string, Weighed>();
  weighed.set(basis, known);
  const placed = placeTenures(graph, reference, office.id);
  // Looked up first, so that what is not loaded is asked for once and not for each holder.
  if (!isWhole(graph)) namesakesElsewhere(asPartial(graph), office);
  const result =
    known.get(office.id) ??
    outweigh(placed, office.title, reference, ({ person }) =>
      isHeldElsewhere(graph, reference, person, office),
    );
  known.set(office.id, result);
  return result;
}

/** Whether somebody of the same name has a dated term in another office of the same title. */
function isHeldElsewhere(
  graph: GraphView,
  reference: Reference,
  person: string,
  office: BodyOffice,
): boolean {
  const others = isWhole(graph)
    ? holdersNamed(graph, reference, graph.getNodeAttribute(person, 'name'), office)
    : (namesakesElsewhere(asPartial(graph), office).get(person) ?? []);
  return mapTogether(others, ({ entity, office: other }) =>
    placeTenures(graph, reference, other).some(
      ({ tenure }) => tenure.person === entity && tenure.established && isDated(tenure),
    ),
  ).some((isHeld) => isHeld);
}

type Namesakes = ReadonlyMap<string, readonly DatedHolder[]>;

const namesakes = new WeakMap<object, Map<string, Namesakes>>();

/**
 * The dated holders of other offices with the same title, by the ids of all who have their names: these are few, while an
 * office may have thousands of holders, whose names would have to be loaded.
 */
function namesakesElsewhere(graph: PartialGraph, { id, title }: BodyOffice): Namesakes {
  const known = namesakes.get(graph.certainBasis) ?? new Map<string, Namesakes>();
  namesakes.set(graph.certainBasis, known);
  const result = known.get(id) ?? findNamesakes(graph, id, title);
  known.set(id, result);
  return result;
}

function findNamesakes(graph: PartialGraph, office: string, title: string): Namesakes {
  const elsewhere = graph.datedHolders(title).filter((holder) => holder.office !== office);
  const found = new Map<string, DatedHolder[]>();
  const named = mapTogether(elsewhere, (holder) => namesakesOf(graph, holder.name));
  elsewhere.forEach((holder, at) => {
    for (const { id } of named[at]!) found.set(id, [...(found.get(id) ?? []), holder]);
  });
  return found;
}

/** The other offices of the same title that claims with dates give to somebody of a name. */
function holdersNamed(
  graph: PrecedentGraph,
  reference: Reference,
  name: string,
  { id, title }: BodyOffice,
): Pick<DatedHolder, 'entity' | 'office'>[] {
  return namesakesOf(graph, name).flatMap((namesake) =>
    officesOfPerson(graph, reference, namesake.id)
      .filter(
        (office) =>
          office.title === title && office.id !== id && hasDates(graph, reference, namesake.id, office.id),
      )
      .map((office) => ({ entity: namesake.id, office: office.id })),
  );
}

/** Whether a claim about a person in an office has a date: without one, no term has. That needs the person's facts only. */
function hasDates(graph: GraphView, { ontology }: Reference, person: string, office: string): boolean {
  return factsOfRelations(graph, person, relationsWithOffice(ontology)).some(
    (fact) => fact.office?.id === office && fact.claims.some(({ from, to }) => from !== null || to !== null),
  );
}

const withOffice = new WeakMap<Ontology, readonly string[]>();

function relationsWithOffice(ontology: Ontology): readonly string[] {
  const known = withOffice.get(ontology);
  if (known) return known;
  const ids = ontology.relations.map(({ id }) => id).filter((id) => ontology.namesOffice(id));
  withOffice.set(ontology, ids);
  return ids;
}

/** An undated tenure counts as begun only if its person is known to have held the office. */
function hasBegun({ tenure, place }: PlacedTenure, day: string): boolean {
  return place === null ? tenure.established : place <= day;
}
