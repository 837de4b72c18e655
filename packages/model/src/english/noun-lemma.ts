import { irregularNouns as irregular } from './irregular-forms.ts';

/**
 * The singular of an English plural: WordNet's irregular forms first, then spelling rules.
 *
 * @param word in lower case: "allies", "spokeswomen", "crises"
 */
export function nounLemma(word: string): string {
  if (SAME.has(word) || /\d'?s$/.test(word)) return word;
  const known = CHOSEN.get(word) ?? irregular[word];
  if (known) return known;
  if (/[a-z]men$/.test(word)) return `${word.slice(0, -3)}man`;
  if (/ies$/.test(word))
    return /^.?(?:ies|movies|cookies|zombies|calories|prairies|rookies|selfies|genies|hippies|budgies|birdies|pinkies)$/.test(
      word,
    )
      ? word.slice(0, -1)
      : `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/.test(word))
    return /(?:^|-|head|tooth|heart|back)aches$|^(?:axe|cache|avalanche|creche|niche|quiche)s$/.test(word)
      ? word.slice(0, -1)
      : word.slice(0, -2);
  if (US_PLURAL.test(word)) return word.slice(0, -2);
  if (/[^aeiou]oes$/.test(word))
    return /(?:^sh|^t|^f|^w|^h)oes$/.test(word) ? word.slice(0, -1) : word.slice(0, -2);
  return /[^sui]s$|(?:ou|eau|menu|guru|emu|taxi|ski|bikini|rabbi|alibi|khaki)s$/.test(word)
    ? word.slice(0, -1)
    : word;
}

/** "viruses", but "houses". */
const US_PLURAL =
  /(?:(?:^b|vir|camp|cens|cauc|stat|bon|consens|chor|circ|foc|geni|surpl|syllab|walr|min|pl|radi|abac|apparat|platyp|hiat|prospect|ap|stim|nucle)us|gas|bias|lens|atlas|canvas|alias|iris|christmas|texas|pancreas|trellis|mantis|pelvis|tennis)es$/;

/** Plurals with their own meaning in news, or without a singular. */
const SAME = new Set(
  `media data politics news troops arms people species series means headquarters thanks regards clothes pants goods
  grounds proceedings surroundings whereabouts savings economics geopolitics dynamics auspices arrears remains
  premises barracks crossroads shambles ethics logistics mathematics physics
  athletics contents glasses jeans trousers finances specifics confines`.split(/\s+/),
);

/** Plurals for which WordNet's first singular isn't the usual one in news. */
const CHOSEN = new Map(
  Object.entries({
    others: 'other',
    lives: 'life',
    leaves: 'leaf',
    bases: 'base',
    gentlemen: 'gentleman',
    monies: 'money',
  }),
);
