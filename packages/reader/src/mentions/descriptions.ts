import type { EntityType, Gender } from '@precedent/model';
import { ARMED_GROUPS, MILITARIES, PLURALS_OF_ONE } from '../english/bodies/body-nouns.ts';
import { isNounOf } from '../english/forms/plural.ts';
import { DEFINITE_DETERMINERS } from '../english/grammar/determiners.ts';
import { isAge, personInForm } from '../english/people/person-nouns.ts';
import type { Sentence, TokenRange } from '../parse/document.ts';
import { typeOfBareBody } from './bare-bodies.ts';
import { groupAt, isBoth } from './groups.ts';
import { introducedAt } from './introductions.ts';
import type { Lexicon } from './lexicon.ts';
import { type DroppedMention, dropMention } from './mention-reason.ts';
import { childrenOf, lowerOf, tokenAt } from './phrase.ts';

export interface Description {
  tokens: TokenRange;
  head: number;
  /** Null for a group of any type: "both sides". */
  type: EntityType | null;
  gender: Gender | null;
  plural: boolean;
}

const OUTSIDE = new Set([
  'acl',
  'acl:relcl',
  'nmod',
  'appos',
  'conj',
  'cc',
  'punct',
  'case',
  'cop',
  'nsubj',
  'aux',
  'advcl',
  'mark',
  'parataxis',
  'det:predet',
  'obl',
  'ccomp',
  'nmod:unmarked',
  'advmod',
  'orphan',
  'list',
  'dep',
]);

/**
 * Definite noun phrases that refer to a person, body, state or place: "the seasoned Dutch leader", "his
 * predecessor", "the alliance", "the 57-year-old"; those that refer to several, "both countries"; and people whom news
 * introduces without a name, "a journalist". Titles before a name aren't descriptions. Phrases whose noun has no known
 * type are dropped.
 */
export function findDescriptions(
  sentence: Sentence,
  lexicon: Lexicon,
): { kept: Description[]; dropped: DroppedMention[] } {
  const kept: Description[] = [];
  const dropped: DroppedMention[] = [];
  for (const head of sentence.tokens.keys()) {
    const introduced = introducedAt(sentence, head, lexicon);
    if (introduced) {
      const tokens = { start: startOfPhrase(sentence, head), end: head + 1 };
      kept.push({ tokens, head, type: 'person', plural: false, ...introduced });
    }
    const bare = typeOfBareBody(sentence, head, lexicon);
    if (bare)
      kept.push({ tokens: { start: head, end: head + 1 }, head, type: bare, gender: null, plural: false });
    if (introduced || !isDefinite(sentence, head)) continue;
    const start = startOfPhrase(sentence, head);
    const tokens = { start, end: head + 1 };
    const described = typeOfNoun(sentence, head, lexicon) ?? typeOfMembers(sentence, head, lexicon);
    if (described) kept.push({ tokens, head, ...described });
    else
      dropped.push(
        dropMention({ sentence: sentence.index, ...tokens }, 'description', { kind: 'noun-of-no-type' }),
      );
  }
  return { kept, dropped };
}

function isDefinite(sentence: Sentence, head: number): boolean {
  const token = tokenAt(sentence, head);
  if (!['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(token.upos)) return false;
  if (['nmod:desc', 'compound', 'flat', 'amod', 'nummod'].includes(token.deprel)) return false;
  const children = childrenOf(sentence, head).filter((child) => child < head);
  return children.some((child) => {
    const { deprel } = tokenAt(sentence, child);
    return (
      deprel === 'nmod:poss' ||
      isBoth(sentence, child) ||
      (deprel === 'det' && DEFINITE_DETERMINERS.has(lowerOf(tokenAt(sentence, child))))
    );
  });
}

/** The first word of a noun's phrase that belongs to what it names. */
function startOfPhrase(sentence: Sentence, head: number): number {
  const children = childrenOf(sentence, head).filter((child) => child < head);
  const inside = children.filter((child) => !OUTSIDE.has(tokenAt(sentence, child).deprel));
  return Math.min(head, ...inside.map((child) => leftEdge(sentence, child)));
}

function leftEdge(sentence: Sentence, index: number): number {
  let edge = index;
  for (const child of childrenOf(sentence, index))
    if (child < index) edge = Math.min(edge, leftEdge(sentence, child));
  return edge;
}

function typeOfMembers(
  sentence: Sentence,
  head: number,
  lexicon: Lexicon,
): Omit<Description, 'tokens' | 'head'> | null {
  const group = groupAt(sentence, head, lexicon);
  if (!group) return null;
  const [type, ...others] = group.types;
  return { type: others.length === 0 ? type! : null, gender: null, plural: true };
}

function typeOfNoun(
  sentence: Sentence,
  head: number,
  lexicon: Lexicon,
): Omit<Description, 'tokens' | 'head'> | null {
  const token = tokenAt(sentence, head);
  const noun = lowerOf(token);
  if (isAge(noun)) return { type: 'person', gender: null, plural: false };
  const plural = token.xpos === 'NNS' || token.xpos === 'NNPS';
  const gender = lexicon.personNouns.get(noun);
  if (gender !== undefined && !plural) return { type: 'person', gender, plural };
  if (token.upos === 'ADJ') return null;
  const person = personInForm(noun, plural);
  if (person) return { type: 'person', gender: person.gender, plural };
  if (plural && ARMED_GROUPS.has(noun)) return { type: 'institution', gender: null, plural };
  if (plural && !PLURALS_OF_ONE.has(noun)) return null;
  if (lexicon.countryNouns.has(noun) || MILITARIES.has(noun))
    return { type: 'country', gender: null, plural };
  if (lexicon.institutionNouns.has(noun)) return { type: 'institution', gender: null, plural };
  if (isNounOf(noun, lexicon.placeNouns)) return { type: 'place', gender: null, plural };
  return null;
}
