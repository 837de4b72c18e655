import { DENIES_BEING } from '../english/grammar/negation.ts';
import { fitsAnyone } from '../english/people/person-nouns.ts';
import { DESCRIPTION_WEIGHTS, type DescriptionClass } from '../english/references/description-weights.ts';
import type { Mention } from '../mentions/mention.ts';
import { childrenOf, lowerOf, tokenAt } from '../mentions/phrase.ts';
import type { Sentence } from '../parse/document.ts';
import { isSame } from './candidate-features.ts';
import { type Candidate, gatherAhead, gatherCandidates, REACH } from './candidates.ts';
import { type Choice, chooseCandidate } from './choose-candidate.ts';
import { within } from './companions.ts';
import { CERTAINTY } from './coreference.ts';
import { type Described, describe, featuresOf, featuresOfNone } from './description-features.ts';
import { type Discourse, type Occurrence, sentenceOf } from './discourse.ts';
import { mainSubjectAfter } from './main-subject.ts';

export function classOfDescription({ type }: Mention): DescriptionClass {
  return type === 'person' || type === 'country' || type === 'place' ? type : 'institution';
}

/** What a definite description means; null where nothing is likely enough. */
export function resolveDescription(
  discourse: Discourse,
  description: Mention,
  past: readonly Occurrence[],
): Choice | null {
  const described = describe(discourse, description);
  const candidates = candidatesOf(discourse, described, past);
  const awaited = awaitedSubject(discourse, described, candidates);
  if (awaited) return { candidate: awaited, certainty: CERTAINTY.description };
  return chooseCandidate(
    candidates,
    (candidate) => featuresOf(discourse, described, candidate),
    featuresOfNone(discourse, described, candidates),
    DESCRIPTION_WEIGHTS[classOfDescription(description)],
  );
}

/** "While the 57-year-old ..., Rutte": words for anyone, in a clause before the one that says who. Too rare to learn. */
function awaitedSubject(
  discourse: Discourse,
  { mention, noun }: Described,
  candidates: readonly Candidate[],
): Candidate | null {
  const subject = fitsAnyone(noun) ? mainSubjectAfter(discourse, mention) : null;
  return candidates.find(({ last }) => isSame(discourse, subject, last)) ?? null;
}

/** "the president, Emmerson Mnangagwa", "his predecessor Stoltenberg", "X is the leader of Y". */
export function equatedName(discourse: Discourse, description: Mention): Mention | null {
  const sentence = sentenceOf(discourse, description);
  const { head, deprel } = tokenAt(sentence, description.head);
  const children = childrenOf(sentence, description.head);
  const related = (...deprels: string[]) =>
    children.filter((child) => deprels.includes(tokenAt(sentence, child).deprel));
  const beside = related('appos', 'flat');
  if (deprel === 'appos' && head >= 0) beside.push(head);
  if (related('cop').length > 0 && !isNegated(sentence, children)) beside.push(...related('nsubj'));
  const named = beside.flatMap((token) => discourse.map.at(sentence.index, token) ?? []);
  return (
    named.find(
      (mention) => mention !== description && mention.kind === 'name' && mention.type === description.type,
    ) ?? null
  );
}

const isNegated = (sentence: Sentence, children: readonly number[]) =>
  children.some((child) => DENIES_BEING.has(lowerOf(tokenAt(sentence, child))));

/** What is mentioned near enough and agrees in gender and type, nearest first; nothing that it has within itself. Persons may be named after. */
export function candidatesOf(
  discourse: Discourse,
  { mention: description }: Described,
  past: readonly Occurrence[],
): Candidate[] {
  const inside = new Set(within(discourse, description).map(({ index }) => discourse.chains.find(index)));
  const isAllowed = (occurrence: Occurrence) =>
    occurrence.mention !== null &&
    !inside.has(discourse.chains.find(occurrence.mention.index)) &&
    fits(description, occurrence);
  const before = gatherCandidates(discourse, description, past, REACH.description, isAllowed);
  const isPerson = description.type === 'person';
  return isPerson ? [...before, ...gatherAhead(discourse, description, before, isAllowed)] : before;
}

function fits(description: Mention, { type, gender, plural, mention }: Occurrence): boolean {
  if (description.gender !== null && gender !== null && gender !== description.gender) return false;
  if (mention?.kind === 'pronoun' && type === 'thing') return !plural && description.type !== 'person';
  return (type === 'person') === (description.type === 'person');
}
