/** In UTF-16 units: large enough that a stream's cost a chunk vanishes, small enough to hold many at once. */
const CHUNK_LENGTH = 65_536;

/** Joins small pieces to chunks of about {@link CHUNK_LENGTH}; holds one chunk at a time. */
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
