import {
  compareStrings,
  earliestDay,
  indexOfficeTitles,
  isSingleSeat,
  type Reference,
  type Tenure,
} from '@precedent/model';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import type { Observation } from '../observations/observation.ts';
import { groupObservations } from './group-observations.ts';
import { indexOffices } from './office-index.ts';
import { settleTenure } from './settle-tenure.ts';

/** A tenure with what its order among others rests on. */
export interface PlacedTenure {
  tenure: Tenure;
  /** Days on which reports show the person in office. */
  heldOn: string[];
  /** Where in time it stands; null where nothing tells. */
  place: string | null;
}

const placedByGraph = new WeakMap<PrecedentGraph, Map<string, readonly PlacedTenure[]>>();

/** Every tenure of one office in the order of time; see {@link placeKey} for those that nothing dates. */
export function placeTenures(
  graph: PrecedentGraph,
  reference: Reference,
  office: string,
): readonly PlacedTenure[] {
  const byOffice = placedByGraph.get(graph) ?? new Map<string, readonly PlacedTenure[]>();
  placedByGraph.set(graph, byOffice);
  const placed = byOffice.get(office) ?? derivePlaced(graph, reference, office);
  byOffice.set(office, placed);
  return placed;
}

function derivePlaced(graph: PrecedentGraph, reference: Reference, office: string): PlacedTenure[] {
  const { observations, offices } = indexOffices(graph, reference);
  const all = observations.get(office) ?? [];
  const titles = indexOfficeTitles(reference.officeTitles);
  const single = isSingleSeat(offices.get(office)?.title ?? '', titles) === true;
  const byPerson = new Map<string, Observation[]>();
  for (const observation of all) {
    const list = byPerson.get(observation.person);
    if (list) list.push(observation);
    else byPerson.set(observation.person, [observation]);
  }
  const placed = [...byPerson].flatMap(([person, own]) => {
    const others = all.filter((observation) => observation.person !== person);
    return groupObservations(own, others, single).map((group) => placeTenure(office, group));
  });
  return placed.sort(compareTenures);
}

function placeTenure(office: string, group: readonly Observation[]): PlacedTenure {
  const tenure = settleTenure(office, group);
  const heldOn = group.map((observation) => observation.heldOn).filter((day) => day !== null);
  const first = heldOn.sort(compareStrings)[0] ?? null;
  const place = tenure.from
    ? earliestDay(tenure.from)
    : (first ?? (tenure.to ? earliestDay(tenure.to) : null));
  return { tenure, heldOn, place };
}

function compareTenures(a: PlacedTenure, b: PlacedTenure): number {
  return (
    compareStrings(placeKey(a), placeKey(b)) ||
    // Of two that begin alike, who is known to have ended first came first.
    compareStrings(endKey(a), endKey(b)) ||
    compareStrings(a.tenure.person, b.tenure.person)
  );
}

/** Who is only known to have left it comes before those whose time is known; the rest after them. */
function placeKey({ place, tenure }: PlacedTenure): string {
  return place ?? (tenure.status === 'former' ? '' : '9999');
}

function endKey({ tenure }: PlacedTenure): string {
  return tenure.to === null ? '9999' : earliestDay(tenure.to);
}
