import { type Anchor, compareStrings, type Links } from '@precedent/model';
import type { EntityRecord } from './entity-record.ts';

/** One anchor would be enough; several survive the removal of some articles. */
export const MOST_ANCHORS = 5;

/** Records are anchors in this order: the earliest articles first. */
export function placeOf({ publishedAt, articleId, entity }: EntityRecord): string {
  return `${publishedAt ?? '9999'} ${articleId} ${entity.id}`;
}

export function sortLinks(links: ReadonlyMap<string, string>): Links {
  return Object.fromEntries([...links].sort(([a], [b]) => compareStrings(a, b)));
}

/** Prefers a mention by name to a pronoun or a description. */
export function anchorOf({ articleId, text, entity }: EntityRecord): Anchor {
  const names = [entity.name, ...entity.aliases];
  const mention =
    entity.mentions.find(({ start, end }) => names.includes(text.slice(start, end))) ?? entity.mentions[0];
  const { start, end } = mention ?? { start: null, end: null };
  return { article: articleId, start, end, name: entity.name };
}
