import { sayPeriod } from '@precedent/model';
import { activeYears, type HeldOffice, isAtOnce, isSameTerm, yearsBetween } from '../records/held-office.ts';
import { countryLabels, fullness, homesOf, type Profile } from '../records/profile.ts';
import type { NameReason, Reason } from './score-names.ts';

/** Years; nobody is in public life for longer. */
const LONGEST_CAREER = 70;
/** Years; shorter gaps can come from partial dates. */
const FAR_APART = 3;

/** The evidence other than names. O(evidence of a + evidence of b + offices of a × offices of b). */
export function contextReasons(a: Profile, b: Profile, name: NameReason): Reason[] {
  const offices = sharedOffices(a, b);
  const countries = shared(a.countries, b.countries);
  const neighbours = shared(a.neighbours, b.neighbours);
  const reasons: Reason[] = [];
  if (offices.length > 0) reasons.push(officeReason(offices, a, b, name));
  if (countries.length > 0)
    reasons.push({ feature: 'country', weight: 0.15, detail: `same country: ${labels(countries)}` });
  if (neighbours.length > 0)
    reasons.push({
      feature: 'neighbours',
      weight: round(Math.min(2, neighbours.length) * (name.generic ? 0.2 : 0.1)),
      detail: `both linked to ${[...neighbours].slice(0, 5).join(', ')}`,
    });
  if (offices.length === 0 && countries.length === 0) reasons.push(...conflictReasons(a, b, name));
  reasons.push(...timeReasons(a, b), ...unknownOffice(a, b, name));
  if (name.generic && countries.length === 0) reasons.push(...genericReasons(a, b));
  if (offices.length === 0 && countries.length === 0 && neighbours.length === 0)
    reasons.push(...listReasons(a, b, name));
  return reasons;
}

/** Similar names in one office years apart are two people, unless they are the same name: a second term. */
function officeReason(offices: readonly string[], a: Profile, b: Profile, name: NameReason): Reason {
  const both = `both ${offices.slice(0, 3).join(', ')}`;
  const term = sameTerm(a, b);
  if (term !== null)
    return { feature: 'term', weight: 0.8, detail: `both ${term.label} ${sayPeriod(term.from, term.to)}` };
  const years = name.feature === 'name:same' ? 0 : yearsBetweenSame(a, b);
  // The same full name in one office stands above longer forms that others in the office have.
  const weight = name.feature === 'name:same' ? 0.4 : 0.3;
  if (years < FAR_APART) return { feature: 'office', weight, detail: both };
  return { feature: 'office-apart', weight: -0.4, detail: `${both}, but ${years} years apart` };
}

function sameTerm(a: Profile, b: Profile): HeldOffice | null {
  const terms = [...b.offices.values()];
  return [...a.offices.values()].find((one) => terms.some((other) => isSameTerm(one, other))) ?? null;
}

/** The smallest number of years between two terms in an office that both held; 0 if unknown. */
function yearsBetweenSame(a: Profile, b: Profile): number {
  let least = Number.POSITIVE_INFINITY;
  for (const one of a.offices.values())
    for (const other of b.offices.values())
      if (one.key === other.key) least = Math.min(least, yearsBetween(one, other));
  return least;
}

/** A family name with an office, and a person of that name whose office is unknown. */
function unknownOffice(a: Profile, b: Profile, name: NameReason): Reason[] {
  if (name.feature !== 'name:family-name') return [];
  const [short, long] = fullness(a) === 1 ? [a, b] : [b, a];
  if (fullness(short) > 1 || short.offices.size === 0 || long.offices.size > 0) return [];
  const detail = `only one is reported to be ${firstOffice(short)}`;
  return [{ feature: 'unknown-office', weight: -0.25, detail }];
}

/** Evidence against two being the same, whatever the evidence for it. */
export function conflictReasons(a: Profile, b: Profile, name: NameReason): Reason[] {
  if (a.countries.size === 0 || b.countries.size === 0) return [];
  const confidence = Math.min(bestConfidence(a), bestConfidence(b));
  const detail = `${labels(countryLabels(a))} and ${labels(countryLabels(b))}`;
  const reasons = [
    { feature: 'other-country', weight: round(-0.3 * confidence), detail: `different countries: ${detail}` },
  ];
  if (a.type !== 'person' || name.feature !== 'name:same')
    reasons.push({ feature: 'weak-name', weight: -0.2, detail: 'the name alone is weak evidence' });
  if (a.offices.size > 0 && b.offices.size > 0) {
    const [one, other] = [firstOffice(a), firstOffice(b)];
    reasons.push({
      feature: 'other-office',
      weight: round(-0.1 * confidence),
      detail: `different offices: ${one} and ${other}`,
    });
    const clash = officesAtOnce(a, b);
    if (clash)
      reasons.push({
        feature: 'at-once',
        weight: round(-0.2 * confidence),
        detail: `offices of different countries at the same time: ${clash[0].label} and ${clash[1].label}`,
      });
  }
  return reasons;
}

