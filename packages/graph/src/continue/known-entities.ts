import type { Entity, GraphParts } from '@precedent/model';

/** Entities of a kept graph as they are in it, and as they are after a change. */
export class KnownEntities {
  private readonly parts: Pick<GraphParts, 'entities'>;
  private readonly placed: ReadonlyMap<string, Entity>;
  private readonly kept = new Map<string, Entity | null>();

  /** @param placed those that the change may have made or changed, by id. */
  constructor(parts: Pick<GraphParts, 'entities'>, placed: ReadonlyMap<string, Entity>) {
    this.parts = parts;
    this.placed = placed;
  }

  async before(ids: Iterable<string>): Promise<Map<string, Entity>> {
    const wanted = [...new Set(ids)];
    const missing = wanted.filter((id) => !this.kept.has(id));
    const found = missing.length === 0 ? [] : await this.parts.entities(missing);
    for (const [at, id] of missing.entries()) this.kept.set(id, found[at]!);
    return new Map(
      wanted.flatMap((id) => {
        const entity = this.kept.get(id);
        return entity ? [[id, entity] as const] : [];
      }),
    );
  }

  async now(ids: Iterable<string>): Promise<Map<string, Entity>> {
    const wanted = [...new Set(ids)];
    const known = wanted.flatMap((id) => this.placed.get(id) ?? []);
    const others = await this.before(wanted.filter((id) => !this.placed.has(id)));
    return new Map([...known.map((entity) => [entity.id, entity] as const), ...others]);
  }

  /** New entities, and those that are not as they are kept. */
  async changed(): Promise<Entity[]> {
    const before = await this.before(this.placed.keys());
    return [...this.placed.values()].filter(
      (entity) => JSON.stringify(before.get(entity.id)) !== JSON.stringify(entity),
    );
  }

  /** Ids of those that are kept, but with another name or other links. */
  async renamed(): Promise<string[]> {
    const before = await this.before(this.placed.keys());
    const changed = [...this.placed.values()].filter((entity) => {
      const old = before.get(entity.id);
      return old !== undefined && !isCalledAlike(entity, old);
    });
    return changed.map(({ id }) => id);
  }
}

/** But for their aliases. */
function isCalledAlike(one: Entity, other: Entity): boolean {
  return JSON.stringify({ ...one, aliases: [] }) === JSON.stringify({ ...other, aliases: [] });
}
