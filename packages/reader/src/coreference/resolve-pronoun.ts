import { isReflexive } from '../english/grammar/pronouns.ts';
import { PRONOUN_WEIGHTS, type PronounClass } from '../english/references/pronoun-weights.ts';
import type { Mention } from '../mentions/mention.ts';
import { tokenAt } from '../mentions/phrase.ts';
import { type Candidate, gatherCandidates, REACH } from './candidates.ts';
import { type Choice, chooseCandidate } from './choose-candidate.ts';
import { isExcluded } from './constraints.ts';
import { type Discourse, type Occurrence, sentenceOf } from './discourse.ts';
import { featuresOf, featuresOfNone } from './pronoun-features.ts';

export function classOf(pronoun: Mention): PronounClass {
  if (pronoun.gender !== null) return 'person';
  return pronoun.plural ? 'group' : 'thing';
}

/** What a third-person pronoun means; null where nothing is likely enough. */
export function resolvePronoun(
  discourse: Discourse,
  pronoun: Mention,
  past: readonly Occurrence[],
): Choice | null {
  const candidates = candidatesFor(discourse, pronoun, past);
  return chooseCandidate(
    candidates,
    (candidate) => featuresOf(discourse, pronoun, candidate),
    featuresOfNone(discourse, pronoun, candidates),
    PRONOUN_WEIGHTS[classOf(pronoun)],
  );
}

/** Candidates that are near enough and agree in gender, number and type, the nearest first. */
export function candidatesFor(
  discourse: Discourse,
  pronoun: Mention,
  past: readonly Occurrence[],
): Candidate[] {
  const sentence = sentenceOf(discourse, pronoun);
  const reflexive = isReflexive(tokenAt(sentence, pronoun.head).text);
  return gatherCandidates(
    discourse,
    pronoun,
    past,
    REACH.pronoun,
    (occurrence) => agrees(pronoun, occurrence) && (reflexive || !isExcluded(sentence, pronoun, occurrence)),
  );
}

function agrees(pronoun: Mention, { type, gender, plural, mention }: Occurrence): boolean {
  const kind = classOf(pronoun);
  if (kind === 'person')
    return type === 'person' && !plural && (gender === null || gender === pronoun.gender);
  if (kind === 'thing') return type !== 'person' && !plural;
  if (mention?.kind === 'pronoun') return plural;
  return plural || (mention !== null && (type === 'institution' || type === 'country'));
}
