import { MODALITIES, type Reading } from '@precedent/model';
import { seeded, type WrittenClaim, writeReading } from '@precedent/model/testing';

const GIVEN = ['Ana', 'Ben', 'Benjamin', 'John', 'Jon', 'Mary', 'Li', 'Mohamed', 'Muhammad', 'Yulia'];
const MIDDLE = ['B.', 'Brown', 'W.', 'Walker', 'Lee'];
const FAMILY = ['Lima', 'Okri', 'Smith', 'Zelensky', 'Zelenskyy', 'Brown', 'Lee', 'Haddad', 'Walker'];
const BODIES = [
  'country France',
  'country French',
  'country Aldovia',
  'country Brazil',
  'institution NATO',
  'institution North Atlantic Treaty Organization',
  'institution Supreme Court',
  'institution French Supreme Court',
  'institution Ministry of Defence',
  'institution Defense Ministry',
  'institution Labour Party',
  'institution LP',
  'place Texas',
];
const OFFICES = [
  null,
  null,
  'Prime Minister',
  'premier',
  'leader',
  'French president',
  'NATO chief',
  'Secretary General of NATO',
  'Governor of Texas',
];
const DATES = [null, null, '2001', '2004-05', '2004-05-06', '2009', '2010-01-01'];
const STATUSES = [null, 'current', 'former', 'acting', 'elect'] as const;
const ACTS = ['met', 'supported', 'praised', 'agreed_with', 'attacked'];
const HELD = ['holds_office', 'holds_office', 'left_office'];
const CHANGES = ['succeeded', 'appointed'];

/** Articles whose names are alike in every way that resolution has to tell apart, always the same for a seed. */
export function messyReadings(count: number, seed: number): Reading[] {
  return Array.from({ length: count }, (_, index) => messyReading(index, seed));
}

function messyReading(index: number, seed: number): Reading {
  const random = seeded(seed * 100_003 + index);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const person = () => `person ${writeName(random, pick)}`;
  const end = () => (random() < 0.6 ? person() : pick(BODIES));
  const claim = (): WrittenClaim => {
    const kind = random();
    const shared = {
      modality: random() < 0.8 ? ('asserted' as const) : pick(MODALITIES),
      polarity: random() < 0.9 ? ('positive' as const) : ('negative' as const),
      from: pick(DATES),
      to: pick(DATES),
      confidence: pick([0.5, 0.75, 1]),
      certain: random() < 0.85,
    };
    if (kind < 0.4) return { subject: end(), relation: pick(ACTS), object: end(), ...shared };
    if (kind < 0.8) {
      const [relation, status] = [pick(HELD), pick(STATUSES)];
      return { subject: person(), relation, object: pick(BODIES), office: pick(OFFICES), status, ...shared };
    }
    return { subject: person(), relation: pick(CHANGES), object: person(), office: pick(OFFICES), ...shared };
  };
  const article = {
    id: `a${String((index * 7919) % 100_003).padStart(6, '0')}`,
    kind: random() < 0.9 ? ('news' as const) : ('facts' as const),
    publishedAt: pick(['2005-01-01', '2007-03-04', '2010-06-30', null]),
  };
  const claims = Array.from({ length: Math.floor(random() * 6) }, claim);
  const [known] = claims;
  const names = known && random() < 0.2 ? { [known.subject]: [pick(FAMILY)] } : {};
  return writeReading(article, claims, names);
}

function writeName(random: () => number, pick: <Item>(items: readonly Item[]) => Item): string {
  const kind = random();
  if (kind < 0.3) return pick(FAMILY);
  if (kind < 0.4) return `${pick(GIVEN)} ${pick(MIDDLE)} ${pick(FAMILY)}`;
  if (kind < 0.45) return `${pick(GIVEN)[0]}. ${pick(FAMILY)}`;
  return `${pick(GIVEN)} ${pick(FAMILY)}`;
}
