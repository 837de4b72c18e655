import { compareBodyNames, isGenericBody } from './body-name.ts';
import { comparePersonNames, type NameAgreement } from './person-name.ts';
import type { NameForm, Profile } from './profile.ts';

/** One thing that speaks for (positive) or against (negative) two profiles being one entity. */
export interface Reason {
  feature: string;
  weight: number;
  detail: string;
}

/** `score` is the sum of the reasons' weights; profiles that can't be one have `-Infinity`. */
export interface Comparison {
  score: number;
  reasons: Reason[];
  /** Whether the names alone would be enough to tell: then another candidate makes it ambiguous. */
  sameName: boolean;
}

/** Two profiles at or above it are taken for one. */
export const MERGE_THRESHOLD = 0.5;
/** The best of several candidates must lead by this much. */
export const MERGE_MARGIN = 0.15;

const PERSON_NAME_WEIGHTS: Record<Exclude<NameAgreement, 'conflict' | 'unrelated'>, number> = {
  same: 0.8,
  reordered: 0.7,
  extended: 0.7,
  nickname: 0.6,
  'family-name': 0.55,
  initial: 0.5,
  spelling: 0.45,
};
const BODY_NAME_WEIGHTS = { same: 0.8, 'same-words': 0.7, alias: 0.6, acronym: 0.4 };

/** What the names say; `generic` where the name that they share is one that many bodies have. */
type NameReason = Reason & { generic: boolean };

const IMPOSSIBLE: Comparison = { score: Number.NEGATIVE_INFINITY, reasons: [], sameName: false };

/**
 * Explains how far two profiles are one entity. Every pair of their names must be able to name one
 * thing, so a name that fits two others does not join those two.
 */
export function scoreProfiles(a: Profile, b: Profile): Comparison {
  if (a.type !== b.type) return IMPOSSIBLE;
  if (a.wikidata && b.wikidata && a.wikidata !== b.wikidata) return IMPOSSIBLE;
  const name = a.type === 'person' ? compareAsPersons(a, b) : compareAsBodies(a, b);
  if (name === null) return IMPOSSIBLE;
  if (name.feature !== 'name:same' && sharesReading(a, b)) return IMPOSSIBLE;
  const { feature, weight, detail } = name;
  const reasons = [{ feature, weight, detail }, ...contextReasons(a, b, name)];
  const score = reasons.reduce((sum, reason) => sum + reason.weight, 0);
  return { score: round(score), reasons, sameName: name.feature === 'name:same' };
}

function compareAsPersons(a: Profile, b: Profile): NameReason | null {
  let best: NameReason | null = null;
  for (const [nameA, formA] of a.names)
    for (const [nameB, formB] of b.names) {
      const agreement = comparePersonNames(formA.tokens, formB.tokens);
      if (agreement === 'conflict') return null;
      const known = isKnownAlias(a, nameA, b, nameB) ? 'family-name' : null;
      const sameSingle = agreement === 'same' && formA.fullness === 1 ? 'family-name' : agreement;
      const found = sameSingle === 'unrelated' ? known : sameSingle;
      if (found === null) return null;
      const weight = PERSON_NAME_WEIGHTS[found];
      if (best === null || weight > best.weight)
        best = { feature: `name:${found}`, weight, detail: `"${nameA}" and "${nameB}"`, generic: false };
    }
  return best;
}

/** A single name that articles use for the other: "Xi" for "Xi Jinping". */
function isKnownAlias(a: Profile, nameA: string, b: Profile, nameB: string): boolean {
  const single = (form: NameForm | undefined) => form?.fullness === 1;
  return (
    (single(b.names.get(nameB)) && a.aliases.has(nameB)) ||
    (single(a.names.get(nameA)) && b.aliases.has(nameA))
  );
}

