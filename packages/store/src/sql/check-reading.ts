import { PrecedentError, parseReading, type Reading } from '@precedent/model';

/** In unicode mode, only an unpaired surrogate matches. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/**
 * Checks that every SQL engine will return the reading exactly as it was stored.
 *
 * @throws PrecedentError `invalid_input`, naming what cannot be stored.
 */
export function checkReading(input: Reading): Reading {
  const reading = parseReading(input);
  refuseRepeatedIds(reading, 'entity', reading.entities);
  refuseRepeatedIds(reading, 'claim', reading.claims);
  refuseUnstorableText(reading, `article ${reading.article.id}`);
  return reading;
}

function refuseRepeatedIds(reading: Reading, what: string, items: readonly { id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id))
      throw new PrecedentError(
        'invalid_input',
        `the ${what} id "${id}" occurs twice in the reading of article ${reading.article.id}`,
        `Every ${what} of a reading needs a unique id.`,
      );
    seen.add(id);
  }
}

/** SQLite cuts text at a NUL, PostgreSQL refuses it, and neither stores half a surrogate pair. */
export function refuseUnstorableText(value: unknown, what: string): void {
  if (typeof value === 'string') {
    const at = UNSTORABLE.exec(value)?.index;
    if (at === undefined) return;
    const code = value.charCodeAt(at).toString(16).padStart(4, '0').toUpperCase();
    throw new PrecedentError(
      'invalid_input',
      `${what} contains U+${code} at offset ${at} of a text of ${value.length}`,
      'Replace that character with U+FFFD first.',
    );
  }
  if (typeof value !== 'object' || value === null) return;
  for (const part of Object.values(value)) refuseUnstorableText(part, what);
}
