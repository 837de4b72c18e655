import {
  type BodyOffice,
  type Entity,
  type GazetteerEntry,
  indexGazetteer,
  type Reference,
} from '@precedent/model';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { indexOffices, type OfficeIndex } from '../../derive/tenures/office-index.ts';
import { keysOfEntity } from '../../partial/entity-keys.ts';
import { keysOfOffice } from '../../partial/office-keys.ts';

/** The keys by which the entities and offices of a graph are found. */
export class GraphKeys {
  private readonly graph: PrecedentGraph;
  private readonly index: OfficeIndex;
  private readonly entries: ReadonlyMap<string, GazetteerEntry>;

  constructor(graph: PrecedentGraph, reference: Reference) {
    this.graph = graph;
    this.index = indexOffices(graph, reference);
    this.entries = indexGazetteer(reference.gazetteer).byId;
  }

  ofEntity(entity: Entity): string[] {
    return keysOfEntity(entity, this.entryOf(entity));
  }

  /** None for an office that no certain fact names. */
  ofOffice(id: string): string[] {
    const office: BodyOffice | undefined = this.index.offices.get(id);
    if (!office) return [];
    const body = this.graph.getNodeAttributes(office.body);
    const persons = new Set((this.index.observations.get(id) ?? []).map(({ person }) => person));
    return keysOfOffice(office, { body, entry: this.entryOf(body), persons });
  }

  private entryOf({ links }: Entity): GazetteerEntry | null {
    return this.entries.get(links.gazetteer ?? '') ?? null;
  }
}
