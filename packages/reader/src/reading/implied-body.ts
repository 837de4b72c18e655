import type { Ontology, ReadingEntity, Reference } from '@precedent/model';
import type { DrawnClaim } from '../claims/drawn-claim.ts';
import { chamberOfTitle, isOfficeOfPlace, isOfficeOfState } from '../english/offices/whose-office.ts';
import type { Mention } from '../mentions/mention.ts';
import { indexTitles } from '../offices/office-titles.ts';
import type { Document } from '../parse/document.ts';
import { type Dealings, findDealings } from './dealings.ts';
import { isRace, raceOf } from './race-of.ts';
import {
  administrationOf,
  type EntityOf,
  mainState,
  onlyStateOf,
  sharesOfStates,
  stateLedBy,
  stateOfParty,
} from './state-of-office.ts';
import { createTitleCheck } from './states-of-title.ts';

/** An office that the article names with its body. */
export interface StatedOffice {
  person: string;
  title: string | null;
  body: ReadingEntity;
  sentence: number;
  former: boolean;
}

/** What showed the body of an office. */
export type ImpliedBy =
  /** The person's own office elsewhere in the article. */
  | 'own-office'
  /** The office of the person served. */
  | 'master'
  /** The only state that has such an office: a Chancellor of the Exchequer is British. */
  | 'title'
  /** "the Trump administration". */
  | 'administration'
  /** A Democrat was Vice President of the United States. */
  | 'party'
  /** The state that the person is known to have led. */
  | 'leader'
  /** Somebody else's office with the same title. */
  | 'same-office'
  /** The chamber, place or state that the article is about. */
  | 'article'
  /** What the same person is said to run for in another sentence. */
  | 'same-race'
  /** What the same subject does to somebody in another sentence. */
  | 'same-act'
  /** Who was last spoken of. */
  | 'recent';

export interface ImpliedBody {
  body: ReadingEntity;
  by: ImpliedBy;
}

/** Finds the body of an office if the sentence doesn't name it: "President Trump", "he resigned". */
export interface ImpliedBodies {
  bodyOf(draft: DrawnClaim): ImpliedBody | null;
}

export function findImpliedBodies(
  document: Document,
  drafts: readonly DrawnClaim[],
  mentions: readonly Mention[],
  entityOf: EntityOf,
  reference: Reference,
): ImpliedBodies {
  const { ontology } = reference;
  const titleOf = createTitleFinder(document, reference);
  const mayHave = createTitleCheck(reference);
  const stated = statedOffices(drafts, ontology, entityOf, titleOf);
  const shares = sharesOfStates(mentions, entityOf, reference);
  const state = mainState(shares);
  const known = [...stated];
  const dealings = findDealings(document, mentions, drafts, entityOf, ontology);
  const bodyOf = (draft: DrawnClaim): ImpliedBody | null => {
    const person = entityOf(draft.subject);
    if (person?.type !== 'person') return null;
    const raced = implied(raceOf(draft, drafts, entityOf, ontology), 'same-race');
    if (raced) return raced;
    const title = titleOf(draft);
    // A president who drops out gives up the race for an office other than his own.
    if (title === null && isRace(draft, ontology)) return null;
    const { sentence } = draft;
    const master = draft.master && entityOf(draft.master);
    if (master) return implied(ownOffice(known, master.id, null, sentence), 'master');
    const own = implied(ownOffice(known, person.id, title, sentence), 'own-office');
    if (title === null) return own;
    const led = isOfficeOfState(title)
      ? implied(stateLedBy(person, mentions, entityOf, reference), 'leader')
      : null;
    // Somebody who has led a state isn't the president of the White House, or of a party.
    if (own) return led && own.body.type === 'institution' ? led : own;
    const only = implied(onlyStateOf(title, mentions, entityOf, reference), 'title');
    if (only) return only;
    const governed = isOfficeOfState(title)
      ? (implied(administrationOf(person, mentions, entityOf), 'administration') ??
        implied(stateOfParty(person, drafts, mentions, entityOf, reference), 'party') ??
        led)
      : null;
    if (governed) return governed;
    const others = implied(sameOffice(stated, title, sentence), 'same-office');
    const found = others ?? implied(bodyByTitle(title, mentions, entityOf, state), 'article');
    return found && mayHave(title, found.body) && !isForeign(person, found.body, dealings) ? found : null;
  };
  const firsts = new Map<DrawnClaim, ImpliedBody>();
  // Titles first: "Governor Rosselló" shows what he resigned from.
  for (const draft of drafts)
    if (ontology.isTenure(draft.relation) && draft.object === null && draft.master === null) {
      const found = bodyOf(draft);
      const person = entityOf(draft.subject);
      if (!found || !person) continue;
      known.push(toStated(draft, person, found.body, titleOf(draft)));
      firsts.set(draft, found);
    }
  return { bodyOf: (draft) => asFirstFound(bodyOf(draft), firsts.get(draft)) };
}

