import { BELOW_STATE, RULING_BODIES } from '../english/bodies/government-words.ts';
import type { Mention } from '../mentions/mention.ts';
import { childrenOf, isCapitalised, lowerOf, tokenAt } from '../mentions/phrase.ts';
import { within } from './companions.ts';
import { type Discourse, type Occurrence, sentenceOf } from './discourse.ts';

/** How much of what an article says of states must be of one, to be the one that "the government" governs. */
const LEAST_SHARE = 0.75;

/** The state that "the military government" governs where a text has so far hardly spoken of another; null if it isn't clear. */
export function onlyState(
  discourse: Discourse,
  description: Mention,
  past: readonly Occurrence[],
): Mention | null {
  if (!isOfState(discourse, description)) return null;
  const counts = new Map<number, number>();
  const last = new Map<number, Mention>();
  for (const { mention } of past) {
    if (mention?.type !== 'country' || (mention.kind !== 'name' && mention.kind !== 'adjective')) continue;
    const chain = discourse.chains.find(mention.index);
    counts.set(chain, (counts.get(chain) ?? 0) + 1);
    last.set(chain, mention);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= LEAST_SHARE * all ? last.get(most[0])! : null;
}

/** Whether a government is called nothing but that: not "the regional government", "the government of the Kurdish region". */
function isOfState(discourse: Discourse, description: Mention): boolean {
  const sentence = sentenceOf(discourse, description);
  const noun = tokenAt(sentence, description.head);
  if (!RULING_BODIES.has(lowerOf(noun)) || isCapitalised(noun)) return false;
  const { start, end } = description.tokens;
  const words = sentence.tokens.slice(start, end);
  if (words.some((word) => BELOW_STATE.has(lowerOf(word)) || (word !== words[0] && isCapitalised(word))))
    return false;
  if (within(discourse, description).length > 0) return false;
  return !childrenOf(sentence, description.head).some(
    (child) => child > description.head && tokenAt(sentence, child).deprel === 'nmod',
  );
}
