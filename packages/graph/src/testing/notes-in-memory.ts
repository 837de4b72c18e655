import type { BuildNote, KeptNotes } from '@precedent/model';

/** Notes of a build as an archive would keep them. */
export class NotesInMemory implements KeptNotes {
  readonly notes: Map<string, BuildNote>;
  private readonly byKey = new Map<string, BuildNote[]>();
  private readonly keys: readonly string[];

  constructor(notes: Iterable<BuildNote>) {
    this.notes = new Map([...notes].map((note) => [note.id, note]));
    for (const note of this.notes.values())
      for (const key of new Set(note.keys)) {
        const known = this.byKey.get(key);
        if (known) known.push(note);
        else this.byKey.set(key, [note]);
      }
    this.keys = [...this.byKey.keys()].sort();
  }

  async heads(keys: readonly string[]) {
    return keys.map((key) => (this.byKey.get(key) ?? []).map(({ id, head }) => ({ id, head })));
  }

  async bodies(ids: readonly string[]) {
    return ids.map((id) => this.notes.get(id)!.body);
  }

  async keysFrom(beginnings: readonly string[]) {
    return beginnings.map((beginning) => {
      const counted: { key: string; count: number }[] = [];
      for (let at = this.firstFrom(beginning); this.keys[at]?.startsWith(beginning); at += 1)
        counted.push({ key: this.keys[at]!, count: this.byKey.get(this.keys[at]!)!.length });
      return counted;
    });
  }

  async idsFrom(beginning: string) {
    return [...this.notes.keys()].filter((id) => id.startsWith(beginning));
  }

  private firstFrom(beginning: string): number {
    let [low, high] = [0, this.keys.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.keys[middle]! < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
