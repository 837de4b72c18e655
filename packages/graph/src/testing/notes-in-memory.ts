import type { BuildNote, KeptNotes } from '@precedent/model';

/** Notes of a build as an archive would keep them. */
export class NotesInMemory implements KeptNotes {
  readonly notes: Map<string, BuildNote>;

  constructor(notes: Iterable<BuildNote>) {
    this.notes = new Map([...notes].map((note) => [note.id, note]));
  }

  async heads(keys: readonly string[]) {
    const all = [...this.notes.values()];
    return keys.map((key) =>
      all.filter((note) => note.keys.includes(key)).map(({ id, head }) => ({ id, head })),
    );
  }

  async bodies(ids: readonly string[]) {
    return ids.map((id) => this.notes.get(id)!.body);
  }

  async keysFrom(beginnings: readonly string[]) {
    const all = [...this.notes.values()].flatMap(({ keys }) => keys);
    return beginnings.map((beginning) => {
      const counts = new Map<string, number>();
      for (const key of all) if (key.startsWith(beginning)) counts.set(key, (counts.get(key) ?? 0) + 1);
      return [...counts].map(([key, count]) => ({ key, count }));
    });
  }
}
