import {
  compareStrings,
  earliestDay,
  firstDay,
  indexOfficeTitles,
  isSingleSeat,
  lastDay,
  type Reference,
  type SourcedClaim,
} from '@precedent/model';
import type { GraphView } from '../../partial/graph-view.ts';
import type { Observation } from '../observations/observation.ts';
import { certainBasisOf } from './certain-basis.ts';
import { groupObservations } from './group-observations.ts';
import { recordOf } from './office-index.ts';
import type { PlacedTenure } from './placed-tenure.ts';
import { Rivals } from './rivals.ts';
import { settleTenure } from './settle-tenure.ts';

const placedByGraph = new WeakMap<object, Map<string, readonly PlacedTenure[]>>();

/** All tenures of an office in chronological order; see {@link placeKey} for undated ones. */
export function placeTenures(
  graph: GraphView,
  reference: Reference,
  office: string,
): readonly PlacedTenure[] {
  const basis = certainBasisOf(graph);
  const byOffice = placedByGraph.get(basis) ?? new Map<string, readonly PlacedTenure[]>();
  placedByGraph.set(basis, byOffice);
  const placed = byOffice.get(office) ?? derivePlaced(graph, reference, office);
  byOffice.set(office, placed);
  return placed;
}

interface Placing {
  office: string;
  single: boolean;
  all: readonly Observation[];
  placed: readonly PlacedTenure[];
}

/** By the first observation of an office: graphs of an archive share those that no change reaches. */
const placings = new WeakMap<Observation, Placing>();

function derivePlaced(graph: GraphView, reference: Reference, office: string): readonly PlacedTenure[] {
  const record = recordOf(graph, reference, office);
  if (record?.placed) return record.placed;
  const all = record?.observations ?? [];
  const titles = indexOfficeTitles(reference.officeTitles);
  const single = isSingleSeat(record?.office.title ?? '', titles) === true;
  const [first] = all;
  if (!first) return [];
  const known = placings.get(first);
  if (known && known.office === office && known.single === single && isSame(known.all, all))
    return known.placed;
  const placed = placeAll(office, all, single);
  placings.set(first, { office, single, all, placed });
  return placed;
}

function isSame(before: readonly Observation[], all: readonly Observation[]): boolean {
  return before.length === all.length && before.every((observation, at) => observation === all[at]);
}

function placeAll(office: string, all: readonly Observation[], single: boolean): PlacedTenure[] {
  const byPerson = new Map<string, Observation[]>();
  for (const observation of all) {
    const list = byPerson.get(observation.person);
    if (list) list.push(observation);
    else byPerson.set(observation.person, [observation]);
  }
  const rivals = new Rivals(all);
  const placed = [...byPerson].flatMap(([person, own]) =>
    groupObservations(own, { person, rivals, single }).map((group) =>
      placeTenure(office, group, single ? nextBeginning(group, rivals) : null),
    ),
  );
  return placed.sort(compareTenures);
}

/** The first day after all that shows somebody in office on which another holder is said to have begun. */
function nextBeginning(group: readonly Observation[], rivals: Rivals): string | null {
  const shown = lastDay(
    group.flatMap(({ from, heldOn }) => [from, heldOn].filter((date) => date !== null).map(earliestDay)),
  );
  return shown === null ? null : rivals.nextBeginning(group[0]!.person, shown);
}

function placeTenure(office: string, group: readonly Observation[], next: string | null): PlacedTenure {
  const tenure = settleTenure(office, group, next);
  const days = group.map((observation) => observation.heldOn).filter((day) => day !== null);
  const heldOn = [...new Set(days)].sort(compareStrings);
  const first = heldOn[0] ?? null;
  const place = tenure.from
    ? earliestDay(tenure.from)
    : (first ?? (tenure.to ? earliestDay(tenure.to) : null));
  const leftBy = firstDay(group.map((observation) => observation.leftBy).filter((day) => day !== null));
  const { claims } = tenure;
  const articles = [...new Set(claims.map(({ article }) => article.id))];
  return { tenure, heldOn, leftBy, place, articles, isListed: claims.some(isOfFacts) };
}

function isOfFacts({ article }: SourcedClaim): boolean {
  return article.kind === 'facts';
}

function compareTenures(a: PlacedTenure, b: PlacedTenure): number {
  return (
    compareStrings(placeKey(a), placeKey(b)) ||
    // If both begin on the same day, the first to end comes first.
    compareStrings(endKey(a), endKey(b)) ||
    compareStrings(a.tenure.person, b.tenure.person)
  );
}

/** Undated tenures come last, but those of former holders come first. */
function placeKey({ place, tenure }: PlacedTenure): string {
  return place ?? (tenure.status === 'former' ? '' : '9999');
}

function endKey({ tenure }: PlacedTenure): string {
  return tenure.to === null ? '9999' : earliestDay(tenure.to);
}
