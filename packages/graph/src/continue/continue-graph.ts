import {
  type BuildNote,
  type Entity,
  type Fact,
  type GraphParts,
  type GraphStep,
  indexGazetteer,
  type KeptNotes,
  type Reading,
  type Reference,
} from '@precedent/model';
import { graphToKeep } from '../ask/parts/graph-to-keep.ts';
import { createGraph } from '../build/graph/precedent-graph.ts';
import { type Use, usesIn } from '../build/offices/name-offices.ts';
import { recordContext, recordEntities } from '../build/resolution/records/entity-record.ts';
import { resolveClaims } from '../build/resolution/resolve-claims.ts';
import type { TracedReading } from '../build/trace.ts';
import { CannotContinue } from './cannot-continue.ts';
import { changeFacts } from './change-facts.ts';
import { articleNote, officeNotes, seatNote } from './encode-notes.ts';
import { findCopied } from './find-copied.ts';
import { gatherRecords, placeRecords } from './gather-records.ts';
import { KeptSeats } from './kept-seats.ts';
import { type NamedCluster, nameClusters } from './name-clusters.ts';
import { nameOfficesAgain } from './name-offices-again.ts';
import { noteKey } from './note-keys.ts';
import { GroupPlacer, type GrownSeat } from './place-groups.ts';
import { settleClaims } from './settle-claims.ts';

/** What is kept of a graph, up to some change of its archive. */
export interface KeptGraph {
  parts: Pick<GraphParts, 'entities' | 'facts' | 'factsInOffices'>;
  notes: KeptNotes;
  /** Of an article that the graph is built from. */
  reading(articleId: string): Promise<Reading | null>;
  /** Called between steps of some milliseconds, so that others get their turn. */
  pause(): Promise<void>;
}

/**
 * What one more reading changes in a kept graph; the result is as if the whole graph had been built again. Null if the
 * change reaches further than is followed here: if it would move other records to other entities, for example, or give
 * an entity another id.
 *
 * @param sequence the change that added the reading, the next after those of the kept graph.
 */
export async function continueGraph(
  kept: KeptGraph,
  reading: Reading,
  reference: Reference,
  sequence: number,
): Promise<GraphStep | null> {
  try {
    return await new Continuation(kept, reading, reference).step(sequence);
  } catch (error) {
    if (error instanceof CannotContinue) return null;
    throw error;
  }
}

interface Placing {
  grown: readonly GrownSeat[];
  placer: GroupPlacer;
  clusters: readonly NamedCluster[];
}

class Continuation {
  private readonly kept: KeptGraph;
  private readonly reading: Reading;
  private readonly reference: Reference;

  constructor(kept: KeptGraph, reading: Reading, reference: Reference) {
    this.kept = kept;
    this.reading = reading;
    this.reference = reference;
  }

  async step(sequence: number): Promise<GraphStep> {
    const { kept, reading, reference } = this;
    const placing = await this.place();
    const entities = await this.changedEntities(placing.clusters);
    const { ids, all } = this.identify(placing);
    const copyOf = await findCopied(reading.article, kept.notes, (id) => this.articleOf(id));
    const resolved = resolveClaims(reading, ids, copyOf ?? undefined);
    const { claims, shared } = await settleClaims(resolved, all, reference, kept.notes);
    const uses = usesIn(claims);
    const named = await this.withBodies(uses, all);
    const offices = await nameOfficesAgain(uses, named, reference, kept.notes);
    const facts = await changeFacts(claims, offices, reference.ontology, kept.parts);
    const bodies = resolved.flatMap(({ office }) => office?.body ?? []);
    const traced = { reading, copyOf, shared, uses, bodies };
    const notes = [...seatNotes(placing), articleNote(traced), ...(await this.newOffices(traced))];
    const graph = await this.partOf(facts, [...offices.keys(), ...(await this.officesOf(entities))], named);
    const whole = graphToKeep(graph, reference, new Map(), sequence);
    const readings = await this.readingsOf(facts);
    return {
      ...whole,
      entities,
      facts,
      readingOf: (id) => readings.get(id),
      notes,
      replacedNotes: replacedNotes(placing),
    };
  }

  private async place(): Promise<Placing> {
    const { reading, reference, kept } = this;
    const context = recordContext(reference);
    const seats = new KeptSeats(kept.notes, context.index, kept.pause);
    const records = placeRecords(
      recordEntities(reading, context),
      reading.entities.map(({ id }) => id),
    );
    const placer = new GroupPlacer(await gatherRecords(records, seats), seats, kept.pause);
    const grown = await placer.place();
    const clusters = await nameClusters(grown, placer, seats, indexGazetteer(reference.gazetteer));
    return { grown, placer, clusters };
  }

