import type { EntityType, Ontology, ReadingEntity, Reference } from '@precedent/model';
import type { DrawnClaim } from '../claims/drawn-claim.ts';
import { chamberOfTitle, isOfficeOfPlace, isOfficeOfState } from '../english/offices/whose-office.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Document } from '../parse/document.ts';
import { type Dealings, findDealings } from './dealings.ts';
import {
  createTitleFinder,
  findImpliedBodies,
  type ImpliedBody,
  type ImpliedBy,
  type StatedOffice,
  statedOffices,
} from './implied-body.ts';
import { findImpliedObjects } from './implied-object.ts';
import { isRace } from './race-of.ts';
import { type EntityOf, sharesOfStates } from './state-of-office.ts';
import { createTitleCheck } from './states-of-title.ts';

/** What an article says about something that may be meant without being named. */
export interface EndSigns {
  /** Whether the reason is one of the subject's own, such as his office elsewhere in the article. */
  told: boolean;
  /** How much of what the article says of things of its type is about it, 0 to 1. */
  share: number;
  /** How much of what the article says of it is about the subject's dealings with it, 0 to 1. */
  dealings: number;
  /** Sentences since it was last mentioned; {@link FAR} if further back or never. */
  distance: number;
  /** Whether somebody else has the same title there. */
  rival: boolean;
  /** Whether the subject is said to have an office there. */
  own: boolean;
  /** Whether such titles are usually of such bodies: a senator's of a Senate; null for a title that tells nothing. */
  fits: boolean | null;
}

/** An object that may be meant where the sentence names none. */
export interface PossibleEnd extends ImpliedBody {
  signs: EndSigns;
}

/** How many of each type may be meant, those that the article says most about. */
const MOST: readonly [EntityType, number][] = [
  ['country', 3],
  ['place', 2],
  ['institution', 2],
];
const FAR = 6;

/** Reasons that tell of the article, not of the person: other bodies may be meant as well. */
const GUESSES: ReadonlySet<ImpliedBy> = new Set(['same-office', 'article', 'recent']);

/** Finds what the object of a claim may be if its sentence doesn't name it; a later stage decides. */
export interface EndFinder {
  /** The one that the article makes clearest first. */
  endsOf(draft: DrawnClaim): PossibleEnd[];
}

/** @param telling the claims that are sure enough to say something about others. */
export function createEndFinder(
  document: Document,
  telling: readonly DrawnClaim[],
  mentions: readonly Mention[],
  entityOf: EntityOf,
  reference: Reference,
): EndFinder {
  const { ontology } = reference;
  const titleOf = createTitleFinder(document, reference);
  const mayHave = createTitleCheck(reference);
  const bodies = findImpliedBodies(document, telling, mentions, entityOf, reference);
  const known: Known = {
    stated: statedOffices(telling, ontology, entityOf, titleOf),
    shares: sharesOf(mentions, entityOf, reference),
    dealings: findDealings(document, mentions, telling, entityOf, ontology),
    places: placesOf(mentions, entityOf),
  };
  const bodiesOf = (draft: DrawnClaim, subject: ReadingEntity): ImpliedBody[] => {
    const first = bodies.bodyOf(draft);
    if (first && !GUESSES.has(first.by)) return [first];
    const title = titleOf(draft);
    return [
      ...(first ? [first] : []),
      ...known.stated
        .filter((office) => title !== null && office.title === title)
        .map(({ body }) => ({ body, by: 'same-office' as const })),
      ...(subject.type === 'person' && !draft.master
        ? mostMentioned(known.shares, (body) => mayHave(title, body))
        : []),
    ];
  };
  return {
    endsOf(draft) {
      const subject = entityOf(draft.subject);
      if (!subject) return [];
      const title = titleOf(draft);
      const found =
        ontology.namesOffice(draft.relation) && takesBody(draft, ontology)
          ? bodiesOf(draft, subject)
          : findImpliedObjects(draft, telling, mentions, entityOf, reference);
      const possible = distinct(found).filter(({ body }) => mayHave(title, body));
      return possible.map((end) => ({
        ...end,
        signs: signsOf(end, draft, subject, title, known),
      }));
    },
  };
}

interface Known {
  stated: readonly StatedOffice[];
  shares: ReadonlyMap<ReadingEntity, number>;
  dealings: Dealings;
  /** The sentences that mention something. */
  places: ReadonlyMap<ReadingEntity, readonly number[]>;
}

/** Whether the object is a body; of "appointed" it is a person. */
function takesBody(draft: DrawnClaim, ontology: Ontology): boolean {
  return !ontology.relation(draft.relation).object.includes('person') || isRace(draft, ontology);
}

function signsOf(
  { body, by }: ImpliedBody,
  { sentence }: DrawnClaim,
  subject: ReadingEntity,
  title: string | null,
  { stated, shares, dealings, places }: Known,
): EndSigns {
  const offices = stated.filter((office) => office.body === body);
  return {
    told: !GUESSES.has(by),
    share: shares.get(body) ?? 0,
    dealings: dealings(subject, body),
    distance: distanceTo(places.get(body) ?? [], sentence),
    rival: offices.some((office) => office.person !== subject.id && office.title === title),
    own: offices.some((office) => office.person === subject.id),
    fits: title === null ? null : fitsTitle(title, body),
  };
}

function fitsTitle(title: string, { type, name }: ReadingEntity): boolean | null {
  const isChamber = chamberOfTitle(title);
  if (isChamber) return type === 'institution' && isChamber(name);
  if (isOfficeOfPlace(title)) return type === 'place';
  return isOfficeOfState(title) ? type === 'country' : null;
}

function distanceTo(places: readonly number[], sentence: number): number {
  const last = places.filter((place) => place <= sentence).at(-1);
  return last === undefined ? FAR : Math.min(FAR, sentence - last);
}

function placesOf(mentions: readonly Mention[], entityOf: EntityOf): Map<ReadingEntity, number[]> {
  const places = new Map<ReadingEntity, number[]>();
  for (const mention of mentions) {
    const entity = entityOf(mention);
    if (entity) places.set(entity, [...(places.get(entity) ?? []), mention.sentence]);
  }
  return places;
}

/** Shares of each type. A state's bodies count for it. */
function sharesOf(
  mentions: readonly Mention[],
  entityOf: EntityOf,
  reference: Reference,
): Map<ReadingEntity, number> {
  const shares = sharesOfStates(mentions, entityOf, reference);
  const counts = [...placesOf(mentions, entityOf)].filter(([{ type }]) => type !== 'country');
  for (const [entity, places] of counts) {
    const all = counts
      .filter(([{ type }]) => type === entity.type)
      .reduce((sum, [, of]) => sum + of.length, 0);
    shares.set(entity, places.length / all);
  }
  return shares;
}

function mostMentioned(
  shares: ReadonlyMap<ReadingEntity, number>,
  mayBe: (entity: ReadingEntity) => boolean,
): ImpliedBody[] {
  return MOST.flatMap(([type, count]) =>
    [...shares]
      .filter(([entity]) => entity.type === type && mayBe(entity))
      .sort(([, a], [, b]) => b - a)
      .slice(0, count)
      .map(([body]) => ({ body, by: 'article' as const })),
  );
}

/** Of one thing the first, which has the best reason. */
function distinct(found: readonly ImpliedBody[]): ImpliedBody[] {
  return found.filter(({ body }, at) => found.findIndex((one) => one.body === body) === at);
}
