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
  return { gone: withoutThoseIn(added, gone), added: withoutThoseIn(gone, added) };
}

function withoutThoseIn(others: readonly BuildNote[], notes: readonly BuildNote[]): BuildNote[] {
  const byId = new Map<string, BuildNote[]>();
  for (const other of others) byId.set(other.id, [...(byId.get(other.id) ?? []), other]);
  return notes.filter((note) => !byId.get(note.id)?.some((other) => isSame(note, other)));
}

/** Bodies are compared last: that of an entity which thousands of articles name is megabytes long. */
function isSame(one: BuildNote, other: BuildNote): boolean {
  if (one.head !== other.head || one.keys.length !== other.keys.length) return false;
  const [keys, otherKeys] = [[...one.keys].sort(), [...other.keys].sort()];
  return keys.every((key, at) => key === otherKeys[at]) && one.body === other.body;
}
