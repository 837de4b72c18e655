import type { Join } from '../cluster/seat.ts';
import type { Reason } from '../compare/score-names.ts';
import type { Group } from '../records/cluster.ts';
import type { EntityRecord } from '../records/entity-record.ts';
import { Tally } from '../records/tally.ts';

/** For records that agree in every detail, are linked, or were merged by a person. */
const CERTAIN = 1;

const explained = new WeakMap<Group, Join[]>();

/**
 * Why the records of a group were merged before any comparison: one join for each further name or decision,
 * and one for the articles that agree under the same name. O(records), once for each group.
 */
export function explainGroup(group: Group): readonly Join[] {
  if (group.whole.records.length === 1) return [];
  const joins = explained.get(group) ?? explainParts(group);
  explained.set(group, joins);
  return joins;
}

function explainParts({ parts }: Group): Join[] {
  const groups = new Map<string, EntityRecord[]>();
  parts.forEach(({ records, names }, at) => {
    const link = linkOf(records[0]!);
    const key = link === null ? String(at) : JSON.stringify([link, [...names.keys()].sort()]);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    for (const record of records) group.push(record);
  });
  const [first, ...others] = [...groups.values()].sort((a, b) => b.length - a.length);
  return [
    ...others.map((group) => join(first!, group, linkedOrDecided(first![0]!, group[0]!))),
    ...[...groups.values()].flatMap(explainAlike),
  ];
}

function explainAlike(records: readonly EntityRecord[]): Join[] {
  const [first] = records;
  const rest = records.filter(({ articleId }) => articleId !== first!.articleId);
  if (rest.length === 0) return [];
  const { name } = first!.entity;
  const link = linkOf(first!);
  const detail = link === null ? `same name, and the articles agree: ${name}` : linked(name, link);
  return [join([first!], rest, { feature: link === null ? 'alike' : 'link', weight: CERTAIN, detail })];
}

function linkedOrDecided(one: EntityRecord, other: EntityRecord): Reason {
  const link = linkOf(one);
  if (link === null || link !== linkOf(other))
    return { feature: 'decision', weight: CERTAIN, detail: 'a person decided that they are the same' };
  const names = `${one.entity.name}, ${other.entity.name}`;
  return { feature: 'link', weight: CERTAIN, detail: linked(names, link) };
}

function linked(names: string, link: string): string {
  return `same identifier ${link}: ${names}`;
}

function linkOf({ entity, entry, listed }: EntityRecord): string | null {
  return entity.links.wikidata ?? entry?.wikidata ?? entry?.id ?? listed?.id ?? null;
}

function join(one: readonly EntityRecord[], other: readonly EntityRecord[], reason: Reason): Join {
  const sides: Join['sides'] = [new Tally(one).summary(), new Tally(other).summary()];
  return { sides, comparison: { score: reason.weight, reasons: [reason], blocked: false } };
}
