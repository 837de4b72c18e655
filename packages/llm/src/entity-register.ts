import {
  compareStrings,
  type EntityType,
  entityTypeSchema,
  foldName,
  type Nouns,
  slug,
} from '@precedent/model';
import type { AnsweredEntity } from './answer.ts';
import type { Reject } from './counts.ts';
import { findName } from './find-verbatim.ts';
import { isName } from './is-name.ts';

/** One entity of the article, with its names in the text. */
export interface RegisteredEntity {
  readonly id: string;
  readonly type: EntityType;
  /** Its fullest name so far. */
  name: string;
  /** As written in the text, with single spaces, in the order given. */
  readonly names: Set<string>;
}

/** What the next chunk gets to know about an entity. */
export interface KnownEntity {
  id: string;
  type: EntityType;
  name: string;
}

/** What the names of an entry are checked against. */
interface Surroundings {
  text: string;
  /** The names of all entries of the answer, folded. */
  named: ReadonlySet<string>;
}

/** Maximum number of entities for the next chunk. */
const MOST_KNOWN = 60;

/** The entities of one article, across its chunks. */
export class EntityRegister {
  private readonly nouns: Nouns;
  private readonly byId = new Map<string, RegisteredEntity>();
  /** The most recently named ones come last. */
  private readonly recent = new Set<RegisteredEntity>();

  constructor(nouns: Nouns) {
    this.nouns = nouns;
  }

  all(): RegisteredEntity[] {
    return [...this.byId.values()];
  }

  /** The most recently named, ordered by id. */
  known(): KnownEntity[] {
    return [...this.recent]
      .slice(-MOST_KNOWN)
      .map(({ id, type, name }) => ({ id, type, name }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /**
   * Adds the entities of one chunk that are named in its text. Returns which entity a claim of that chunk
   * means by an id, or by a name if a model writes that instead.
   */
  take(
    answered: readonly AnsweredEntity[],
    text: string,
    reject: Reject,
  ): (reference: string) => RegisteredEntity | null {
    const earlier = this.all();
    const around = { text, named: new Set(answered.map(({ name }) => foldName(name))) };
    const byAnsweredId = new Map<string, RegisteredEntity | null>();
    for (const entry of answered) {
      const entity = this.takeOne(entry, earlier, around, reject);
      if (!entity) continue;
      const other = byAnsweredId.get(entry.id);
      // An id shared by two entities means neither.
      byAnsweredId.set(entry.id, other === undefined || other === entity ? entity : null);
    }
    return (reference) => {
      const own = byAnsweredId.get(reference);
      return own === undefined ? (this.byId.get(reference) ?? this.onlyOneNamed(reference)) : own;
    };
  }

  private takeOne(
    entry: AnsweredEntity,
    earlier: readonly RegisteredEntity[],
    around: Surroundings,
    reject: Reject,
  ): RegisteredEntity | null {
    const type = entityTypeSchema.safeParse(entry.type);
    if (!type.success) {
      reject('malformed');
      return null;
    }
    const names = this.namesIn(around, { ...entry, type: type.data }, reject);
    const same = this.sameAs({ ...entry, type: type.data }, names, earlier);
    if (!same && names.length === 0) {
      reject('entity_without_mention');
      return null;
    }
    const own = names.length > 0 ? fullest(names, entry.name) : same!.name;
    const entity = same ?? this.register(type.data, own);
    for (const name of names) entity.names.add(name);
    if (wordsOf(own) > wordsOf(entity.name)) entity.name = own;
    this.recent.delete(entity);
    this.recent.add(entity);
    return entity;
  }

  /**
   * The entity that an entry means: the one with its id, one with exactly its name, or the only one of an
   * earlier chunk that has its name or is among its mentions. Within a chunk, a model that lists "Bush" and
   * "George H. W. Bush" means two.
   */
  private sameAs(
    entry: AnsweredEntity & KnownEntity,
    names: readonly string[],
    earlier: readonly RegisteredEntity[],
  ): RegisteredEntity | null {
    const known = this.byId.get(entry.id);
    if (known?.type === entry.type && mayBeCalled(known, names)) return known;
    const name = foldName(entry.name);
    const ofType = this.all().filter(({ type }) => type === entry.type);
    const equal = ofType.find((entity) => foldName(entity.name) === name);
    if (equal) return equal;
    const folded = new Set(names.map(foldName));
    const fitting = earlier.filter(
      (entity) =>
        entity.type === entry.type &&
        (folded.has(foldName(entity.name)) || [...entity.names].some((one) => foldName(one) === name)),
    );
    return fitting.length === 1 ? fitting[0]! : null;
  }

  /** The distinct names of the entry, as written in `text`. */
  private namesIn(
    { text, named }: Surroundings,
    entry: AnsweredEntity & KnownEntity,
    reject: Reject,
  ): string[] {
    const names = new Set<string>();
    for (const name of new Set([entry.name, ...entry.mentions])) {
      const [first] = findName(text, name);
      // The fullest form may be in an earlier chunk; only mentions must be in this one.
      if (!first) {
        if (entry.mentions.includes(name)) reject('name_not_found');
      } else if (!isName(name, entry.type, this.nouns)) reject('name_is_none');
      else if (named.has(foldName(name)) && isConfused(name, entry)) reject('name_of_another');
      else names.add(text.slice(first.start, first.end).replace(/\s+/g, ' '));
    }
    return [...names];
  }

  private register(type: EntityType, name: string): RegisteredEntity {
    const id = uniqueId(slug(name) || type, this.byId);
    const entity: RegisteredEntity = { id, type, name, names: new Set([name]) };
    this.byId.set(id, entity);
    return entity;
  }

  private onlyOneNamed(reference: string): RegisteredEntity | null {
    const name = foldName(reference);
    const fitting = this.all().filter((entity) => [...entity.names].some((one) => foldName(one) === name));
    return fitting.length === 1 ? fitting[0]! : null;
  }
}

/** `base`, with a number if needed to make it unique. */
export function uniqueId(base: string, taken: { has(id: string): boolean }): string {
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}

/**
 * Whether these can be names of an entity. States have names with no words in common ("Washington"), but
 * people hardly ever: a model that gives a person's id to another has confused them.
 */
function mayBeCalled({ type, names: own }: RegisteredEntity, names: readonly string[]): boolean {
  return type !== 'person' || names.length === 0 || shareWord([...own], names);
}

/** Whether a person is given the name of another entry: small models list two people under one. */
function isConfused(name: string, entry: KnownEntity): boolean {
  return entry.type === 'person' && !shareWord([entry.name], [name]);
}

function shareWord(some: readonly string[], others: readonly string[]): boolean {
  const words = new Set(some.flatMap((name) => foldName(name).split(' ')));
  return others.some((name) =>
    foldName(name)
      .split(' ')
      .some((word) => words.has(word)),
  );
}

/** The preferred name if it is one of them, else the one with the most words, then with the most letters. */
function fullest(names: readonly string[], preferred: string): string {
  const wanted = names.find((name) => foldName(name) === foldName(preferred));
  return (
    wanted ??
    [...names].sort((a, b) => wordsOf(b) - wordsOf(a) || b.length - a.length || compareStrings(a, b))[0]!
  );
}

const wordsOf = (name: string) => name.split(' ').length;
