import type { Entity } from '@precedent/model';
import { ASKING_WORDS, AUXILIARIES, FUNCTION_WORDS } from './english/question-words.ts';
import { findEntitiesNamed } from './names/find-entities-named.ts';
import type { QueryContext } from './query/context.ts';
import { joinTokens, type Token, tokenise } from './text/tokens.ts';

/** Most entities of a question that other questions are offered about. */
const MOST_NAMED = 2;

/** Questions that work, about whom a question names that was not understood; none if it names nothing known. */
export function nearestQuestions(context: QueryContext, question: string): string[] {
  const [one, other] = entitiesIn(context, tokenise(question));
  if (!one) return [];
  const about = one.type === 'person' ? `Who is ${one.name}?` : `What is ${one.name}?`;
  return [
    ...(other ? [`How is ${one.name} connected to ${other.name}?`] : []),
    `What happened to ${one.name}?`,
    about,
    `Which articles mention ${one.name}?`,
  ];
}

/** What the question names, the longest names first. */
function entitiesIn(context: QueryContext, tokens: readonly Token[]): Entity[] {
  const found: Entity[] = [];
  let rest = [...tokens];
  for (let length = Math.min(rest.length, 5); length > 0 && found.length < MOST_NAMED; length -= 1)
    for (let at = 0; at + length <= rest.length && found.length < MOST_NAMED; at += 1) {
      const words = rest.slice(at, at + length);
      if (words.some(isOfQuestion)) continue;
      const entity = findEntitiesNamed(context, joinTokens(words))[0]?.thing;
      if (!entity || found.includes(entity)) continue;
      found.push(entity);
      rest = [...rest.slice(0, at), ...rest.slice(at + length)];
    }
  return found;
}

function isOfQuestion({ lower }: Token): boolean {
  return ASKING_WORDS.has(lower) || (AUXILIARIES.has(lower) && lower !== 'may') || FUNCTION_WORDS.has(lower);
}
