import {
  bodyInGazetteer,
  foldName,
  type GazetteerIndex,
  indexBodies,
  linkToGazetteer,
  parseOffice,
  type TitleIndex,
} from '@precedent/model';
import type { RegisteredEntity } from './entity-register.ts';

/** An office of a model's answer, its body one of the entities of the answer. */
export interface AnsweredOffice {
  title: string;
  body: RegisteredEntity | null;
}

/** Reads the words in which a model gives an office of `object`; null if they contain none. */
export type OfficeReader = (words: string, object: RegisteredEntity) => AnsweredOffice | null;

/** @param entities entities that the article is known to name. */
export function officeReader(
  entities: readonly RegisteredEntity[],
  titles: TitleIndex,
  gazetteer: GazetteerIndex,
): OfficeReader {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const named = entities.map(({ id, type, name, names }) => ({
    id,
    type,
    name,
    aliases: [...names],
    links: {},
  }));
  const bodyNamed = indexBodies(named, (entity) => linkToGazetteer(entity, gazetteer));
  const isElsewhere = (name: string) => bodyInGazetteer(name, gazetteer) !== null;
  return (words, { id, type }) => {
    const stated = type === 'person' ? null : id;
    const office = parseOffice(words, { titles, bodyNamed, stated, isElsewhere });
    return office && { title: office.title, body: byId.get(office.body ?? '') ?? null };
  };
}

/** Shorter words ("of", "to") do not identify an office. */
const SHORTEST_WORD = 3;
/**
 * Longer words are compared without their last two letters: "chairmen" matches "chairman", "leads" matches
 * "leader".
 */
const LONGEST_WHOLE_WORD = 5;

/**
 * Whether a text names an office: a form of a word of its title, leaving out its subject ("of Justice"), or a
 * synonym. "premier" names "Prime Minister".
 *
 * @param folded the text, folded.
 */
export function isOfficeNamed(title: string, folded: string, { byForm }: TitleIndex): boolean {
  const post = foldName(title).split(' of ')[0]!;
  const words = post.split(' ').filter((word) => word.length >= SHORTEST_WORD);
  const beginnings = words.map((word) => (word.length > LONGEST_WHOLE_WORD ? word.slice(0, -2) : word));
  const known = byForm.get(foldName(title));
  const forms = known ? [known.title, ...known.synonyms].map(foldName) : [];
  return [...beginnings, ...forms].some((form) => ` ${folded}`.includes(` ${form}`));
}
