import type { Modality, Reference } from '@precedent/model';
import { cueBetween } from '../claims/cued.ts';
import { indexCues } from '../claims/cues.ts';
import type { Candidate } from '../claims/drawn-claim.ts';
import { UPCOMING } from '../english/grammar/modality-words.ts';
import { ELECT_SUFFIXES } from '../english/offices/title-words.ts';
import type { Document } from '../parse/document.ts';
import { modalityInContext } from '../syntax/dependent-clauses.ts';
import { type Syntax, syntaxOf } from '../syntax/syntax.ts';
import type { RankedClaim } from './ranking/rank-candidates.ts';

/**
 * What a sentence states in a clause of its own is still to come, or alleged, if the clause only says when or how the
 * main one happens: "will play a role in helping X". Decided once the ranker has weighed what each clause says by
 * itself, because that is what it was trained on.
 */
export function settleModality(
  document: Document,
  ranked: readonly RankedClaim[],
  reference: Reference,
): RankedClaim[] {
  return ranked.map((claim) => {
    const { draft } = claim;
    if (draft.polarity === 'negative' || !isStatedAlone(draft)) return claim;
    const modality = modalityOfWhole(draft, syntaxOf(document.sentences[draft.sentence]!), reference);
    if (modality === 'asserted') return claim;
    const changes = [...draft.changes, { kind: 'as-main-clause' as const }];
    return { ...claim, draft: { ...draft, modality, changes } };
  });
}

/** Whether the clause by itself states the claim as a fact, or as one that somebody else reports. */
function isStatedAlone({ modality, changes }: Candidate): boolean {
  return modality === 'asserted' || changes.some(({ kind }) => kind === 'said-by-another');
}

function modalityOfWhole(draft: Candidate, syntax: Syntax, { ontology }: Reference): Modality {
  const isHeld = ontology.endThat('holds', draft.relation) !== null && ontology.isTenure(draft.relation);
  if (isHeld && isToCome(syntax, draft)) return 'planned';
  if (draft.inTitlePhrase) return 'asserted';
  const { subject, object, trigger, relation } = draft;
  const word =
    trigger ?? (object && cueBetween(syntax, indexCues(ontology), relation, subject.head, object.head));
  return word === null ? 'asserted' : modalityInContext(syntax, word);
}

/** "the alliance's next head", "president-elect". */
function isToCome(syntax: Syntax, { office }: Candidate): boolean {
  if (office === null || typeof office === 'string') return false;
  const words = syntax.tokens.slice(Math.max(0, office.start - 1), office.end + 1);
  return words.some(({ text }) => {
    const word = text.toLowerCase();
    return UPCOMING.has(word) || ELECT_SUFFIXES.has(word.split('-').at(-1)!);
  });
}
