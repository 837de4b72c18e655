import type { EntityType, Gender } from '@precedent/model';
import type { Sentence, TokenRange } from '../parse/document.ts';
import type { Lexicon } from './lexicon.ts';
import { type DroppedMention, dropMention } from './mention-reason.ts';
import { isNoun } from './name-votes.ts';
import { childrenOf, lowerOf, tokenAt } from './phrase.ts';

export interface Description {
  tokens: TokenRange;
  head: number;
  type: EntityType;
  gender: Gender | null;
  plural: boolean;
}

const DETERMINERS = new Set(['the', 'this', 'that', 'these', 'those']);
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
 * Definite noun phrases that mean one person, body, state or place: "the seasoned Dutch leader",
 * "his predecessor", "the alliance", "the 57-year-old". Titles before a name are part of no
 * description, and a phrase whose noun tells no type is left out.
 */
export function findDescriptions(
  sentence: Sentence,
  lexicon: Lexicon,
): { kept: Description[]; dropped: DroppedMention[] } {
  const kept: Description[] = [];
  const dropped: DroppedMention[] = [];
  for (const head of sentence.tokens.keys()) {
    const start = startOfDefinite(sentence, head);
    if (start === null) continue;
    const tokens = { start, end: head + 1 };
    const described = typeOfNoun(sentence, head, lexicon);
    if (described) kept.push({ tokens, head, ...described });
    else
      dropped.push(
        dropMention({ sentence: sentence.index, ...tokens }, 'description', { kind: 'noun-of-no-type' }),
      );
  }
  return { kept, dropped };
}

function startOfDefinite(sentence: Sentence, head: number): number | null {
  const token = tokenAt(sentence, head);
  if (!['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(token.upos)) return null;
  if (['nmod:desc', 'compound', 'flat', 'amod', 'nummod'].includes(token.deprel)) return null;
  const children = childrenOf(sentence, head).filter((child) => child < head);
  const definite = children.some((child) => {
    const { deprel } = tokenAt(sentence, child);
    return deprel === 'nmod:poss' || (deprel === 'det' && DETERMINERS.has(lowerOf(tokenAt(sentence, child))));
  });
  if (!definite) return null;
  const inside = children.filter((child) => !OUTSIDE.has(tokenAt(sentence, child).deprel));
  return Math.min(head, ...inside.map((child) => leftEdge(sentence, child)));
}

function leftEdge(sentence: Sentence, index: number): number {
  let edge = index;
  for (const child of childrenOf(sentence, index))
    if (child < index) edge = Math.min(edge, leftEdge(sentence, child));
  return edge;
}

function typeOfNoun(
  sentence: Sentence,
  head: number,
  lexicon: Lexicon,
): Omit<Description, 'tokens' | 'head'> | null {
  const token = tokenAt(sentence, head);
  const noun = lowerOf(token);
  if (/^\d+-year-old$/.test(noun)) return { type: 'person', gender: null, plural: false };
  const plural = token.xpos === 'NNS' || token.xpos === 'NNPS';
  const gender = lexicon.personNouns.get(noun);
  if (gender !== undefined && !plural) return { type: 'person', gender, plural };
  if (token.upos === 'ADJ') return null;
  if (noun.endsWith('woman')) return { type: 'person', gender: 'female', plural };
  if (/[a-z]man$/.test(noun) && !plural) return { type: 'person', gender: 'male', plural };
  if (plural && noun !== 'forces' && noun !== 'islands') return null;
  if (lexicon.countryNouns.has(noun)) return { type: 'country', gender: null, plural };
  if (lexicon.institutionNouns.has(noun)) return { type: 'institution', gender: null, plural };
  if (isNoun(noun, lexicon.placeNouns)) return { type: 'place', gender: null, plural };
  return null;
}
