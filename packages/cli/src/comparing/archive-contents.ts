import type { Decision, ListedEntity, Reading } from '@precedent/model';
import type { Archive, Change } from '@precedent/store';

/** Everything that a graph is built from, and the changes that led to it. */
export interface ArchiveContents {
  /** `Archive.location`. */
  archive: string;
  readings: Reading[];
  changes: Change[];
  decisions: Decision[];
  listed: ListedEntity[];
}

export async function readContents(archive: Archive): Promise<ArchiveContents> {
  const readings: Reading[] = [];
  for await (const reading of archive.readings()) readings.push(reading);
  const [changes, decisions] = [await archive.changes(0), await archive.decisions()];
  const listed = await archive.listedEntities();
  return { archive: archive.location, readings, changes, decisions, listed };
}
