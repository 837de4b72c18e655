import {
  type GraphParts,
  type GraphStep,
  indexGazetteer,
  isSameOffice,
  type Reading,
  type Reference,
  type SourcedClaim,
} from '@precedent/model';
import { basisOf } from '../build/basis.ts';
import { keysOfEntity } from '../partial/entity-keys.ts';
import { CannotContinue } from './cannot-continue.ts';
import type { ChangedFacts } from './change-facts.ts';
import type { NoteChanges } from './change-notes.ts';
import type { KeptGraph } from './continue-graph.ts';
import { KeysOfOffices } from './keys-of-offices.ts';
import type { KnownEntities } from './known-entities.ts';

export type StepParts = Pick<GraphParts, 'entities' | 'facts' | 'factsInOffices' | 'factsOf'>;

/** What a change has made of a graph. */
interface Changed extends Pick<GraphStep, 'sequence' | 'removedEntities' | 'moreCopies'> {
  kept: KeptGraph;
  reference: Reference;
  entities: KnownEntities;
  facts: ChangedFacts;
  /** Of the offices that may have changed. */
  bodies: readonly string[];
  notes: NoteChanges;
}

export async function writeStep(changed: Changed): Promise<GraphStep> {
  const { kept, reference, sequence, entities, removedEntities, moreCopies, facts, notes } = changed;
  const renamed = await entities.changed();
  const readings = await readingsOf(newClaims(facts), kept);
  const bodies = [...changed.bodies, ...renamed.map(({ id }) => id)];
  const sources = { parts: kept.parts, entities, reference };
  const offices = await KeysOfOffices.load({ before: facts.before, after: facts.facts }, bodies, sources);
  const { byId } = indexGazetteer(reference.gazetteer);
  const now = new Set(facts.facts.map(({ id }) => id));
  return {
    sequence,
    basis: basisOf(reference),
    entities: renamed,
    facts: facts.facts,
    moreCopies,
    removedEntities,
    removedFacts: facts.before.filter(({ id }) => !now.has(id)),
    readingOf: (id) => readings.get(id),
    keysOfEntity: (entity) => keysOfEntity(entity, byId.get(entity.links.gazetteer ?? '') ?? null),
    keysOfOffice: (office, before) => offices.of(office, before),
    termsOf: () => null,
    findings: () => null,
    notes: notes.added,
    replacedNotes: notes.gone,
  };
}

/** The claims that are not as they are kept in the same fact: of a fact that has thousands, those of one article. */
function newClaims({ facts, before }: ChangedFacts): SourcedClaim[] {
  const known = new Map(before.map((fact) => [fact.id, fact]));
  return facts.flatMap(({ id, office, claims }) => {
    const kept = known.get(id);
    if (!kept || !isSameOffice(kept.office, office)) return claims;
    const own = new Set(kept.claims);
    return claims.filter((claim) => !own.has(claim));
  });
}

/** Those that claims are from, as the archive has them. */
async function readingsOf(claims: readonly SourcedClaim[], kept: KeptGraph): Promise<Map<string, Reading>> {
  const readings = new Map<string, Reading>();
  for (const { article } of claims) {
    if (readings.has(article.id)) continue;
    const reading = await kept.reading(article.id);
    if (reading === null) throw new CannotContinue('an article is no longer in the archive');
    readings.set(article.id, reading);
  }
  return readings;
}