  /** @throws CannotContinue if a body whose offices are kept is called or linked otherwise, so that they are too. */
  private async changedEntities(clusters: readonly NamedCluster[]): Promise<Entity[]> {
    const before = await this.kept.parts.entities(clusters.map(({ entity }) => entity.id));
    const pairs = clusters.map(({ entity }, at) => ({ entity, old: before[at]?.entity ?? null }));
    const changed = pairs.filter(({ entity, old }) => JSON.stringify(old) !== JSON.stringify(entity));
    const renamed = changed.filter(({ entity, old }) => old !== null && !isCalledAlike(entity, old));
    const uses = await this.kept.notes.heads(renamed.map(({ entity }) => noteKey.body(entity.id)));
    if (uses.some((found) => found.length > 0))
      throw new CannotContinue('a body with offices has another name');
    return changed.map(({ entity }) => entity);
  }

  /** The kept offices of bodies, by whose aliases they are found. */
  private async officesOf(bodies: readonly Entity[]): Promise<string[]> {
    const found = await this.kept.notes.heads(bodies.map(({ id }) => noteKey.officesOf(id)));
    return found.flat().map(({ id }) => id.slice(noteKey.named('').length));
  }

  /** The ids in the graph of the entities of the reading, and those entities. */
  private identify({ grown, clusters }: Placing) {
    const entityOf = new Map(clusters.map(({ home, entity }) => [home, entity]));
    const ids = new Map<string, string>();
    for (const { id, target, records } of grown)
      for (const { record } of records)
        if (record.articleId === this.reading.article.id)
          ids.set(record.entity.id, entityOf.get(target ?? id)!.id);
    const all = new Map(clusters.map(({ entity }) => [entity.id, entity]));
    return { ids, all };
  }

  /** The entities with the bodies of offices, of which some are named in other articles only. */
  private async withBodies(uses: readonly Use[], entities: ReadonlyMap<string, Entity>) {
    const missing = uses.flatMap(({ body }) => (body === null || entities.has(body) ? [] : body));
    const found = await this.kept.parts.entities([...new Set(missing)]);
    return new Map([...entities, ...found.map((part) => [part!.entity.id, part!.entity] as const)]);
  }

  /** The part of the graph by which the keys of these offices are known. */
  private async partOf(
    facts: readonly Fact[],
    offices: readonly string[],
    known: ReadonlyMap<string, Entity>,
  ) {
    const kept = (await this.kept.parts.factsInOffices(offices)).flat();
    const all = new Map([...kept, ...facts].map((fact) => [fact.id, fact]));
    const ids = [
      ...new Set(
        [...all.values()].flatMap(({ subject, object, office }) => [
          subject,
          object,
          ...(office?.body ? [office.body] : []),
        ]),
      ),
    ];
    const missing = ids.filter((id) => !known.has(id));
    const found = await this.kept.parts.entities(missing);
    const entities = [...known.values(), ...found.map((part) => part!.entity)];
    return createGraph(entities, all.values());
  }

  private async newOffices({ shared }: TracedReading): Promise<BuildNote[]> {
    const all = new Map([...officeNotes(shared)].map((note) => [note.id, note]));
    const kept = await this.kept.notes.heads([...all.keys()]);
    return [...all.values()].filter((_, at) => kept[at]!.length === 0);
  }

  private async articleOf(id: string) {
    return (await this.kept.reading(id))?.article ?? null;
  }

  /** Those that facts are from. */
  private async readingsOf(facts: readonly Fact[]): Promise<Map<string, Reading>> {
    const readings = new Map([[this.reading.article.id, this.reading]]);
    for (const { claims } of facts)
      for (const { article } of claims) {
        if (readings.has(article.id)) continue;
        const reading = await this.kept.reading(article.id);
        if (reading === null) throw new CannotContinue('an article is no longer in the archive');
        readings.set(article.id, reading);
      }
    return readings;
  }
}

/** But for their aliases. */
function isCalledAlike(one: Entity, other: Entity): boolean {
  return JSON.stringify({ ...one, aliases: [] }) === JSON.stringify({ ...other, aliases: [] });
}

function seatNotes({ grown, placer, clusters }: Placing): BuildNote[] {
  const named = new Map(clusters.map(({ home, naming }) => [home, naming]));
  const own = grown.map(({ id, rank, target, group, records }) =>
    seatNote({ id, rank, target, naming: named.get(id) ?? null }, group.whole, records),
  );
  const others = othersNamed(grown, clusters).map(({ home, naming }) => {
    const { group, records } = placer.groupOf(home);
    return seatNote({ ...placer.keptSeat(home), naming }, group.whole, records);
  });
  return [...own, ...others];
}

/** The notes of these groups as they are kept. */
function replacedNotes({ grown, clusters, placer }: Placing): BuildNote[] {
  const old = [
    ...grown.flatMap(({ old }) => (old === null ? [] : old.id)),
    ...othersNamed(grown, clusters).map(({ home }) => home),
  ];
  return old.map((id) => {
    const { group, records } = placer.keptGroup(id);
    return seatNote(placer.keptSeat(id), group.whole, records);
  });
}

/** Clusters that have changed, though their first groups have not. */
function othersNamed(grown: readonly GrownSeat[], clusters: readonly NamedCluster[]): NamedCluster[] {
  const ids = new Set(grown.map(({ id }) => id));
  return clusters.filter(({ home }) => !ids.has(home));
}
