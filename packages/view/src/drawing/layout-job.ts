import type { Fact, GraphData, Vocabulary } from '@precedent/model';
import type { Extent } from '../layout/arrangement.ts';
import type { LayoutEdge, LayoutJob, LayoutNode } from '../layout/job.ts';
import { endThat, findRelation } from '../wording.ts';
import type { Composed, Drawing } from './compose-elements.ts';
import { type Elements, toElements } from './graph-elements.ts';
import { LINE_HEIGHT, NAME_SIZE, wrapName } from './text.ts';

/** The text scale at which the layout keeps names apart: that of a drawing fitted at zoom 0.56. */
const TEXT_SCALE = 1.5;
const GAP = 3;

type Settings = Pick<LayoutJob, 'arrangement' | 'placed' | 'pins' | 'origins' | 'orientation'>;

/** Where entities are already: those with a place, and those that come out of a group that has one. */
export type Known = Pick<LayoutJob, 'placed' | 'origins'>;

/** What lays out a drawing. */
export function jobFor(drawing: Drawing, { elements, grouped }: Composed, known: Known): LayoutJob {
  const { data, shown, vocabulary, palette, view, orientation } = drawing;
  // All of it has a place, so that what a filter hides comes back where it would have been.
  const isWhole = grouped.members.size === 0 && data !== shown;
  const drawn = isWhole ? toElements(data, vocabulary, { palette }) : elements;
  return toLayoutJob(drawn, isWhole ? data : grouped.data, vocabulary, {
    ...known,
    arrangement: view.layout,
    pins: new Map(Object.entries(view.pins)),
    orientation,
  });
}

/** What the layout of elements depends on. */
export function toLayoutJob(
  { nodes, edges }: Elements,
  data: GraphData,
  vocabulary: Vocabulary,
  settings: Settings,
): LayoutJob {
  const years = firstYears(data.facts);
  return {
    ...settings,
    nodes: nodes.map((node) => toNode(node.data, years.get(node.data.id!) ?? null)),
    edges: edges.map(toEdge),
    chains: settings.arrangement === 'offices' ? chainOffices(data.facts, vocabulary) : [],
  };
}

function toEdge({ data }: Elements['edges'][number]): LayoutEdge {
  const letters = data.label.replaceAll('\u0336', '').length;
  return {
    id: data.id!,
    source: data.source!,
    target: data.target!,
    letters,
    telling: data.stance !== 'asserted',
  };
}

function toNode(
  { id, label, shape, size }: Elements['nodes'][number]['data'],
  year: number | null,
): LayoutNode {
  return {
    id: id!,
    shape: { left: -size / 2, top: -size / 2, width: size, height: size },
    extent: extentOf(label, size),
    order: `${shape} ${label} ${id}`,
    year,
  };
}

/** Around a shape and the name below it. */
function extentOf(label: string, size: number): Extent {
  const { lines, width } = wrapName(label);
  const wide = Math.max(size, width * TEXT_SCALE);
  const high = size + (GAP + lines.length * NAME_SIZE * LINE_HEIGHT) * TEXT_SCALE;
  return { left: -wide / 2, top: -size / 2, width: wide, height: high };
}

/** When something about each entity began, or else was first reported. */
function firstYears(facts: readonly Fact[]): Map<string, number> {
  const years = new Map<string, number>();
  for (const { subject, object, from, claims } of facts) {
    const dates = from !== null ? [from] : claims.map(({ article }) => article.publishedAt);
    for (const date of dates)
      if (date !== null)
        for (const id of [subject, object])
          years.set(id, Math.min(years.get(id) ?? Number.POSITIVE_INFINITY, toYear(date)));
  }
  return years;
}

/** "2024-07" is 2024.5. */
function toYear(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 366;
}

/** The body of each office and its holders in turn. */
function chainOffices(facts: readonly Fact[], vocabulary: Vocabulary): string[][] {
  const offices = new Map<string, { body: string | null; terms: { holder: string; from: string }[] }>();
  for (const fact of facts) {
    const relation = findRelation(vocabulary, fact.relation);
    const end = endThat('holds', relation) ?? endThat('takes', relation);
    if (fact.office === null || end === null) continue;
    const known = offices.get(fact.office.id) ?? { body: fact.office.body, terms: [] };
    offices.set(fact.office.id, known);
    known.terms.push({ holder: fact[end], from: fact.from ?? '' });
  }
  return [...offices.values()].map(({ body, terms }) => {
    const inTurn = terms.sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
    return [...(body === null ? [] : [body]), ...new Set(inTurn.map(({ holder }) => holder))];
  });
}
