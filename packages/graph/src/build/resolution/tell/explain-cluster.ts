import type { Join } from '../cluster/join-clusters.ts';
import type { Reason } from '../compare/score-names.ts';
import type { Cluster } from '../records/cluster.ts';
import type { EntityRecord } from '../records/entity-record.ts';

/** For records that agree in every detail, are linked, or were merged by a person. */
const CERTAIN = 1;

/**
 * Why the records of a cluster were merged before any comparison: one join for each further name or decision,
 * and one for the articles that agree under the same name. O(records).
 *
 * @param cluster as it was created, before anything joined it.
 */
export function explainCluster({ atoms: [atom], whole }: Cluster): Join[] {
  if (whole.records.length === 1) return [];
  const groups = new Map<string, EntityRecord[]>();
  atom!.bound.forEach(({ records, names }, at) => {
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
  return { records: [one, other], comparison: { score: reason.weight, reasons: [reason], blocked: false } };
}
