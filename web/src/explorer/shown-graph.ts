import type { Problem, Reply } from '@precedent/api';
import type { Entity, Fact, GraphData } from '@precedent/model';
import { type GraphView, nextTask, readView } from '@precedent/view';
import type { ReactiveControllerHost } from 'lit';
import { fetchGraph } from '../api/api.ts';
import { type Address, scopeOf } from '../state/address.ts';
import { countClaims, type YearBar } from '../state/claim-years.ts';
import { type DateRange, rangeOf } from '../state/date-range.ts';
import { isKnownOn } from '../state/known-on.ts';
import { keepEntities, mergeGraphs } from '../state/merge-graphs.ts';
import { mostOf } from '../state/most-shown.ts';

type Graph = Reply<'getGraph'>;

/**
 * The graph on screen: the one for the chosen dates, with or without uncertain claims, plus what the user added or
 * expanded. It depends on the address only.
 */
export class ShownGraph {
  graph: Graph | null = null;
  /** All entities that were ever on screen, by id, for names that an answer gives only as ids. */
  entities: ReadonlyMap<string, Entity> = new Map();
  /** The range of dates in the graph. */
  range: DateRange | null = null;
  /** Claims by year. */
  bars: readonly YearBar[] = [];
  /** Without what was added and expanded. */
  private base: Graph | null = null;
  /** Neighbourhoods that were loaded for the present scope, by entity. */
  private around = new Map<string, Promise<GraphData | null>>();
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
    const outcome = await fetchGraph({ limit: mostOf(this.address()) });
    if (!outcome.ok) return outcome.problem;
    // It may have been there before the explorer was.
    await nextTask();
    this.remember(outcome.value);
    const isChosen = Object.values(scopeOf(this.address())).some((value) => value !== null);
    if (isChosen) return this.load();
    await this.compose();
    return null;
  }

  /** Loads what is valid and published at the chosen dates, with uncertain claims if chosen. */
  async load(): Promise<Problem | null> {
    const query = this.query();
    const outcome = await fetchGraph(query);
    if (JSON.stringify(query) !== JSON.stringify(this.query())) return null;
    if (!outcome.ok) return outcome.problem;
    this.base = outcome.value;
    this.around.clear();
    await this.compose();
    return null;
  }

  /** Loads the graph again after a change to the archive; false if that failed. */
  async reload(): Promise<boolean> {
    const outcome = await fetchGraph(this.query());
    if (!outcome.ok) return false;
    this.around.clear();
    this.remember(outcome.value);
    await this.compose();
    return true;
  }

  /**
   * Adds what the address names: first the neighbours of what was expanded, step by step, so that each is placed beside
   * what was there before; then single entities.
   */
  async compose(): Promise<void> {
    const { base } = this;
    if (!base) return;
    const { entity, view } = this.address();
    const { expanded, added }: GraphView = readView(view ?? '');
    const isCurrent = () => base === this.base && view === this.address().view;
    let data: GraphData = base;
    for (const id of expanded) {
      data = mergeGraphs(data, (await this.neighbours(id)) ?? EMPTY);
      if (!isCurrent()) return;
      this.set({ ...base, ...data });
    }
    for (const id of added) data = addAlone(data, id, (await this.neighbours(id)) ?? EMPTY);
    if (entity !== null && !data.entities.some(({ id }) => id === entity))
      data = mergeGraphs(data, (await this.neighbours(entity)) ?? EMPTY);
    if (isCurrent()) this.set({ ...base, ...this.withoutStrays(data, [...expanded, ...added, entity]) });
  }

  private query() {
    return { ...scopeOf(this.address()), limit: mostOf(this.address()) };
  }

  /**
   * On a day, entities about which nothing is known to be valid are left out, and in a part of the graph those that are
   * linked to nothing in it, except those that were asked for.
   */
  private withoutStrays(data: GraphData, asked: readonly (string | null)[]): GraphData {
    const { asOf } = this.address();
    if (asOf === null && !this.base?.cut) return data;
    const known = asOf === null ? () => true : (fact: Fact) => isKnownOn(fact, asOf);
    const facts = data.facts.filter((fact) => known(fact) !== false);
    const telling = facts.filter((fact) => known(fact) === true);
    const linked = telling.flatMap(({ subject, object }) => [subject, object]);
    return keepEntities({ ...data, facts }, new Set([...asked, ...linked]));
  }

  private neighbours(entity: string): Promise<GraphData | null> {
    const known = this.around.get(entity);
    if (known) return known;
    const asked = fetchGraph({ entity, depth: 1, ...scopeOf(this.address()) }).then((outcome) =>
      outcome.ok ? outcome.value : null,
    );
    this.around.set(entity, asked);
    return asked;
  }

  private remember(graph: Graph): void {
    this.base = graph;
    this.range = rangeOf(graph, this.today) ?? this.range;
    this.bars = this.range === null ? [] : countClaims(graph, this.range);
  }

  private set(graph: Graph): void {
    const entities = [...this.entities.values(), ...graph.entities];
    this.entities = new Map(entities.map((entity) => [entity.id, entity]));
    this.graph = graph;
    this.host.requestUpdate();
  }
}

const EMPTY: GraphData = { entities: [], facts: [] };

/** Adds an entity and its facts with what is there, without its other neighbours. */
function addAlone(data: GraphData, id: string, around: GraphData): GraphData {
  const present = new Set([...data.entities.map((entity) => entity.id), id]);
  return mergeGraphs(data, {
    entities: around.entities.filter((entity) => entity.id === id),
    facts: around.facts.filter(({ subject, object }) => present.has(subject) && present.has(object)),
  });
}
