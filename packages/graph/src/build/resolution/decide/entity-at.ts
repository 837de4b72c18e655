import { type Anchor, type EntityType, foldName, type ReadingEntity } from '@precedent/model';

/** The entity at that place in the text, or else with that name, preferably of the same type. */
export function entityAt<Entity extends Pick<ReadingEntity, 'type' | 'name' | 'aliases' | 'mentions'>>(
  { start, end, name }: Anchor,
  type: EntityType,
  entities: readonly Entity[],
): Entity | null {
  const sameTypeFirst = [...entities].sort((a, b) => Number(b.type === type) - Number(a.type === type));
  if (start !== null && end !== null) {
    const isMentioned = (isThere: (mention: { start: number; end: number }) => boolean) =>
      sameTypeFirst.find(({ mentions }) => mentions.some(isThere));
    const found =
      isMentioned((mention) => mention.start === start && mention.end === end) ??
      isMentioned((mention) => mention.start < end && start < mention.end);
    if (found) return found;
  }
  const folded = foldName(name);
  const isNamed = (names: readonly string[]) => names.some((one) => foldName(one) === folded);
  return (
    sameTypeFirst.find((entity) => isNamed([entity.name])) ??
    sameTypeFirst.find((entity) => isNamed(entity.aliases)) ??
    null
  );
}
