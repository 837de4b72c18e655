import type { Fact, GraphParts, GraphStep, Reading, Reference } from '@precedent/model';
import { graphToKeep } from '../ask/parts/graph-to-keep.ts';
import { createGraph, type PrecedentGraph } from '../build/graph/precedent-graph.ts';
import { CannotContinue } from './cannot-continue.ts';
import type { KeptGraph } from './continue-graph.ts';
import type { KnownEntities } from './known-entities.ts';

export type StepParts = Pick<GraphParts, 'entities' | 'facts' | 'factsInOffices'>;

/** What a change has made of a graph. */
interface Changed
  extends Pick<
    GraphStep,
    'sequence' | 'notes' | 'replacedNotes' | 'removedFacts' | 'removedEntities' | 'entities' | 'facts'
  > {
  kept: KeptGraph;
  reference: Reference;
  /** Ids of those whose keys may be others now. */
  offices: readonly string[];
  known: KnownEntities;
}

export async function writeStep(changed: Changed): Promise<GraphStep> {
  const { sequence, entities, facts, removedEntities, removedFacts, notes, replacedNotes } = changed;
  const whole = graphToKeep(await partOf(changed), changed.reference, new Map(), sequence);
  const readings = await readingsOf(facts, changed.kept);
  return {
    ...whole,
    entities,
    facts,
    removedEntities,
    removedFacts,
    readingOf: (id) => readings.get(id),
    notes,
    replacedNotes,
  };
}

/** The part of the graph by which the keys of the offices are known. */
async function partOf({ kept, facts, removedFacts, offices, known }: Changed): Promise<PrecedentGraph> {
  const gone = new Set(removedFacts.map(({ id }) => id));
  const before = (await kept.parts.factsInOffices(offices)).flat().filter(({ id }) => !gone.has(id));
  const all = new Map([...before, ...facts].map((fact) => [fact.id, fact]));
  const ids = [...all.values()].flatMap(endsOf);
  return createGraph([...(await known.now(ids)).values()], all.values());
}

function endsOf({ subject, object, office }: Fact): string[] {
  return office?.body ? [subject, object, office.body] : [subject, object];
}

/** Those that facts are from, as the archive has them. */
async function readingsOf(facts: readonly Fact[], kept: KeptGraph): Promise<Map<string, Reading>> {
  const readings = new Map<string, Reading>();
  for (const { claims } of facts)
    for (const { article } of claims) {
      if (readings.has(article.id)) continue;
      const reading = await kept.reading(article.id);
      if (reading === null) throw new CannotContinue('an article is no longer in the archive');
      readings.set(article.id, reading);
    }
  return readings;
}