function timeReasons(a: Profile, b: Profile): Reason[] {
  const [yearsA, yearsB] = [activeYears(a.offices.values()), activeYears(b.offices.values())];
  if (!yearsA || !yearsB) return lifeReasons(a, b);
  const apart = Math.max(yearsA.first - yearsB.last, yearsB.first - yearsA.last);
  if (apart < LONGEST_CAREER) return lifeReasons(a, b);
  return [{ feature: 'other-time', weight: -1, detail: `in office ${apart} years apart` }];
}

/** A list gives dates of birth and death, and nobody holds office as a child or after death. */
function lifeReasons(a: Profile, b: Profile): Reason[] {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const years = activeYears(other.offices.values());
    for (const { born, died } of years ? one.listed : []) {
      const early = born !== null && years!.first < Number(born.slice(0, 4)) + 15;
      const late = died !== null && years!.last > Number(died.slice(0, 4)) + 1;
      if (early || late)
        return [
          {
            feature: 'other-life',
            weight: -1,
            detail: `in office ${years!.first}–${years!.last}, but lived ${born ?? '?'} – ${died ?? ''}`,
          },
        ];
    }
  }
  return [];
}

/** Almost every country has a "Supreme Court"; an article mostly about one country means that country's. */
function genericReasons(a: Profile, b: Profile): Reason[] {
  const generic = {
    feature: 'generic-name',
    weight: -0.45,
    detail: 'many countries have a body with this name',
  };
  const [homesA, homesB] = [homesOf(a), homesOf(b)];
  const both = shared(homesA, homesB);
  if (both.length > 0)
    return [generic, { feature: 'setting', weight: 0.35, detail: `both in articles about ${both[0]}` }];
  if (homesA.size === 0 || homesB.size === 0) return [generic];
  const detail = `in articles about different countries: ${[...homesA.values()].sort()[0]} and ${[...homesB.values()].sort()[0]}`;
  return [generic, { feature: 'other-setting', weight: -0.2, detail }];
}

/** A name on a list is not enough evidence that the article means that person. */
function listReasons(a: Profile, b: Profile, name: NameReason): Reason[] {
  const fromList = [a, b].filter(({ readings }) => readings.size === 0).length === 1;
  if (!fromList || (a.type !== 'person' && !name.generic)) return [];
  return [{ feature: 'list-name', weight: -0.35, detail: 'only the name matches the list' }];
}

function bestConfidence({ countries }: Profile): number {
  return Math.max(...[...countries.values()].map(({ confidence }) => confidence));
}

function firstOffice({ offices }: Profile): string {
  return [...offices.values()].map(({ label }) => label).sort()[0]!;
}

function sharedOffices(a: Profile, b: Profile): string[] {
  const keys = new Set([...b.offices.values()].map(({ key }) => key));
  return [
    ...new Set([...a.offices.values()].filter(({ key }) => keys.has(key)).map(({ label }) => label)),
  ].sort();
}

function officesAtOnce(a: Profile, b: Profile): [HeldOffice, HeldOffice] | null {
  for (const one of a.offices.values())
    for (const other of b.offices.values())
      if (
        one.country !== null &&
        other.country !== null &&
        one.country !== other.country &&
        isAtOnce(one, other)
      )
        return [one, other];
  return null;
}

function labels(values: Map<string, string> | readonly string[]): string {
  return [...values.values()].sort().slice(0, 3).join(', ');
}

/** Labels of the keys that both have, sorted. */
function shared(
  a: ReadonlyMap<string, string | { label: string }>,
  b: ReadonlyMap<string, unknown>,
): string[] {
  const both = [...a].filter(([key]) => b.has(key));
  return both.map(([, value]) => (typeof value === 'string' ? value : value.label)).sort();
}

/** Floating-point sums depend on the order of their terms. Three decimal places are enough for the weights. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
