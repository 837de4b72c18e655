import { datePrefixSchema, type SourcedClaim, sayDate } from '@precedent/model';

/** "modality: planned → asserted" for each of `fields` that differs. */
export function fieldChanges<Value extends object>(
  before: Value,
  after: Value,
  fields: readonly (keyof Value & string)[],
): string[] {
  return fields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => `${field}: ${sayValue(before[field])} → ${sayValue(after[field])}`);
}

function sayValue(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (datePrefixSchema.safeParse(value).success) return sayDate(value as string);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** "2 claims added", "1 claim removed". */
export function claimChanges(before: readonly SourcedClaim[], after: readonly SourcedClaim[]): string[] {
  const [old, now] = [new Set(before.map(contentOf)), new Set(after.map(contentOf))];
  const added = [...now].filter((key) => !old.has(key)).length;
  const removed = [...old].filter((key) => !now.has(key)).length;
  return [
    ...(added > 0 ? [`${sayCount(added)} added`] : []),
    ...(removed > 0 ? [`${sayCount(removed)} removed`] : []),
  ];
}

/** "also called A, B", "no longer called C". */
export function nameChanges(before: readonly string[], after: readonly string[]): string[] {
  const added = after.filter((name) => !before.includes(name));
  const removed = before.filter((name) => !after.includes(name));
  return [
    ...(added.length > 0 ? [`also called ${added.join(', ')}`] : []),
    ...(removed.length > 0 ? [`no longer called ${removed.join(', ')}`] : []),
  ];
}

function sayCount(claims: number): string {
  return `${claims} ${claims === 1 ? 'claim' : 'claims'}`;
}

/** What a claim says and where, independent of the reader's version and of the claim's id. */
function contentOf({ article, evidence, modality, polarity, from, to, status }: SourcedClaim): string {
  const [best] = evidence;
  return JSON.stringify([article.id, best?.start, best?.end, modality, polarity, from, to, status]);
}
