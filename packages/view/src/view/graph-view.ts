import type { EntityType } from '@precedent/model';
import type { Stance } from '../stance.ts';

export const LAYOUTS = ['organic', 'time', 'offices', 'circle'] as const;
export type Layout = (typeof LAYOUTS)[number];

export const MEASURES = ['facts', 'sources', 'betweenness', 'pagerank'] as const;
export type Measure = (typeof MEASURES)[number];

export interface Place {
  x: number;
  y: number;
}

/** What the legend and the filters have switched off. */
export interface Off {
  types: readonly EntityType[];
  families: readonly string[];
  relations: readonly string[];
  stances: readonly Stance[];
  /** Publishers. */
  sources: readonly string[];
}

export type OffGroup = keyof Off;

/**
 * Everything that a user chose about a drawing, as plain data: an address can keep it, and each step can be undone. What
 * is `added` and `expanded` has to be loaded by whoever hands the graph its data.
 */
export interface GraphView {
  /** Entities that were added by name. */
  added: readonly string[];
  /** Entities whose neighbours were asked for. */
  expanded: readonly string[];
  hidden: readonly string[];
  /** Places that stay, by entity. */
  pins: Readonly<Record<string, Place>>;
  off: Off;
  /** The least confidence of uncertain facts, from 0 to 1; null if there is no limit. */
  certainty: number | null;
  layout: Layout;
  size: Measure;
  /** Null for the colour of the type. */
  colour: Measure | null;
  /** Pairs of entities whose facts are drawn one by one. */
  opened: readonly string[];
  /** Communities of a large graph whose entities are drawn one by one, by their most linked entity; or all of them. */
  ungrouped: readonly string[] | 'all';
}

export const ALL_ON: Off = { types: [], families: [], relations: [], stances: [], sources: [] };

export const FIRST_VIEW: GraphView = {
  added: [],
  expanded: [],
  hidden: [],
  pins: {},
  off: ALL_ON,
  certainty: null,
  layout: 'organic',
  size: 'facts',
  colour: null,
  opened: [],
  ungrouped: [],
};

export function toggleOff(view: GraphView, group: OffGroup, key: string): GraphView {
  const keys = view.off[group] as readonly string[];
  const next = keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
  return { ...view, off: { ...view.off, [group]: next } };
}

export function isFiltered({ off, certainty }: GraphView): boolean {
  return certainty !== null || Object.values(off).some((keys) => keys.length > 0);
}

export function hide(view: GraphView, ids: readonly string[]): GraphView {
  return { ...view, hidden: union(view.hidden, ids) };
}

/** Only `ids` stay of `all`. */
export function keepOnly(view: GraphView, ids: readonly string[], all: readonly string[]): GraphView {
  return hide(
    view,
    all.filter((id) => !ids.includes(id)),
  );
}

/** Shows an entity, even if it was hidden. */
export function add(view: GraphView, id: string): GraphView {
  return { ...view, added: union(view.added, [id]), hidden: without(view.hidden, [id]) };
}

/** Shows the neighbours of an entity, even those that were hidden. */
export function expand(view: GraphView, id: string, neighbours: readonly string[]): GraphView {
  return {
    ...view,
    expanded: union(view.expanded, [id]),
    hidden: without(view.hidden, [...neighbours, id]),
  };
}

/** Hides the neighbours of an entity that nothing else on screen is linked to. */
export function collapse(view: GraphView, id: string, leaves: readonly string[]): GraphView {
  return { ...hide(view, leaves), expanded: without(view.expanded, [id]) };
}

export function pin(view: GraphView, places: Readonly<Record<string, Place>>): GraphView {
  return { ...view, pins: { ...view.pins, ...places } };
}

export function unpin(view: GraphView, ids: readonly string[]): GraphView {
  const pins = Object.entries(view.pins).filter(([id]) => !ids.includes(id));
  return { ...view, pins: Object.fromEntries(pins) };
}

export function openPair(view: GraphView, pair: string): GraphView {
  return { ...view, opened: union(view.opened, [pair]) };
}

export function openGroup(view: GraphView, group: string): GraphView {
  return { ...view, ungrouped: view.ungrouped === 'all' ? 'all' : union(view.ungrouped, [group]) };
}

function union(first: readonly string[], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])];
}

function without(ids: readonly string[], gone: readonly string[]): string[] {
  return ids.filter((id) => !gone.includes(id));
}
