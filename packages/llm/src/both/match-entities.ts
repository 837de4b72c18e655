import { foldName, type ReadingEntity } from '@precedent/model';

/**
 * Which entity of one reading is which of another reading of the same article: of the same type, and mentioned in
 * the same places, or else with the same name. Each is matched once. By the ids of `others`.
 */
export function matchEntities(
  entities: readonly ReadingEntity[],
  others: readonly ReadingEntity[],
): Map<string, ReadingEntity> {
  const pairs = others.flatMap((other, at) =>
    entities.map((entity, place) => ({ entity, other, order: [at, place], score: likeness(entity, other) })),
  );
  const matched = new Map<string, ReadingEntity>();
  const taken = new Set<ReadingEntity>();
  for (const { entity, other, score } of pairs.sort(
    (a, b) => b.score - a.score || before(a.order, b.order),
  )) {
    if (score === 0) break;
    if (matched.has(other.id) || taken.has(entity)) continue;
    matched.set(other.id, entity);
    taken.add(entity);
  }
  return matched;
}

/** Number of common mentions; a common name counts half a mention, and decides only where no mention does. */
function likeness(a: ReadingEntity, b: ReadingEntity): number {
  if (a.type !== b.type) return 0;
  const places = new Set(a.mentions.map(({ start, end }) => `${start}-${end}`));
  const common = b.mentions.filter(({ start, end }) => places.has(`${start}-${end}`)).length;
  return common + (foldName(a.name) === foldName(b.name) ? 0.5 : 0);
}

function before([a, b]: readonly number[], [c, d]: readonly number[]): number {
  return a! - c! || b! - d!;
}
