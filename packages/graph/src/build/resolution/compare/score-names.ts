import { compareBodyNames, isGenericBody } from '../records/body-name.ts';
import { comparePersonNames, type NameAgreement } from '../records/person-name.ts';
import { homesOf, type NameForm, type Profile } from '../records/profile.ts';

/** One piece of evidence for (positive) or against (negative) two being the same entity. */
export interface Reason {
  feature: string;
  weight: number;
  /** Readable by itself: "both Prime Minister of the Netherlands". */
  detail: string;
}

/** The evidence of the names; `generic` if many bodies have the shared name. */
export interface NameReason extends Reason {
  generic: boolean;
}

type PersonNames = Exclude<NameAgreement, 'conflict' | 'unrelated'> | 'generation';

const PERSON_NAME_WEIGHTS: Record<PersonNames, number> = {
  same: 0.8,
  reordered: 0.7,
  extended: 0.7,
  shortened: 0.6,
  transliterated: 0.6,
  'family-name': 0.55,
  nickname: 0.45,
  initial: 0.45,
  spelling: 0.3,
  generation: 0.3,
};
const BODY_NAME_WEIGHTS = { same: 0.8, 'same-words': 0.7, alias: 0.6, acronym: 0.4 };

const PERSON_WORDS: Record<PersonNames, (a: string, b: string) => string> = {
  same: (a, b) => (a === b ? `same full name: ${a}` : `same name: ${a}, ${b}`),
  reordered: (a, b) => `same names in a different order: ${a}, ${b}`,
  extended: (a, b) => `one name is a longer form of the other: ${a}, ${b}`,
  shortened: (a, b) => `one name is a shorter form of the other: ${a}, ${b}`,
  transliterated: (a, b) => `two transliterations of one name: ${a}, ${b}`,
  nickname: (a, b) => `short form of the same given name: ${a}, ${b}`,
  'family-name': (a, b) => `a single name that is part of the other: ${a}, ${b}`,
  initial: (a, b) => `initial of the same given name: ${a}, ${b}`,
  spelling: (a, b) => `similar spelling: ${a}, ${b}`,
  generation: (a, b) => `only one name has a suffix such as "Jr": ${a}, ${b}`,
};
const BODY_WORDS: Record<keyof typeof BODY_NAME_WEIGHTS, (a: string, b: string) => string> = {
  same: (a, b) => (a === b ? `same name: ${a}` : `same name: ${a}, ${b}`),
  'same-words': (a, b) => `same words in a different order: ${a}, ${b}`,
  alias: (a, b) => `an article uses both names for the same entity: ${a}, ${b}`,
  acronym: (a, b) => `one is the initials of the other: ${a}, ${b}`,
};

/**
 * `conflict` if they can't be the same person ("Boris Johnson", "Mike Johnson"); null if they are unrelated.
 */
export type NameScore = NameReason | 'conflict' | null;

/** The best match between a name of `a` and a name of `b`. O(names of a × names of b). */
export function scoreNames(a: Profile, b: Profile): NameScore {
  return a.type === 'person' ? comparePersons(a, b) : compareBodies(a, b);
}

/**
 * The best of the scores for the names of one entity. If one of its names conflicts, another must be the
 * same: an entity called both Johnson and Boris Johnson isn't Mike Johnson.
 */
export function bestName(scores: Iterable<NameScore>): NameScore {
  let best: NameReason | null = null;
  let conflict = false;
  for (const score of scores)
    if (score === 'conflict') conflict = true;
    else if (score !== null && (best === null || score.weight > best.weight)) best = score;
  return conflict && best?.feature !== 'name:same' ? 'conflict' : best;
}

function comparePersons(a: Profile, b: Profile): NameScore {
  const scores: NameScore[] = [];
  for (const [keyA, formA] of a.names)
    for (const [keyB, formB] of b.names) {
      const agreement = personAgreement(formA, formB, isKnownAlias(a, keyA, b, keyB));
      if (agreement === null || agreement === 'conflict') {
        scores.push(agreement);
        continue;
      }
      const detail = PERSON_WORDS[agreement](formA.text, formB.text);
      const weight = PERSON_NAME_WEIGHTS[agreement];
      scores.push({ feature: `name:${agreement}`, weight, detail, generic: false });
    }
  return bestName(scores);
}

function personAgreement(a: NameForm, b: NameForm, knownAlias: boolean): PersonNames | 'conflict' | null {
  const agreement = comparePersonNames(a.tokens, b.tokens);
  if (agreement === 'unrelated') return knownAlias ? 'family-name' : null;
  if (agreement === 'same' && a.fullness === 1) return 'family-name';
  if (agreement === 'conflict' || a.generation === b.generation || agreement === 'family-name')
    return agreement;
  return a.generation !== null && b.generation !== null ? 'conflict' : 'generation';
}

/** Whether articles use one as a short name for the other: "Xi" for "Xi Jinping". */
function isKnownAlias(a: Profile, keyA: string, b: Profile, keyB: string): boolean {
  const single = (form: NameForm | undefined) => form?.fullness === 1;
  return (
    (single(b.names.get(keyB)) && a.aliases.has(keyB)) || (single(a.names.get(keyA)) && b.aliases.has(keyA))
  );
}

function compareBodies(a: Profile, b: Profile): NameReason | null {
  let best: NameReason | null = null;
  const offer = (feature: keyof typeof BODY_NAME_WEIGHTS, formA: NameForm, formB: NameForm) => {
    const weight = BODY_NAME_WEIGHTS[feature];
    if (best !== null && weight <= best.weight) return;
    const generic = isGenericBody(formA.body!) || isGenericBody(formB.body!);
    const detail = BODY_WORDS[feature](formA.text, formB.text);
    best = { feature: `name:${feature}`, weight, detail, generic };
  };
  for (const [keyA, formA] of a.names)
    for (const [keyB, formB] of b.names) {
      if (!formA.body || !formB.body) continue;
      const agreement = compareBodyNames(formA.body, formB.body);
      if (agreement !== 'unrelated') offer(agreement, formA, formB);
      else if (isSameCore(formA, formB) && shareHome(a, b)) offer('same-words', formA, formB);
      else if (isAcronymOfCore(formA, formB)) offer('acronym', formA, formB);
      if (a.aliases.has(keyB) || b.aliases.has(keyA)) offer('alias', formA, formB);
    }
  return best;
}

/** "Supreme Court" and "Supreme Court of India". */
function isSameCore(a: NameForm, b: NameForm): boolean {
  if (a.core === null && b.core === null) return false;
  return (a.core ?? a.body!).words === (b.core ?? b.body!).words;
}

/** "FLP" and "Free Liberty Party of Latvia". */
function isAcronymOfCore(a: NameForm, b: NameForm): boolean {
  return [a.core, b.core].some((core, at) => core && compareBodyNames(core, [b, a][at]!.body!) === 'acronym');
}

function shareHome(a: Profile, b: Profile): boolean {
  const homes = homesOf(b);
  return [...homesOf(a).keys()].some((home) => homes.has(home));
}
