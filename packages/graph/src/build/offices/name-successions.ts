import type { Claim, Reading } from '@precedent/model';

/** An office as one claim of a reading names it, as far as it is known. */
interface NamedOffice {
  title: string;
  body: string | null;
}

/**
 * "Rutte will take over from Stoltenberg" names no office: it is the one that the article gives both,
 * or the only one that it gives whoever is replaced now. Otherwise it stays open: who "was governor
 * before" doesn't hand that office on.
 *
 * @param offices of the reading's claims that name one, by claim id.
 * @returns the offices of successions that name none, by claim id.
 */
export function nameSuccessions<Office extends NamedOffice>(
  { claims }: Reading,
  offices: ReadonlyMap<string, Office>,
  entityOf: (id: string) => string,
): Map<string, Office> {
  const known = new Map<string, PersonOffices>();
  for (const claim of claims) {
    const office = offices.get(claim.id);
    if (office && office.body !== null && isStated(claim))
      for (const person of personsOf(claim)) noteOffice(known, entityOf(person), office, claim);
  }
  const named = new Map<string, Office>();
  for (const claim of claims) {
    if (claim.relation !== 'succeeded' || offices.has(claim.id)) continue;
    const office = handedOn(known.get(entityOf(claim.object)), known.get(entityOf(claim.subject)));
    if (office) named.set(claim.id, office as Office);
  }
  return named;
}

/** By body and title, so that one office said twice is one. */
interface PersonOffices {
  any: Map<string, NamedOffice>;
  /** Without those that are called former. */
  present: Map<string, NamedOffice>;
}

function noteOffice(
  known: Map<string, PersonOffices>,
  person: string,
  office: NamedOffice,
  { status }: Claim,
): void {
  const own = known.get(person) ?? { any: new Map(), present: new Map() };
  known.set(person, own);
  const key = JSON.stringify([office.body, office.title]);
  own.any.set(key, office);
  if (status !== 'former') own.present.set(key, office);
}

function handedOn(
  predecessor: PersonOffices | undefined,
  successor: PersonOffices | undefined,
): NamedOffice | null {
  const both = [...(predecessor?.any ?? [])].filter(([key]) => successor?.any.has(key));
  if (both.length === 1) return both[0]![1];
  const present = [...(predecessor?.present.values() ?? [])];
  return both.length === 0 && present.length === 1 ? present[0]! : null;
}

function isStated({ polarity, modality }: Claim): boolean {
  return polarity === 'positive' && modality !== 'hypothetical';
}

/** Whose office a claim speaks of. */
function personsOf({ relation, subject, object }: Claim): string[] {
  switch (relation) {
    case 'holds_office':
    case 'left_office':
      return [subject];
    case 'appointed':
    case 'dismissed':
      return [object];
    case 'succeeded':
      return [subject, object];
    default:
      return [];
  }
}
