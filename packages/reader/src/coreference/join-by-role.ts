import type { Mention } from '../document.ts';
import { lowerOf, tokenAt } from '../mentions/phrase.ts';
import { type Discourse, join, sentenceOf } from './discourse.ts';
import { RELATIVES } from './person-nouns.ts';
import type { CalledSo } from './roles.ts';
import { scoreFit } from './score-fit.ts';

/** Same noun and same state or body. */
const CERTAIN = 5;

/** Joins descriptions still open to whom the article names so later: "the Greek foreign minister ... Foreign Minister George Katrougalos". */
export function joinByRole(discourse: Discourse, calledSo: readonly CalledSo[]): void {
  for (const description of discourse.mentions) {
    if (
      description.kind !== 'description' ||
      description.type !== 'person' ||
      !isAlone(discourse, description)
    )
      continue;
    const noun = lowerOf(tokenAt(sentenceOf(discourse, description), description.head));
    if (RELATIVES.test(noun)) continue;
    const fitting = calledSo.filter(
      ({ mention }) =>
        mention.type === 'person' && scoreFit(discourse, description, noun, mention, calledSo) >= CERTAIN,
    );
    const persons = new Set(fitting.map(({ mention }) => discourse.chains.find(mention.index)));
    const [only] = fitting;
    if (only && persons.size === 1) join(discourse, only.mention, description);
  }
}

const isAlone = (discourse: Discourse, mention: Mention) =>
  !discourse.mentions.some(
    (other) => other !== mention && discourse.chains.isJoined(other.index, mention.index),
  );
