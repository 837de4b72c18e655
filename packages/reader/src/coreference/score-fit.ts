import { areAlike, fitsAnyone, RANKING_WORDS } from '../english/people/person-nouns.ts';
import type { Mention } from '../mentions/mention.ts';
import { childrenOf, tokenAt } from '../mentions/phrase.ts';
import { companionsOf } from './companions.ts';
import { type Discourse, sentenceOf, traitsOfChain } from './discourse.ts';

/**
 * How well a description of a person fits a candidate, regardless of where it was mentioned: by what the article
 * calls the candidate, and by the state or body with it. 2 or more is a good fit.
 */
export function scoreFit(
  discourse: Discourse,
  description: Mention,
  noun: string,
  candidate: Mention,
): number {
  const { roles } = traitsOfChain(discourse, candidate);
  const isSame = roles.some((role) => role.noun === noun);
  const isAlike = roles.some((role) => areAlike(role.noun, noun));
  const of = companionsOf(discourse, description);
  const bodies = roles.flatMap((role) => role.of).map((index) => discourse.chains.find(index));
  const score = isSame ? 3 : isAlike ? 2 : fitsAnyone(noun) ? 1.5 : -1;
  const epithet = isEpithet(discourse, description) ? 0.5 : 0;
  if (of.length === 0) return score + epithet;
  if (of.some((leader) => bodies.includes(leader))) return score + epithet + 2;
  return score + epithet - (bodies.length > 0 ? 3 : 1);
}

/** "the unflappable ...", "the volatile former ...": adjectives used for people already mentioned. */
function isEpithet(discourse: Discourse, description: Mention): boolean {
  const sentence = sentenceOf(discourse, description);
  return childrenOf(sentence, description.head).some((child) => {
    const token = tokenAt(sentence, child);
    return token.deprel === 'amod' && /^\p{Ll}/u.test(token.text) && !RANKING_WORDS.has(token.text);
  });
}
