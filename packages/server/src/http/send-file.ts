import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { FileReply } from './route.ts';

export function isFile(reply: unknown): reply is FileReply {
  return typeof reply === 'object' && reply !== null && 'pieces' in reply && 'fileName' in reply;
}

/** Sends a file as fast as the client accepts it. Until the first piece is sent, a failure can be reported. */
export async function sendFile(
  response: Response,
  { fileName, mediaType, pieces }: FileReply,
): Promise<void> {
  const iterator = iteratorOf(pieces);
  const first = await iterator.next();
  response.attachment(fileName).type(mediaType);
  if (response.req.method === 'HEAD') {
    await iterator.return?.();
    return void response.end();
  }
  try {
    await pipeline(Readable.from(joinPieces(first, iterator)), response);
  } catch (error) {
    // A client that disconnects isn't a failure.
    if (!response.destroyed || (error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE')
      throw error;
  }
}

/** Of pieces that may have to be waited for. */
export function iteratorOf(pieces: FileReply['pieces']): Iterator<string> | AsyncIterator<string> {
  return Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
}

async function* joinPieces(
  first: IteratorResult<string>,
  rest: ReturnType<typeof iteratorOf>,
): AsyncGenerator<string, void> {
  try {
    for (let piece = first; !piece.done; piece = await rest.next()) yield piece.value;
  } finally {
    await rest.return?.();
  }
}
