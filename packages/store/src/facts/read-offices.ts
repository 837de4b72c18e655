import {
  bodyInGazetteer,
  type GazetteerEntry,
  indexBodies,
  indexGazetteer,
  indexOfficeTitles,
  linkToGazetteer,
  type Office,
  parseOffice,
  type ReadingEntity,
  type Reference,
  slug,
} from '@precedent/model';
import type { FactsCell } from './facts-row.ts';

/** What is known to read offices by. */
export type OfficeReference = Pick<Reference, 'gazetteer' | 'officeTitles'>;

/**
 * Reads the offices of a facts file. Their bodies are entities of the file; one that only the gazetteer
 * knows becomes an entity of it ("Governor of Texas" of the United States), mentioned where the office is.
 *
 * @param entities of the whole file, by id.
 */
export function officeReader(
  entities: Map<string, ReadingEntity>,
  { gazetteer, officeTitles }: OfficeReference,
): (cell: FactsCell, object: string) => Office | null {
  const index = indexGazetteer(gazetteer);
  const titles = indexOfficeTitles(officeTitles);
  const entryOf = (entity: ReadingEntity) => linkToGazetteer(entity, index);
  const ownBodies = indexBodies(entities.values(), entryOf);
  return (cell, objectId) => {
    const object = entities.get(objectId)!;
    const stated = object.type === 'person' ? null : objectId;
    const home = stated === null ? null : entryOf(object);
    const found = new Map<string, GazetteerEntry>();
    const bodyNamed = (name: string) => {
      const own = ownBodies(name);
      const entry = own === null ? bodyInGazetteer(name, index, home?.country ?? home?.id) : null;
      if (!entry) return own;
      found.set(bodyId(entry), entry);
      return bodyId(entry);
    };
    const office = parseOffice(cell.value, { titles, bodyNamed, stated });
    const entry = found.get(office?.body ?? '');
    if (entry) mentionBody(entities, entry, cell);
    return office;
  };
}

function bodyId({ type, name }: GazetteerEntry): string {
  return `${type}-${slug(name)}`;
}

function mentionBody(
  entities: Map<string, ReadingEntity>,
  entry: GazetteerEntry,
  { start, end }: FactsCell,
): void {
  const id = bodyId(entry);
  const { type, name } = entry;
  const entity = entities.get(id) ?? {
    id,
    type,
    name,
    aliases: [],
    links: { gazetteer: entry.id },
    mentions: [],
  };
  entity.mentions.push({ start, end });
  entities.set(id, entity);
}
