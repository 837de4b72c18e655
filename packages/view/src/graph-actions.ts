import type { GraphData } from '@precedent/model';
import type { GraphItem } from './drawing/emphasis.ts';
import {
  ALL_ON,
  collapse,
  expand,
  type GraphView,
  hide,
  keepOnly,
  openGroup,
  openPair,
  type Place,
  pin,
  unpin,
} from './view/graph-view.ts';
import { ViewHistory } from './view/view-history.ts';

/** What the actions need from the element. */
export interface ActionHost {
  view: GraphView;
  data: GraphData;
  /** What the filters leave of it. */
  readonly shown: GraphData;
  /** Entities that were selected together, or the one that is open. */
  readonly subjects: readonly string[];
  chosen: readonly string[];
  selected: GraphItem | null;
  positions(): Record<string, Place>;
  emit(type: string, detail: unknown): void;
}

/** What users do to a graph. Each step is a new view, which can be undone. */
export class GraphActions {
  readonly history = new ViewHistory();
  private readonly host: ActionHost;

  constructor(host: ActionHost) {
    this.host = host;
  }

  /** Takes a step. */
  change(view: GraphView): void {
    this.history.follow(this.host.view, view);
    this.go(view);
  }

  undo(): void {
    this.go(this.history.undo(this.host.view));
  }

  redo(): void {
    this.go(this.history.redo(this.host.view));
  }

  private go(view: GraphView): void {
    if (view === this.host.view) return;
    this.host.view = view;
    this.host.emit('precedent-view', view);
  }

  expand(ids: readonly string[] = this.host.subjects): void {
    const { host } = this;
    if (ids.length === 0) return;
    this.change(ids.reduce((view, id) => expand(view, id, neighboursOf(id, host.data)), host.view));
    for (const id of ids) host.emit('precedent-expand', { id });
  }

  collapse(): void {
    const { view, shown, subjects } = this.host;
    this.change(subjects.reduce((before, id) => collapse(before, id, leavesOf(id, shown)), view));
  }

  hide(): void {
    const { host } = this;
    if (host.subjects.length === 0) return;
    this.change(hide(host.view, host.subjects));
    host.chosen = [];
    if (host.selected?.kind === 'entity') {
      host.selected = null;
      host.emit('precedent-clear', null);
    }
  }

  keepOnly(): void {
    const { host } = this;
    const all = host.data.entities.map(({ id }) => id);
    this.change(keepOnly(host.view, host.subjects, all));
  }

  /** Pins what is selected where it is, or lets it go if all of it is pinned. */
  togglePin(): void {
    const { host } = this;
    if (host.subjects.length === 0) return;
    if (this.arePinned()) {
      this.change(unpin(host.view, host.subjects));
      return;
    }
    const places = host.positions();
    const pinned = host.subjects.filter((id) => places[id]).map((id) => [id, places[id]!]);
    this.change(pin(host.view, Object.fromEntries(pinned)));
  }

  arePinned(): boolean {
    const { subjects, view } = this.host;
    return subjects.length > 0 && subjects.every((id) => view.pins[id] !== undefined);
  }

  drag(id: string, place: Place): void {
    this.change(pin(this.host.view, { [id]: place }));
  }

  /** Adds entities to the selection; those that are part of it already leave it. */
  choose(ids: readonly string[]): void {
    const { host } = this;
    const before = new Set(host.chosen);
    if (host.chosen.length === 0 && host.selected?.kind === 'entity') before.add(host.selected.id);
    const isNew = ids.some((id) => !before.has(id));
    for (const id of ids) {
      if (isNew) before.add(id);
      else before.delete(id);
    }
    host.chosen = [...before];
  }

  openPair(pair: string): void {
    this.change(openPair(this.host.view, pair));
  }

  openGroup(lead: string): void {
    this.change(openGroup(this.host.view, lead));
  }

  showAll(): void {
    const { view } = this.host;
    this.change({ ...view, off: ALL_ON, certainty: null, hidden: [] });
  }
}

function neighboursOf(id: string, { facts }: GraphData): string[] {
  return facts.flatMap(({ subject, object }) => (subject === id ? [object] : object === id ? [subject] : []));
}

/** The neighbours of an entity that have no other neighbour. */
function leavesOf(id: string, graph: GraphData): string[] {
  const around = new Set(neighboursOf(id, graph));
  return [...around].filter(
    (other) => other !== id && neighboursOf(other, graph).every((end) => end === id || end === other),
  );
}
