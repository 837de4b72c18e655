import type { Anchor, EntityRef, EntityType, Verdict } from '@precedent/model';
import { compareStrings } from '@precedent/model';
import type { EntityRecord } from './entity-record.ts';

/** One anchor would be enough; several survive the removal of some articles. */
const MOST_ANCHORS = 5;

/** How a decision refers to the entity of these records: by the earliest articles that name it. */
export function refOf(
  records: readonly EntityRecord[],
  named: { type: EntityType; name: string },
): EntityRef {
  const fromArticles = records.filter(({ listed }) => listed === null);
  const sorted = fromArticles.sort((a, b) => compareStrings(placeOf(a), placeOf(b)));
  const links = Object.fromEntries(
    records.flatMap(({ entity, entry }) => [
      ...Object.entries(entity.links).filter(([scheme]) => scheme !== 'url'),
      ...(entry ? [['gazetteer', entry.id] as const] : []),
    ]),
  );
  return {
    type: named.type,
    name: named.name,
    links: Object.fromEntries(Object.entries(links).sort(([a], [b]) => compareStrings(a, b))),
    anchors: sorted.slice(0, MOST_ANCHORS).map(anchorOf),
  };
}

/** The entities that a verdict is about. */
export function refsOf(verdict: Verdict): EntityRef[] {
  return 'other' in verdict ? [verdict.entity, verdict.other] : [verdict.entity];
}

function placeOf({ publishedAt, articleId, entity }: EntityRecord): string {
  return `${publishedAt ?? '9999'} ${articleId} ${entity.id}`;
}

/** Prefers a mention by name to a pronoun or a description. */
function anchorOf({ articleId, text, entity }: EntityRecord): Anchor {
  const names = [entity.name, ...entity.aliases];
  const mention =
    entity.mentions.find(({ start, end }) => names.includes(text.slice(start, end))) ?? entity.mentions[0];
  const { start, end } = mention ?? { start: null, end: null };
  return { article: articleId, start, end, name: entity.name };
}
