import { RELATIVES } from '../english/people/person-nouns.ts';
import type { Mention } from '../mentions/mention.ts';
import { lowerOf, tokenAt } from '../mentions/phrase.ts';
import { type Discourse, join, sentenceOf } from './discourse.ts';
import { type CalledSo, findCalledSo } from './roles.ts';
import { scoreFit } from './score-fit.ts';

/** The score for the same noun and the same state or body. */
const CERTAIN = 5;

/**
 * Joins open descriptions to people named later: "the Greek foreign minister ... Foreign Minister George
 * Katrougalos".
 */
export function joinByRole(discourse: Discourse): void {
  const byNoun = new Map<string, CalledSo[]>();
  for (const called of findCalledSo(discourse)) {
    if (called.mention.type !== 'person') continue;
    const others = byNoun.get(called.noun);
    if (others) others.push(called);
    else byNoun.set(called.noun, [called]);
  }
  for (const description of discourse.mentions) {
    if (description.kind !== 'description' || description.type !== 'person') continue;
    if (!discourse.chains.isAlone(description.index)) continue;
    const noun = lowerOf(tokenAt(sentenceOf(discourse, description), description.head));
    if (RELATIVES.has(noun)) continue;
    const [only, ...others] = firstOfEach(discourse, byNoun.get(noun) ?? []).filter(
      (mention) => scoreFit(discourse, description, noun, mention) >= CERTAIN,
    );
    if (only && others.length === 0) join(discourse, { mention: only, step: 'office' }, description);
  }
}

/** One mention of each person: the score of any other would be the same. */
function firstOfEach(discourse: Discourse, called: readonly CalledSo[]): Mention[] {
  const persons = new Map<number, Mention>();
  for (const { mention } of called) {
    const person = discourse.chains.find(mention.index);
    if (!persons.has(person)) persons.set(person, mention);
  }
  return [...persons.values()];
}
