import { SMALL_WORDS_OF_BODIES } from '../english/bodies/body-nouns.ts';

/**
 * Finds what acronyms stand for among named things, by initials: "MDC" for "Movement for Democratic Change". Of several,
 * the first. Indexed once, so that long lists of names aren't compared in pairs.
 */
export function findExpansions<Named extends { text: string }>(
  named: readonly Named[],
): (acronym: string) => Named | undefined {
  const byInitials = new Map<string, Named>();
  for (const one of named)
    for (const initials of initialsOf(one.text)) if (!byInitials.has(initials)) byInitials.set(initials, one);
  return (acronym) => {
    const letters = acronym.replace(/[^\p{L}]/gu, '');
    const isAcronym = letters.length >= 2 && letters === letters.toUpperCase();
    return isAcronym ? byInitials.get(letters) : undefined;
  };
}

/** The initials of all words of a name, and of its content words; a single word has none. */
function initialsOf(name: string): string[] {
  const words = name.split(/[\s-]+/).filter((word) => /\p{L}/u.test(word));
  if (words.length < 2) return [];
  const large = words.filter((word) => !SMALL_WORDS_OF_BODIES.has(word.toLowerCase()));
  return [words, large].map((some) => some.map((word) => word[0]?.toUpperCase()).join(''));
}
