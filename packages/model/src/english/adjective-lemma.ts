import { irregularAdjectives as irregular } from './irregular-forms.ts';

/** The positive form of a comparative or superlative: WordNet's irregular forms first, then spelling rules. */
export function adjectiveLemma(word: string): string {
  const known = CHOSEN.get(word) ?? irregular[word];
  if (known) return known;
  const stem = /^(.{2,}?)(i?)(?:er|est)$/.exec(word);
  if (!stem) return word;
  if (stem[2]) return `${stem[1]}y`;
  if (/([bdgmnt])\1$/.test(stem[1]!)) return stem[1]!.slice(0, -1);
  return LOST_AN_E.test(stem[1]!) ? `${stem[1]}e` : stem[1]!;
}

/** simple, close, nice, large, late, safe, pure, wide */
const LOST_AN_E =
  /[^aeiourlw]l$|[aeiou][sc]$|[r]g$|[^aeiou]at$|af$|[iu]r$|nc$|ns$|av$|^[^aeiou]*[aiou][dmnpt]$/;

const CHOSEN = new Map(
  Object.entries({ further: 'far', furthest: 'far', farther: 'far', farthest: 'far', stranger: 'strange' }),
);