/** A body that is mostly named as what a person deals with is not his own. */
function isForeign(person: ReadingEntity, body: ReadingEntity, dealings: Dealings): boolean {
  return dealings(person, body) >= 0.5;
}

/** A title whose body is already known would find itself, so the first reason is kept. */
function asFirstFound(found: ImpliedBody | null, first: ImpliedBody | undefined): ImpliedBody | null {
  return found && first?.body === found.body ? first : found;
}

function implied(body: ReadingEntity | null, by: ImpliedBy): ImpliedBody | null {
  return body && { body, by };
}

function toStated(
  draft: DrawnClaim,
  person: ReadingEntity,
  body: ReadingEntity,
  title: string | null,
): StatedOffice {
  return { person: person.id, title, body, sentence: draft.sentence, former: draft.status === 'former' };
}

/** Gives the title of a claim's office; null if its words have no known title, or none at all. */
export function createTitleFinder(
  document: Document,
  { officeTitles }: Reference,
): (draft: DrawnClaim) => string | null {
  const titles = indexTitles(officeTitles);
  return ({ office, sentence }) => {
    if (typeof office === 'string') return office;
    if (office === null) return null;
    const tokens = document.sentences[sentence]!.tokens.slice(office.start, office.end);
    return titles.find(tokens).at(-1)?.entry.title ?? null;
  };
}

/** The offices that the claims name with their bodies. */
export function statedOffices(
  drafts: readonly DrawnClaim[],
  ontology: Ontology,
  entityOf: EntityOf,
  titleOf: (draft: DrawnClaim) => string | null,
): StatedOffice[] {
  return drafts.flatMap((draft) => {
    if (!ontology.isTenure(draft.relation) || draft.object === null) return [];
    const person = entityOf(draft.subject);
    const body = entityOf(draft.object);
    if (!person || !body || person.type !== 'person' || body.type === 'person') return [];
    return [toStated(draft, person, body, titleOf(draft))];
  });
}

/** The body of the person's own office with that title, or without a title, of their latest office. */
function ownOffice(
  stated: readonly StatedOffice[],
  person: string,
  title: string | null,
  sentence: number,
): ReadingEntity | null {
  const own = stated.filter((office) => office.person === person);
  if (title !== null) return own.find((office) => office.title === title)?.body ?? null;
  const held = own.filter((office) => !office.former);
  return mostStated(held.length > 0 ? held : own, sentence);
}

/** The body in most statements; of equals, the last one before the sentence. */
function mostStated(offices: readonly StatedOffice[], sentence: number): ReadingEntity | null {
  const counts = new Map<ReadingEntity, number>();
  for (const { body } of offices) counts.set(body, (counts.get(body) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const bodies = offices.filter(({ body }) => counts.get(body) === most);
  return (bodies.filter((office) => office.sentence <= sentence).at(-1) ?? bodies[0])?.body ?? null;
}

/** The body of somebody else's office with that title: "President Trump" and "former US President Obama". */
function sameOffice(stated: readonly StatedOffice[], title: string, sentence: number): ReadingEntity | null {
  const same = stated.filter(
    (office) => office.title === title && (!isOfficeOfState(title) || office.body.type !== 'institution'),
  );
  const bodies = new Set(same.map((office) => office.body.id));
  if (bodies.size !== 1) return null;
  return same.sort((a, b) => Math.abs(a.sentence - sentence) - Math.abs(b.sentence - sentence))[0]!.body;
}

function bodyByTitle(
  title: string,
  mentions: readonly Mention[],
  entityOf: EntityOf,
  state: ReadingEntity | null,
): ReadingEntity | null {
  const isChamber = chamberOfTitle(title);
  if (isChamber)
    return mainEntity(mentions, entityOf, ({ type, name }) => type === 'institution' && isChamber(name));
  if (isOfficeOfPlace(title)) return mainEntity(mentions, entityOf, (entity) => entity.type === 'place');
  return isOfficeOfState(title) ? state : null;
}

/** Of the wanted entities, the one mentioned most; null if two are mentioned equally often. */
function mainEntity(
  mentions: readonly Mention[],
  entityOf: EntityOf,
  wanted: (entity: ReadingEntity) => boolean,
): ReadingEntity | null {
  const counts = new Map<ReadingEntity, number>();
  for (const mention of mentions) {
    const entity = entityOf(mention);
    if (entity && wanted(entity)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(
    (a, b) => b[1] - a[1] || a[0].mentions[0]!.start - b[0].mentions[0]!.start,
  );
  if (!first) return null;
  return !second || first[1] > second[1] ? first[0] : null;
}
