import type { Reading } from '@precedent/model';
import { seeded, type WrittenClaim, writeReading } from '@precedent/model/testing';

const PERSONS = ['person Ana Lima', 'person Ben Okri', 'person Cora Haddad'];
const COUNTRIES = ['country Aldovia', 'country France'];
const DAYS = ['2010-01-01', '2010-01-02', '2012-05-06', '2014-03'];
const TITLES = ['President', 'Minister of Defence'];
const STATUSES = ['current', 'former', 'acting', null] as const;
const ACTS = ['supported', 'opposed', 'praised', 'met'];

/** Articles that contradict each other and announce things, in every way that lists tell of; always the same for a seed. */
export function disputedReadings(count: number, seed: number): Reading[] {
  return Array.from({ length: count }, (_, index) => disputedReading(index, seed));
}

function disputedReading(index: number, seed: number): Reading {
  const random = seeded(seed * 100_019 + index);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const claims = Array.from({ length: 1 + Math.floor(random() * 3) }, () => writeClaim(random, pick));
  const about = { id: `disputed-${seed}-${index}`, publishedAt: pick(DAYS) };
  return writeReading(
    about,
    claims.map((claim, at) => ({ ...claim, quote: `Sentence ${index} of ${at}.` })),
  );
}

function writeClaim(random: () => number, pick: <Item>(items: readonly Item[]) => Item): WrittenClaim {
  const certainty = { confidence: pick([0.6, 0.8, 0.9]), certain: random() < 0.9 };
  const how = { modality: pick(['asserted', 'asserted', 'asserted', 'planned', 'alleged'] as const) };
  const dates = { from: pick([null, ...DAYS]), to: random() < 0.2 ? pick(DAYS) : null };
  const polarity = random() < 0.15 ? ('negative' as const) : ('positive' as const);
  if (random() < 0.5)
    return {
      ...{ subject: pick(PERSONS), object: pick(COUNTRIES), office: pick(TITLES), status: pick(STATUSES) },
      ...{ relation: pick(['holds_office', 'holds_office', 'left_office', 'ran_for']), polarity },
      ...{ ...certainty, ...how, ...dates },
    };
  const ends = { subject: pick(PERSONS), object: pick([...PERSONS, ...COUNTRIES]) };
  const isOffice = random() < 0.2;
  const office = isOffice ? { office: pick(TITLES) } : {};
  return {
    ...ends,
    ...office,
    ...{ relation: isOffice ? 'supported' : pick([...ACTS, 'member_of']), polarity },
    ...{ ...certainty, ...how, ...(random() < 0.5 ? dates : {}) },
  };
}
