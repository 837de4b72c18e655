import type { EntityRecord } from '../records/entity-record.ts';

/**
 * Which records must be merged and which must be kept apart: a union-find that refuses forbidden unions.
 * Calls take nearly constant time, except for records that a `different` decision names.
 */
export class Constraints {
  private readonly parents = new Map<EntityRecord, EntityRecord>();
  private readonly sizes = new Map<EntityRecord, number>();
  private readonly apart = new Map<EntityRecord, Set<EntityRecord>>();
  /** By root, its records that must be kept apart from others. */
  private readonly separated = new Map<EntityRecord, EntityRecord[]>();

  /** Returns false and changes nothing if the two must be kept apart. */
  unite(a: EntityRecord, b: EntityRecord): boolean {
    const [one, other] = [this.rootOf(a), this.rootOf(b)];
    if (one === other) return true;
    const [separatedOne, separatedOther] = [this.separated.get(one) ?? [], this.separated.get(other) ?? []];
    if (this.forbids(separatedOne, separatedOther)) return false;
    const [root, child] = this.sizeOf(one) >= this.sizeOf(other) ? [one, other] : [other, one];
    this.parents.set(child, root);
    this.sizes.set(root, this.sizeOf(one) + this.sizeOf(other));
    if (separatedOne.length + separatedOther.length > 0)
      this.separated.set(root, [...separatedOne, ...separatedOther]);
    return true;
  }

  /** Returns false and changes nothing if the two are already united. */
  separate(a: EntityRecord, b: EntityRecord): boolean {
    if (this.rootOf(a) === this.rootOf(b)) return false;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      this.apart.set(one, (this.apart.get(one) ?? new Set()).add(other));
      this.separated.set(this.rootOf(one), [...(this.separated.get(this.rootOf(one)) ?? []), one]);
    }
    return true;
  }

  isSeparated(record: EntityRecord): boolean {
    return this.apart.has(record);
  }

  /** Whether any record of `a` must be kept apart from any of `b`. Both contain only separated records. */
  forbids(a: readonly EntityRecord[], b: readonly EntityRecord[]): boolean {
    return a.some((record) => b.some((other) => this.apart.get(record)?.has(other)));
  }

  rootOf(record: EntityRecord): EntityRecord {
    let root = record;
    for (let parent = this.parents.get(root); parent; parent = this.parents.get(root)) root = parent;
    if (root !== record) this.parents.set(record, root);
    return root;
  }

  private sizeOf(root: EntityRecord): number {
    return this.sizes.get(root) ?? 1;
  }
}
