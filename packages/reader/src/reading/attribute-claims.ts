import type { Ontology, ReadingEntity } from '@precedent/model';
import { ruleRelations } from '../claims/rule-relations.ts';
import type { Document } from '../parse/document.ts';
import { isStatement } from '../syntax/statements.ts';
import { syntaxOf } from '../syntax/syntax.ts';
import type { ResolvedClaim } from './resolve-claim.ts';

/** Above this score, a proposal is evidence of who speaks for whom. */
const TELLING = 0.5;

/**
 * A reported act is alleged unless the speaker represents one of the two: a ministry knows what its state did.
 * Offices and memberships that a source mentions count as facts of the article, and so does what a statement takes for
 * granted: the attacks in "it said that it would respond to attacks". The model was taught whether its proposals are
 * alleged.
 */
export function attributeClaims(
  document: Document,
  resolved: readonly ResolvedClaim[],
  ontology: Ontology,
): ResolvedClaim[] {
  const belongings = findBelongings(resolved, ontology);
  const isStated = ({ draft: { sentence, trigger } }: ResolvedClaim) =>
    trigger !== null && isStatement(syntaxOf(document.sentences[sentence]!), trigger);
  return resolved.map((claim) =>
    isStated(claim) && isHearsay(claim, ontology, (speaker, of) => belongings.has(`${speaker.id} ${of.id}`))
      ? {
          ...claim,
          draft: { ...claim.draft, modality: 'alleged', changes: [...claim.draft.changes, CHANGE] },
        }
      : claim,
  );
}

const CHANGE = { kind: 'said-by-another' } as const;

/** Pairs of ids: somebody who holds an office of a body, or belongs to it, and that body. */
function findBelongings(resolved: readonly ResolvedClaim[], ontology: Ontology): Set<string> {
  const seen = new Set<ResolvedClaim['draft']>();
  return new Set(
    resolved
      // Of the bodies that may be meant, the first is the most likely one.
      .filter(({ draft }) => !seen.has(draft) && seen.add(draft))
      .filter(({ draft }) => isStanding(draft.relation, ontology) && isTelling(draft))
      .map(({ subject, object }) => `${subject.id} ${object.id}`),
  );
}

/** An office that is held, or a membership. */
function isStanding(relation: string, ontology: Ontology): boolean {
  return ontology.isTenure(relation) || ontology.relation(relation).belongs_as !== null;
}

function isTelling({ evidence }: ResolvedClaim['draft']): boolean {
  return evidence.rules.length > 0 || evidence.score >= TELLING;
}

function isHearsay(
  { draft, subject, object, speaker }: ResolvedClaim,
  ontology: Ontology,
  speaksFor: (speaker: ReadingEntity, of: ReadingEntity) => boolean,
): boolean {
  const { relation, modality } = draft;
  if (draft.speaker === null || modality !== 'asserted') return false;
  // Standings, and what the text takes for granted of them: "following the resignation of X, said Y".
  if (Object.values(ruleRelations(ontology)).includes(relation)) return false;
  if (speaker === null) return true;
  return speaker !== subject && !speaksFor(speaker, subject) && !speaksFor(speaker, object);
}
