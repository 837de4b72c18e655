import type { PrecedentGraph } from '@precedent/graph';
import type { Reference } from '@precedent/model';
import type { Archive } from '@precedent/store';
import { z } from 'zod';
import type { ArticleQueue } from '../article-queue.ts';
import type { ChangeFeed } from '../change-feed.ts';
import type { EventStream } from './event-stream.ts';

/** What a route may use to answer. */
export interface RouteParts {
  archive: Archive;
  reference: Reference;
  /** The graph of all that is in the archive now. */
  graph: () => Promise<PrecedentGraph>;
  articles: ArticleQueue;
  feed: ChangeFeed;
  /** Aborts when the server closes. */
  stop: AbortSignal;
}

/** JSON that is sent with another status than 200, or with headers. */
export class StatusReply<Value> {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly value: Value;

  constructor(status: number, headers: Record<string, string>, value: Value) {
    this.status = status;
    this.headers = headers;
    this.value = value;
  }
}

/** A file that is sent piece by piece. */
export interface FileReply {
  fileName: string;
  mediaType: string;
  pieces: Iterable<string>;
}

type Reply<Value> = Value | StatusReply<Value> | FileReply | EventStream;

interface Input<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  params: z.output<Params>;
  query: z.output<Query>;
  body: z.output<Body>;
}

/** One operation of the API. The schemas validate requests and make the OpenAPI document. */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Value = unknown,
> {
  method: 'get' | 'post' | 'delete';
  /** As OpenAPI writes it: `/api/facts/{id}`. */
  path: string;
  /** One line for the documentation. */
  summary: string;
  params: Params;
  query: Query;
  body: Body | null;
  /** The JSON that is sent; or the media types of the file or stream. */
  reply: z.ZodType<Value> | { mediaTypes: readonly string[] };
  /** False where the answer may change while the archive does not. */
  cacheable: boolean;
  answer(parts: RouteParts, input: Input<Params, Query, Body>): Reply<Value> | Promise<Reply<Value>>;
}

const NOTHING = z.strictObject({});
const NO_BODY = z.unknown();

type Given<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Value> = Pick<
  Route<Params, Query, Body, Value>,
  'path' | 'summary' | 'reply' | 'answer'
> &
  Partial<Pick<Route<Params, Query, Body, Value>, 'method' | 'params' | 'query' | 'body' | 'cacheable'>>;

/** A route with what it leaves unsaid: GET, no parameters, no body, cacheable. */
export function defineRoute<
  Value,
  Params extends z.ZodType = typeof NOTHING,
  Query extends z.ZodType = typeof NOTHING,
  Body extends z.ZodType = typeof NO_BODY,
>(given: Given<Params, Query, Body, Value>): Route {
  return { method: 'get', params: NOTHING, query: NOTHING, body: null, cacheable: true, ...given } as Route;
}

/** Whether a route answers with JSON of a known form, not with a file. */
export function isJson(reply: Route['reply']): reply is z.ZodType {
  return reply instanceof z.ZodType;
}
