/** Nouns that fit whoever was spoken of, without having been called so. */
export const FITS_ANYONE =
  /^(?:leader|politician|man|woman|lady|\d+-year-old|dutchman|[a-z]+man|[a-z]+woman|star|veteran|chief|head|official|figure|candidate|incumbent)$/;

/** Whoever is called one of these may be meant by another of the same group. */
const ALIKE: readonly ReadonlySet<string>[] = [
  new Set([
    'leader',
    'president',
    'premier',
    'minister',
    'chancellor',
    'head',
    'chief',
    'ruler',
    'governor',
    'king',
    'dictator',
    'strongman',
    'executive',
    'chairman',
  ]),
  new Set([
    'lawmaker',
    'legislator',
    'senator',
    'representative',
    'congressman',
    'congresswoman',
    'mp',
    'parliamentarian',
    'politician',
    'democrat',
    'republican',
  ]),
  new Set([
    'chief',
    'head',
    'director',
    'secretary',
    'secretary-general',
    'general',
    'chair',
    'chairman',
    'chairwoman',
    'president',
    'boss',
  ]),
  new Set(['premier', 'minister', 'pm']),
  new Set(['lawyer', 'attorney', 'counsel']),
  new Set(['monarch', 'king', 'queen', 'emperor', 'royal']),
  new Set(['pope', 'pontiff']),
  new Set(['envoy', 'ambassador', 'diplomat', 'representative']),
  new Set(['candidate', 'nominee', 'contender', 'challenger', 'front-runner', 'frontrunner']),
];

/** Relations between persons: "his son" is no one that a role tells. */
export const RELATIVES =
  /^(?:father|mother|son|daughter|wife|husband|brother|sister|uncle|aunt|nephew|niece|cousin|friend|colleague|counterpart|rival|opponent|predecessor|successor|partner|parent|supporter|ally|grandson|grandfather|nominee)$/;

export function areAlike(noun: string, other: string): boolean {
  return ALIKE.some((group) => group.has(noun) && group.has(other));
}
