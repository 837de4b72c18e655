import type { Request, Response } from 'express';
import { MOST_STREAMS, MOST_UNREAD } from '../limits.ts';
import { TooManyStreams } from './problem.ts';

/** One server-sent event; `data` is sent as JSON. */
export interface StreamedEvent {
  id: number;
  event: string;
  data: unknown;
}

/** An open-ended reply: events as they happen, until the client disconnects or the server closes. */
export class EventStream {
  /**
   * Starts sending and returns a function that stops it.
   *
   * @param lastId the last event that the client saw, if it reconnects.
   */
  readonly open: (send: (event: StreamedEvent) => void, lastId: number | null) => () => void;

  constructor(open: EventStream['open']) {
    this.open = open;
  }
}

/** Milliseconds between keep-alive comments: proxies close idle connections. */
const HEARTBEAT = 20_000;
/** Milliseconds before a browser that lost the connection reconnects. */
const RETRY = 2000;

/** Counts the open streams of a server. */
export class OpenStreams {
  private count = 0;

  /** @throws TooManyStreams */
  enter(): void {
    if (this.count >= MOST_STREAMS) throw new TooManyStreams();
    this.count++;
  }

  leave(): void {
    this.count--;
  }
}

export function sendEvents(
  request: Request,
  response: Response,
  stream: EventStream,
  streams: OpenStreams,
  stop: AbortSignal,
): void {
  response.status(200).set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
  if (request.method === 'HEAD') return void response.end();
  streams.enter();
  response.flushHeaders();
  response.write(`retry: ${RETRY}\n\n`);
  const close = stream.open(({ id, event, data }) => {
    response.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    // A client that doesn't read would have the server keep every event in memory.
    if (response.writableLength > MOST_UNREAD) response.destroy();
  }, readLastId(request));
  const heartbeat = setInterval(() => void response.write(': still here\n\n'), HEARTBEAT);
  heartbeat.unref();
  const end = () => void response.end();
  stop.addEventListener('abort', end);
  response.on('close', () => {
    stop.removeEventListener('abort', end);
    clearInterval(heartbeat);
    streams.leave();
    close();
  });
}

function readLastId(request: Request): number | null {
  const given = request.get('last-event-id');
  return given !== undefined && /^\d{1,15}$/.test(given) ? Number(given) : null;
}
