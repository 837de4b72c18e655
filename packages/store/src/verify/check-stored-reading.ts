import { type Claim, parseReading, type Reading } from '@precedent/model';
import type { ArchiveProblem } from '../archive.ts';
import { isUnchanged, type StoredReading } from '../sql/read-readings.ts';

/** Faults in a stored reading: its form, quotes, references and mentions, and whether it is what was stored. */
export function checkStoredReading(stored: StoredReading): ArchiveProblem[] {
  const faults = findFaults(stored.reading);
  if (faults.length === 0 && !isUnchanged(stored)) faults.push('its content is not what was stored');
  return faults.map((what) => ({ where: `article ${stored.reading.article.id}`, what }));
}

function findFaults(reading: Reading): string[] {
  try {
    return checkMentions(parseReading(reading));
  } catch (error) {
    // It reports only the first fault, but all claims are to be checked.
    const faults = reading.claims.flatMap((claim) => checkClaim(claim, reading));
    return faults.length > 0 ? faults : [error instanceof Error ? error.message : String(error)];
  }
}

function checkClaim({ id, subject, object, office, speaker, evidence }: Claim, reading: Reading): string[] {
  const entityIds = new Set(reading.entities.map((entity) => entity.id));
  const named = [subject, object, speaker, office?.body ?? null];
  const missing = named.filter((end) => end !== null && !entityIds.has(end));
  const moved = evidence.filter(({ start, end, quote }) => reading.article.text.slice(start, end) !== quote);
  return [
    ...missing.map((end) => `claim ${id} names the entity "${end}", which does not exist`),
    ...moved.map(
      ({ start, end, quote }) => `claim ${id} quotes "${quote}", which is not at ${start}-${end} of the text`,
    ),
  ];
}

function checkMentions({ article, entities }: Reading): string[] {
  return entities.flatMap(({ name, mentions }) =>
    mentions
      .filter(({ end }) => end > article.text.length)
      .map(({ start, end }) => `"${name}" is mentioned at ${start}-${end}, beyond the end of the text`),
  );
}
