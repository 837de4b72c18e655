/**
 * In UTF-16 units: large enough for the cost per chunk not to matter, small enough to hold many in memory.
 */
const CHUNK_LENGTH = 65_536;

/** Joins small pieces into chunks of about {@link CHUNK_LENGTH}, one chunk at a time. */
export function* gatherChunks(pieces: Iterable<string>): Generator<string, void> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
