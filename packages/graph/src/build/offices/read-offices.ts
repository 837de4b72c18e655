import {
  type BodyLookup,
  compareStrings,
  type Entity,
  foldName,
  type GazetteerIndex,
  indexBodies,
  indexGazetteer,
  indexOfficeTitles,
  isHeadWord,
  isSingleSeat,
  officeId,
  parseOffice,
  printOffice,
  type Reading,
  type Reference,
  slug,
  type TitleIndex,
  titleAtBody,
} from '@precedent/model';
import type { ReadingResolution } from '../resolution/tell/resolution.ts';
import { nameSuccessions } from './name-successions.ts';

/** The office of a claim, normalised. */
export interface ClaimOffice {
  /** An office id, or the slug of a title whose body is not known. */
  id: string;
  label: string;
}

/** Finds the office of a claim by the place of its reading and its id. */
export type OfficeOfClaim = (reading: number, claimId: string) => ClaimOffice | null;

interface RawOffice {
  title: string;
  body: string | null;
  /** Whose it is, of a claim that gives a person an office of a body. */
  person: string | null;
}

/** Normalises the office of every claim; claims of one reading help one another. */
export function readOffices(
  readings: readonly Reading[],
  resolution: ReadingResolution,
  reference: Reference,
): OfficeOfClaim {
  const entities = new Map(resolution.entities.map((entity) => [entity.id, entity]));
  const gazetteer = indexGazetteer(reference.gazetteer);
  const context: Context = {
    reference,
    entities,
    titles: indexOfficeTitles(reference.officeTitles),
    gazetteer,
    bodyNamed: indexBodies(
      resolution.entities,
      ({ links }) => gazetteer.byId.get(links.gazetteer ?? '') ?? null,
    ),
  };
  const raw = new Map<string, RawOffice>();
  readings.forEach((reading, at) => {
    for (const [claimId, office] of readOfficesOf(reading, (id) => resolution.entityOf(at, id), context))
      raw.set(`${at} ${claimId}`, office);
  });
  settleHeads([...raw.values()], context);
  readings.forEach((reading, at) => {
    nameSuccessionsOf(reading, at, (id) => resolution.entityOf(at, id), raw);
  });
  const labels = labelOffices(raw.values(), context);
  return (reading, claimId) => {
    const office = raw.get(`${reading} ${claimId}`);
    if (!office) return null;
    const id = officeId(office);
    return { id, label: labels.get(id)! };
  };
}

interface Context {
  reference: Reference;
  entities: ReadonlyMap<string, Entity>;
  titles: TitleIndex;
  gazetteer: GazetteerIndex;
  bodyNamed: BodyLookup;
}

function readOfficesOf(
  reading: Reading,
  entityOf: (id: string) => string,
  context: Context,
): Map<string, RawOffice> {
  const bodyNamed = lookupInReading(reading, entityOf, context);
  const offices = new Map<string, RawOffice>();
  for (const claim of reading.claims) {
    if (claim.office === null || !context.reference.ontology.namesOffice(claim.relation)) continue;
    const object = entityOf(claim.object);
    const stated = context.entities.get(object)?.type === 'person' ? null : object;
    const office = parseOffice(claim.office, { titles: context.titles, bodyNamed, stated });
    if (office === null) continue;
    const { title, body } = office;
    const person = stated === null ? null : entityOf(claim.subject);
    offices.set(claim.id, { title: titleAt(title, body, context), body, person });
  }
  completeBodies(offices, context);
  return offices;
}

/** A head's title is settled before: "the NATO chief" and his successor as Secretary General share one office. */
function nameSuccessionsOf(
  reading: Reading,
  at: number,
  entityOf: (id: string) => string,
  raw: Map<string, RawOffice>,
): void {
  const own = new Map<string, RawOffice>();
  for (const { id } of reading.claims) {
    const office = raw.get(`${at} ${id}`);
    if (office) own.set(id, office);
  }
  if (own.size === 0) return;
  for (const [id, { title, body }] of nameSuccessions(reading, own, entityOf))
    raw.set(`${at} ${id}`, { title, body, person: null });
}

/** The names that the article itself uses come before those of the whole graph. */
function lookupInReading(reading: Reading, entityOf: (id: string) => string, context: Context): BodyLookup {
  const local = new Map<string, string>();
  for (const entity of reading.entities)
    if (entity.type !== 'person')
      for (const name of [entity.name, ...entity.aliases]) {
        const key = foldName(name);
        if (!local.has(key)) local.set(key, entityOf(entity.id));
      }
  return (name) => local.get(name) ?? context.bodyNamed(name);
}

/** "appointed him Secretary General": the body is the one that the article has that title for. */
function completeBodies(offices: Map<string, RawOffice>, context: Context): void {
  const bodies = new Map<string, Set<string>>();
  for (const { title, body } of offices.values())
    if (body !== null) bodies.set(slug(title), (bodies.get(slug(title)) ?? new Set()).add(body));
  for (const office of offices.values()) {
    const known = bodies.get(slug(office.title));
    if (office.body !== null || known?.size !== 1) continue;
    office.body = [...known][0]!;
    office.title = titleAt(office.title, office.body, context);
  }
}

/**
 * "The Dutch leader" names no office but whoever leads: the one single-seat office that the person
 * is known to have there, if there is one.
 */
function settleHeads(offices: readonly RawOffice[], { titles }: Context): void {
  const known = new Map<string, Set<string>>();
  const key = ({ person, body }: RawOffice) => `${person} ${body}`;
  for (const office of offices) {
    const single = isSingleSeat(office.title, titles);
    if (single && office.person !== null && !isHeadWord(office.title))
      known.set(key(office), (known.get(key(office)) ?? new Set()).add(office.title));
  }
  for (const office of offices) {
    const held = isHeadWord(office.title) ? known.get(key(office)) : undefined;
    if (held?.size === 1) office.title = [...held][0]!;
  }
}

function titleAt(title: string, body: string | null, { entities, titles }: Context): string {
  return titleAtBody(title, entities.get(body ?? '')?.links.gazetteer, titles);
}

/** One label an office, of the form of its title that most claims use. */
function labelOffices(offices: Iterable<RawOffice>, { entities, gazetteer }: Context): Map<string, string> {
  const counts = new Map<string, { body: string | null; titles: Map<string, number> }>();
  for (const office of offices) {
    const { body } = office;
    const known = counts.get(officeId(office)) ?? { body, titles: new Map<string, number>() };
    known.titles.set(office.title, (known.titles.get(office.title) ?? 0) + 1);
    counts.set(officeId(office), known);
  }
  return new Map(
    [...counts].map(([id, { body, titles }]) => {
      const title = [...titles].sort((a, b) => b[1] - a[1] || compareStrings(a[0], b[0]))[0]![0];
      return [id, printOffice(title, entities.get(body ?? '') ?? null, gazetteer)];
    }),
  );
}
