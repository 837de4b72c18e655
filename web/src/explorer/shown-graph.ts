import type { Problem, Reply } from '@precedent/api';
import type { Entity } from '@precedent/model';
import type { ReactiveControllerHost } from 'lit';
import { fetchGraph } from '../api/api.ts';
import { type Address, scopeOf } from '../state/address.ts';
import { type DateRange, rangeOf } from '../state/date-range.ts';
import { mergeGraphs } from '../state/merge-graphs.ts';

/** The graph on screen: the one for the chosen dates, with or without uncertain claims, plus neighbourhoods that were added. */
export class ShownGraph {
  graph: Reply<'getGraph'> | null = null;
  /** All entities that were ever on screen, by id, for names that an answer gives only as ids. */
  entities: ReadonlyMap<string, Entity> = new Map();
  /** The range of dates in the graph. */
  range: DateRange | null = null;
  /** Entities whose neighbours the user added: they stay when the graph is reloaded. */
  private readonly expanded = new Set<string>();
  private readonly host: ReactiveControllerHost;
  private readonly address: () => Address;
  private readonly today: string;

  constructor(host: ReactiveControllerHost, address: () => Address, today: string) {
    this.host = host;
    this.address = address;
    this.today = today;
  }

  /** Returns the problem, if any. Loads the graph without dates first, so that positions don't depend on dates. */
  async start(): Promise<Problem | null> {
    const outcome = await fetchGraph();
    if (!outcome.ok) return outcome.problem;
    this.show(outcome.value);
    const isChosen = Object.values(scopeOf(this.address())).some((value) => value !== null);
    const problem = isChosen ? await this.load() : null;
    await this.bringIn(this.address().entity);
    return problem;
  }

  /** Loads what is valid and published at the chosen dates, with uncertain claims if chosen. */
  async load(): Promise<Problem | null> {
    const scope = scopeOf(this.address());
    const outcome = await fetchGraph(scope);
    if (JSON.stringify(scope) !== JSON.stringify(scopeOf(this.address()))) return null;
    if (!outcome.ok) return outcome.problem;
    this.set(outcome.value);
    return null;
  }

  /** Loads the graph again after a change to the archive; false if that failed. */
  async reload(): Promise<boolean> {
    const outcome = await fetchGraph(scopeOf(this.address()));
    if (!outcome.ok) return false;
    this.show(outcome.value);
    for (const id of this.expanded) await this.bringIn(id, true);
    await this.bringIn(this.address().entity);
    return true;
  }

  async expand(entity: string): Promise<void> {
    this.expanded.add(entity);
    await this.bringIn(entity, true);
  }

  /** Adds an entity's neighbourhood if the entity isn't in the graph yet. */
  async bringIn(entity: string | null, always = false): Promise<void> {
    if (entity === null || !this.graph) return;
    if (!always && this.graph.entities.some(({ id }) => id === entity)) return;
    const outcome = await fetchGraph({ entity, depth: 1, ...scopeOf(this.address()) });
    if (outcome.ok && this.graph) this.set({ ...this.graph, ...mergeGraphs(this.graph, outcome.value) });
  }

  private show(graph: Reply<'getGraph'>): void {
    this.range = rangeOf(graph, this.today) ?? this.range;
    const entities = [...this.entities.values(), ...graph.entities];
    this.entities = new Map(entities.map((entity) => [entity.id, entity]));
    this.set(graph);
  }

  private set(graph: Reply<'getGraph'>): void {
    this.graph = graph;
    this.host.requestUpdate();
  }
}