function compareAsBodies(a: Profile, b: Profile): NameReason | null {
  let best: NameReason | null = null;
  const offer = (feature: keyof typeof BODY_NAME_WEIGHTS, nameA: string, nameB: string, generic: boolean) => {
    const weight = BODY_NAME_WEIGHTS[feature];
    if (best === null || weight > best.weight)
      best = { feature: `name:${feature}`, weight, detail: `"${nameA}" and "${nameB}"`, generic };
  };
  for (const [nameA, formA] of a.names)
    for (const [nameB, formB] of b.names) {
      if (!formA.body || !formB.body) continue;
      const agreement = compareBodyNames(formA.body, formB.body);
      const generic = isGenericBody(formA.body) || isGenericBody(formB.body);
      if (agreement !== 'unrelated') offer(agreement, nameA, nameB, generic);
      if (a.aliases.has(nameB) || b.aliases.has(nameA)) offer('alias', nameA, nameB, generic);
    }
  return best;
}

function contextReasons(a: Profile, b: Profile, name: NameReason): Reason[] {
  const offices = shared(a.offices, b.offices);
  const countries = shared(a.countries.keys(), b.countries.keys());
  const neighbours = shared(a.neighbours, b.neighbours);
  const reasons: Reason[] = [];
  if (offices.length > 0)
    reasons.push({ feature: 'office', weight: 0.3, detail: `both: ${offices.join(', ')}` });
  if (countries.length > 0)
    reasons.push({ feature: 'country', weight: 0.15, detail: `both: ${countries.join(', ')}` });
  if (neighbours.length > 0)
    reasons.push({
      feature: 'neighbours',
      weight: round(Math.min(2, neighbours.length) * (name.generic ? 0.2 : 0.1)),
      detail: `both linked to ${neighbours.slice(0, 5).join(', ')}`,
    });
  if (offices.length === 0 && countries.length === 0) reasons.push(...conflictReasons(a, b, name));
  if (name.generic && countries.length === 0) reasons.push(...genericReasons(a, b));
  return reasons;
}

function conflictReasons(a: Profile, b: Profile, name: NameReason): Reason[] {
  if (a.countries.size === 0 || b.countries.size === 0) return [];
  const confidence = Math.min(Math.max(...a.countries.values()), Math.max(...b.countries.values()));
  const detail = `${[...a.countries.keys()].join(', ')} against ${[...b.countries.keys()].join(', ')}`;
  const reasons = [{ feature: 'other-country', weight: round(-0.3 * confidence), detail }];
  if (a.type !== 'person' || name.feature !== 'name:same')
    reasons.push({ feature: 'weak-name', weight: -0.2, detail: 'and the name is not the same full name' });
  if (a.offices.size > 0 && b.offices.size > 0) {
    const offices = `${[...a.offices].sort()[0]} against ${[...b.offices].sort()[0]}`;
    reasons.push({ feature: 'other-office', weight: round(-0.1 * confidence), detail: offices });
  }
  return reasons;
}

/**
 * "Supreme Court" names as many bodies as there are countries. Articles that are mostly about one
 * country mean its own.
 */
function genericReasons(a: Profile, b: Profile): Reason[] {
  const generic = {
    feature: 'generic-name',
    weight: -0.45,
    detail: 'many countries have a body of this name',
  };
  const [homesA, homesB] = [homesOf(a), homesOf(b)];
  const both = shared(homesA, homesB);
  if (both.length > 0)
    return [generic, { feature: 'setting', weight: 0.35, detail: `both in articles on ${both[0]}` }];
  if (homesA.length === 0 || homesB.length === 0) return [generic];
  return [generic, { feature: 'other-setting', weight: -0.2, detail: `${homesA[0]} against ${homesB[0]}` }];
}

/** Where a body is known to belong, else what its articles are about. */
function homesOf(profile: Profile): string[] {
  return [...(profile.countries.size > 0 ? profile.countries.keys() : profile.settings)].sort();
}

function sharesReading(a: Profile, b: Profile): boolean {
  const [small, large] = a.readings.size <= b.readings.size ? [a, b] : [b, a];
  return [...small.readings].some((reading) => large.readings.has(reading));
}

function shared(a: Iterable<string>, b: Iterable<string>): string[] {
  const other = new Set(b);
  return [...a].filter((value) => other.has(value)).sort();
}

/** Sums of decimals in binary depend on their order; three places are more than the weights have. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
