import { RELATIVES } from '../english/people/person-nouns.ts';
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
  for (const called of findCalledSo(discourse))
    if (called.mention.type === 'person')
      byNoun.set(called.noun, [...(byNoun.get(called.noun) ?? []), called]);
  for (const description of discourse.mentions) {
    if (description.kind !== 'description' || description.type !== 'person') continue;
    if (!discourse.chains.isAlone(description.index)) continue;
    const noun = lowerOf(tokenAt(sentenceOf(discourse, description), description.head));
    if (RELATIVES.has(noun)) continue;
    const fitting = (byNoun.get(noun) ?? []).filter(
      ({ mention }) => scoreFit(discourse, description, noun, mention) >= CERTAIN,
    );
    const persons = new Set(fitting.map(({ mention }) => discourse.chains.find(mention.index)));
    const [only] = fitting;
    if (only && persons.size === 1) join(discourse, { mention: only.mention, step: 'office' }, description);
  }
}
