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
  const iterator = pieces[Symbol.iterator]();
  const first = iterator.next();
  response.attachment(fileName).type(mediaType);
  if (response.req.method === 'HEAD') return void response.end();
  try {
    await pipeline(Readable.from(joinPieces(first, iterator)), response);
  } catch (error) {
    // A client that disconnects isn't a failure.
    if (!response.destroyed || (error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE')
      throw error;
  }
}

function* joinPieces(first: IteratorResult<string>, rest: Iterator<string>): Generator<string, void> {
  for (let piece = first; !piece.done; piece = rest.next()) yield piece.value;
}
