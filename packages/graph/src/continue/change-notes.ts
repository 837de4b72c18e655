import type { BuildNote, KeptNotes } from '@precedent/model';
import type { TracedReading } from '../build/trace.ts';
import { ChangedNotes } from './changed-notes.ts';
import { articleNote, officeNotes } from './encode-notes.ts';
import { noteKey } from './note-keys.ts';

/** Notes that are gone, and those in their places. */
export interface NoteChanges {
  gone: readonly BuildNote[];
  added: readonly BuildNote[];
}

/** How notes of articles and offices change if some readings give something else. */
export async function changeNotes(
  before: readonly TracedReading[],
  after: readonly TracedReading[],
  kept: KeptNotes,
): Promise<NoteChanges> {
  const articles = { gone: before.map(articleNote), added: after.map(articleNote) };
  const offices = await changeOffices(officesOf(before), officesOf(after), kept, articles);
  return onlyChanged({
    gone: [...articles.gone, ...offices.gone],
    added: [...articles.added, ...offices.added],
  });
}

function officesOf(readings: readonly TracedReading[]): Map<string, BuildNote> {
  const notes = readings.flatMap(({ shared }) => [...officeNotes(shared)]);
  return new Map(notes.map((note) => [note.id, note]));
}

async function changeOffices(
  before: ReadonlyMap<string, BuildNote>,
  after: ReadonlyMap<string, BuildNote>,
  kept: KeptNotes,
  articles: NoteChanges,
): Promise<NoteChanges> {
  const fresh = [...after.values()].filter(({ id }) => !before.has(id));
  const known = await kept.heads(fresh.map(({ id }) => id));
  const left = [...before.values()].filter(({ id }) => !after.has(id));
  const isUsed = await findUsed(left, new ChangedNotes(kept, articles.gone, articles.added));
  const changed = [...before.keys()].filter((id) => after.has(id));
  return {
    gone: [...left.filter((_, at) => !isUsed[at]), ...changed.map((id) => before.get(id)!)],
    added: [...fresh.filter((_, at) => known[at]!.length === 0), ...changed.map((id) => after.get(id)!)],
  };
}

/** Whether any article still names each office. */
async function findUsed(offices: readonly BuildNote[], notes: KeptNotes): Promise<boolean[]> {
  const ids = offices.map(({ id }) => id.slice(noteKey.named('').length));
  const keys = ids.flatMap((id) => [noteKey.office('c', id), noteKey.office('a', id)]);
  const found = await notes.keysFrom(keys);
  return ids.map((_, at) => found[2 * at]!.length + found[2 * at + 1]!.length > 0);
}

/** Without those that stay as they are. */
export function onlyChanged({ gone, added }: NoteChanges): NoteChanges {
  const print = (note: BuildNote) => JSON.stringify({ ...note, keys: [...note.keys].sort() });
  const [before, after] = [new Set(gone.map(print)), new Set(added.map(print))];
  return {
    gone: gone.filter((note) => !after.has(print(note))),
    added: added.filter((note) => !before.has(print(note))),
  };
}
