import {
  alternatives,
  type EntityType,
  type GazetteerEntry,
  type Links,
  type ReadingEntity,
  type Reference,
  slug,
} from '@precedent/model';
import { type Coreference, groupByEntity } from '../coreference/coreference.ts';
import { CALLED_WITH } from '../english/people/honorifics.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Document } from '../parse/document.ts';
import { chooseName } from './choose-name.ts';
import { shortFormsOfBody } from './short-forms-of-body.ts';

export interface BuiltEntities {
  /** In the order of their first mention. */
  entities: ReadingEntity[];
  entityOf: (mention: Mention) => ReadingEntity | null;
  /** All that a mention means: several of a group, "the two countries". */
  entitiesOf: (mention: Mention) => ReadingEntity[];
}

/** One entity for everything that the article names, with all forms of its name. */
export function buildEntities(
  document: Document,
  mentions: readonly Mention[],
  coreference: Coreference,
  reference: Reference,
): BuiltEntities {
  const ids = new Set<string>();
  const entities = groupByEntity(mentions, coreference).map((group) =>
    buildEntity(document, group, mentions, reference, ids),
  );
  const entityOf = (mention: Mention) => {
    const entity = coreference.entityOf[mention.index];
    return entity === null || entity === undefined ? null : (entities[entity] ?? null);
  };
  const entitiesOf = (mention: Mention) => {
    const one = entityOf(mention);
    if (one) return [one];
    return (coreference.membersOf.get(mention.index) ?? []).flatMap((entity) => entities[entity] ?? []);
  };
  return { entities, entityOf, entitiesOf };
}

function buildEntity(
  document: Document,
  group: readonly Mention[],
  mentions: readonly Mention[],
  reference: Reference,
  ids: Set<string>,
): ReadingEntity {
  const named = group.filter((mention) => mention.kind === 'name' || mention.kind === 'adjective');
  const type = typeOf(named);
  const entry = entryOf(named, reference);
  const forms = named.map((mention) => ({ text: mention.text.replace(/\s+/g, ' '), kind: mention.kind }));
  const name = chooseName(forms, type, entry);
  const aliases = [
    ...new Set([
      ...forms.map(({ text }) => text),
      ...honorificForms(document, named, type),
      ...named.flatMap((mention) => shortFormsOfBody(document, mention, mentions)),
    ]),
  ].filter((form) => form !== name);
  return {
    id: uniqueId(slug(name) || type, ids),
    type,
    name,
    aliases,
    links: linksOf(entry),
    mentions: group.map(({ span }) => span),
  };
}

function typeOf(named: readonly Mention[]): EntityType {
  const counts = new Map<EntityType, number>();
  for (const { type } of named) if (type) counts.set(type, (counts.get(type) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 'institution';
}

function entryOf(named: readonly Mention[], reference: Reference): GazetteerEntry | null {
  const id = named.find((mention) => mention.gazetteer !== null)?.gazetteer;
  return reference.gazetteer.find((entry) => entry.id === id) ?? null;
}

function linksOf(entry: GazetteerEntry | null): Links {
  if (!entry) return {};
  return entry.wikidata === null
    ? { gazetteer: entry.id }
    : { gazetteer: entry.id, wikidata: entry.wikidata };
}

const CALLED_SO = new RegExp(`\\b${alternatives(CALLED_WITH)} $`);

/** Names with an honorific that is used as part of the name: "Princess Ubolratana". */
function honorificForms(document: Document, named: readonly Mention[], type: EntityType): string[] {
  if (type !== 'person') return [];
  return named.flatMap(({ span, text }) => {
    const before = CALLED_SO.exec(document.article.text.slice(Math.max(0, span.start - 12), span.start));
    return before ? [before[0] + text] : [];
  });
}

function uniqueId(base: string, ids: Set<string>): string {
  let id = base;
  for (let number = 2; ids.has(id); number++) id = `${base}-${number}`;
  ids.add(id);
  return id;
}
