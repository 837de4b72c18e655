import { type EntityType, type Nouns, PRONOUN_WORDS } from '@precedent/model';

/**
 * Whether the words are a name, unlike pronouns and descriptions. Names have a capital, a digit, or letters
 * of a script without capitals; organs of a state are also named without capitals ("the army").
 */
export function isName(words: string, type: EntityType, nouns: Nouns): boolean {
  const own = words.replace(/^the /i, '');
  if (isPronoun(own)) return false;
  return /[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(own) || (type === 'institution' && namesOrgan(own, nouns));
}

/** "us" and "Us" are pronouns, "US" is not. */
function isPronoun(words: string): boolean {
  const isAcronym = words.length > 1 && words === words.toUpperCase();
  return !isAcronym && PRONOUN_WORDS.has(words.toLowerCase());
}

function namesOrgan(words: string, { institution }: Nouns): boolean {
  return institution.state.some((organ) => ` ${words} `.includes(` ${organ} `));
}
