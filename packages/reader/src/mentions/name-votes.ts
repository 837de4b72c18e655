import type { EntityType } from '@precedent/model';
import { FIELD_LINKS, headWordOf } from '../english/bodies/body-nouns.ts';
import { isNounOf } from '../english/forms/plural.ts';
import { PLACE } from '../english/grammar/prepositions.ts';
import { FORMER } from '../english/people/honorifics.ts';
import { PLACE_OPENERS } from '../english/places/compass.ts';
import type { NamedEntity, Sentence, TokenRange } from '../parse/document.ts';
import type { Lexicon } from './lexicon.ts';
import { addVotes, type TypeVotes } from './name-candidate.ts';
import type { KnownName } from './name-index.ts';
import { childrenOf, headOf, isCapitalised, lowerOf, overlaps, prepositionOf, tokenAt } from './phrase.ts';

const TYPE_OF_LABEL: Readonly<Record<NamedEntity['label'], EntityType | null>> = {
  PER: 'person',
  ORG: 'institution',
  LOC: 'place',
  MISC: null,
};

/** Votes on the type of a name, from the model, the gazetteer, its words and its context. */
export function voteOnType(
  sentence: Sentence,
  range: TokenRange,
  known: readonly KnownName[],
  lexicon: Lexicon,
): TypeVotes {
  return addVotes(
    votesOfModel(sentence, range),
    votesOfGazetteer(known),
    votesOfWords(sentence, range, lexicon),
    votesOfContext(sentence, range, lexicon),
  );
}

function votesOfModel(sentence: Sentence, range: TokenRange): TypeVotes {
  const labels = sentence.namedEntities.filter((entity) => overlaps(entity, range));
  const proposals = sentence.mentionProposals.filter(
    (proposal) => proposal.anchor >= range.start && proposal.anchor < range.end,
  );
  return addVotes(
    ...labels.map((entity) => vote(typeOfLabel(sentence, entity), 1)),
    ...proposals.map((proposal) =>
      vote(proposal.type === 'country' ? 'place' : proposal.type, proposal.score),
    ),
  );
}

/** A plural isn't a person: "Democrats" is a party. */
function typeOfLabel(sentence: Sentence, entity: NamedEntity): EntityType | null {
  const isPlural = tokenAt(sentence, entity.end - 1).xpos === 'NNPS';
  return entity.label === 'PER' && isPlural && entity.end - entity.start === 1
    ? 'institution'
    : TYPE_OF_LABEL[entity.label];
}

const vote = (type: EntityType | null, weight: number): TypeVotes =>
  type === null ? {} : { [type]: weight };

function votesOfGazetteer(known: readonly KnownName[]): TypeVotes {
  const types = new Set(known.map(({ entry }) => entry.type));
  return addVotes(...[...types].map((type) => vote(type, 2.5)));
}

function votesOfWords(sentence: Sentence, range: TokenRange, lexicon: Lexicon): TypeVotes {
  const words = sentence.tokens.slice(range.start, range.end);
  const lower = words.map(lowerOf);
  const head = headWordOf(lower);
  const first = lower[0] ?? '';
  const votes: TypeVotes[] = [];
  if (words.length > 1 && isNounOf(head, lexicon.institutionNouns)) votes.push({ institution: 1.2 });
  else if (words.length > 1 && (isNounOf(head, lexicon.placeNouns) || PLACE_OPENERS.has(first)))
    votes.push({ place: 1.2 });
  if (
    lexicon.givenNames.has(first) &&
    words.length > 1 &&
    !lower.slice(1).some((word) => FIELD_LINKS.has(word))
  )
    votes.push({ person: 0.7 });
  if (words.length === 1 && /^\p{Lu}{2,}s?$/u.test(words[0]?.text ?? '')) votes.push({ institution: 0.3 });
  return addVotes(...votes);
}

/** "President X" and "X said" suggest a person, "in X" a place. */
function votesOfContext(sentence: Sentence, range: TokenRange, lexicon: Lexicon): TypeVotes {
  const before = sentence.tokens[range.start - 1];
  const head = sentence.tokens.findIndex((_, at) => at >= range.start && at < range.end);
  const votes: TypeVotes[] = [];
  if (before && isTitleBefore(sentence, range.start - 1, lexicon)) votes.push({ person: 1 });
  if (prepositionOf(sentence, head) === PLACE) votes.push({ place: 0.4 });
  votes.push(...nounsBeside(sentence, range).map((noun) => votesOfNoun(noun, lexicon)));
  return addVotes(...votes);
}

/** Nouns in apposition: "Roscosmos, the Russian space agency", "the extremist network Jemaah Islamiyah". */
function nounsBeside(sentence: Sentence, range: TokenRange): string[] {
  const head = headOf(sentence, range);
  const { deprel, head: governor } = tokenAt(sentence, head);
  const below = childrenOf(sentence, head).filter((child) => tokenAt(sentence, child).deprel === 'appos');
  return [...below, ...(deprel === 'appos' && governor >= 0 ? [governor] : [])]
    .map((at) => tokenAt(sentence, at))
    .filter(({ xpos }) => xpos === 'NN')
    .map(lowerOf);
}

/** A noun for people weighs less: in "told the BBC, the president of the club, Ana Rojas," it is of the next name. */
function votesOfNoun(noun: string, { personNouns, institutionNouns, placeNouns }: Lexicon): TypeVotes {
  if (personNouns.has(noun)) return { person: 1 };
  if (institutionNouns.has(noun)) return { institution: 2 };
  return placeNouns.has(noun) ? { place: 1 } : {};
}
/** Whether a word introduces a person: "President" Trump, "Mr." Smith. */
export function isTitleBefore(sentence: Sentence, index: number, lexicon: Lexicon): boolean {
  const token = tokenAt(sentence, index);
  const lower = lowerOf(token);
  return (
    lexicon.titleWords.has(lower) &&
    lower !== FORMER &&
    (isCapitalised(token) || token.deprel === 'nmod:desc')
  );
}
