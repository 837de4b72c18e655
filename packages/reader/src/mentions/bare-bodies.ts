import type { EntityType } from '@precedent/model';
import { BODIES_BEFORE_OFFICES } from '../english/bodies/body-nouns.ts';
import { GOVERNMENT_NOUNS } from '../english/bodies/government-words.ts';
import { MEMBER } from '../english/bodies/party-words.ts';
import { REPRESENTATIVES } from '../english/people/representatives.ts';
import type { Sentence } from '../parse/document.ts';
import type { Lexicon } from './lexicon.ts';
import { childrenOf, isCapitalised, lowerOf, tokenAt } from './phrase.ts';

/**
 * The type of a government or body that stands without an article before whoever acts for it, so that only what was said
 * before shows which it is: "government troops", "committee chairman". Null for everything else.
 */
export function typeOfBareBody(sentence: Sentence, noun: number, lexicon: Lexicon): EntityType | null {
  const token = tokenAt(sentence, noun);
  if (token.deprel !== 'compound' || token.upos !== 'NOUN' || (isCapitalised(token) && noun > 0)) return null;
  if (childrenOf(sentence, noun).length > 0) return null;
  const actor = tokenAt(sentence, token.head);
  if (GOVERNMENT_NOUNS.has(lowerOf(token)))
    return REPRESENTATIVES.has(actor.lemma.toLowerCase()) ? 'country' : null;
  return BODIES_BEFORE_OFFICES.has(lowerOf(token)) && isPost(actor.text.toLowerCase(), lexicon)
    ? 'institution'
    : null;
}

const isPost = (noun: string, { officeNouns }: Lexicon) => officeNouns.has(noun) || noun === MEMBER;
