import type { BuildNote, KeptNotes } from '@precedent/model';

type Counted = { key: string; count: number };

/** Kept notes as they are once some are gone and others are there. */
export class ChangedNotes implements KeptNotes {
  private readonly kept: KeptNotes;
  private readonly gone: readonly BuildNote[];
  private readonly added: readonly BuildNote[];

  /** @param gone with all their keys; one of `added` may have the same id. */
  constructor(kept: KeptNotes, gone: readonly BuildNote[], added: readonly BuildNote[]) {
    this.kept = kept;
    this.gone = gone;
    this.added = added;
  }

  async heads(keys: readonly string[]): Promise<{ id: string; head: string }[][]> {
    const gone = new Set(this.gone.map(({ id }) => id));
    const kept = await this.kept.heads(keys);
    return keys.map((key, at) => [
      ...kept[at]!.filter(({ id }) => !gone.has(id)),
      ...this.added.filter((note) => note.keys.includes(key)).map(({ id, head }) => ({ id, head })),
    ]);
  }

  async bodies(ids: readonly string[]): Promise<string[]> {
    const added = new Map(this.added.map(({ id, body }) => [id, body]));
    const kept = await this.kept.bodies(ids);
    return ids.map((id, at) => added.get(id) ?? kept[at]!);
  }

  async idsFrom(beginning: string): Promise<string[]> {
    const gone = new Set(this.gone.map(({ id }) => id));
    const kept = (await this.kept.idsFrom(beginning)).filter((id) => !gone.has(id));
    return [...kept, ...this.added.map(({ id }) => id).filter((id) => id.startsWith(beginning))];
  }

  async keysFrom(beginnings: readonly string[]): Promise<Counted[][]> {
    const kept = await this.kept.keysFrom(beginnings);
    return beginnings.map((beginning, at) => {
      const counts = new Map(kept[at]!.map(({ key, count }) => [key, count]));
      for (const [notes, by] of [
        [this.gone, -1],
        [this.added, 1],
      ] as const)
        for (const key of notes.flatMap(({ keys }) => keys))
          if (key.startsWith(beginning)) counts.set(key, (counts.get(key) ?? 0) + by);
      return [...counts].filter(([, count]) => count > 0).map(([key, count]) => ({ key, count }));
    });
  }
}
