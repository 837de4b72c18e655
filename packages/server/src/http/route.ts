import type { Operation, Role } from '@precedent/api';
import type { GraphView, PrecedentGraph } from '@precedent/graph';
import type { Reference } from '@precedent/model';
import type { Archive } from '@precedent/store';
import type { z } from 'zod';
import type { Access } from '../access/access.ts';
import type { ArticleQueue } from '../articles/article-queue.ts';
import type { JobQueue } from '../articles/job-queue.ts';
import type { ChangeFeed } from '../change-feed.ts';
import type { FetchArticles } from '../parts.ts';
import type { SparqlEndpoint } from '../sparql/sparql-endpoint.ts';
import type { EventStream } from './event-stream.ts';

/** What a route works with that answers from the archive and its graph, in whichever thread or process. */
export interface AnswerParts {
  archive: Archive;
  reference: Reference;
  /** The graph of everything in the archive now. */
  graph: () => Promise<PrecedentGraph>;
  /** Answers from the same graph without building it, if the archive keeps it; `answer` may be called several times. */
  ask: <Result>(answer: (graph: GraphView) => Result) => Promise<Result>;
  /** The same, but never fails with `NeedsWholeGraph`: it waits for the other process. For what must not be done twice. */
  askAnyway: AnswerParts['ask'];
  /** The same for a list of all contradictions or plans; null says that some of them are still to be derived. */
  askList: <Result>(answer: (graph: GraphView) => Result | null) => Promise<Result>;
  /** @throws PrecedentError `invalid_input` for a webhook that may not be sent anything. */
  refuseWebhook(webhook: string): void;
  /** Steps that one computation over the network may take; undefined for the usual number. */
  mostSteps: number | undefined;
  sparql: SparqlEndpoint;
}

/** What a route works with that answers where the connections are, and must not keep them waiting. */
export interface FrontParts {
  /** Only for what is one row, or a few. */
  archive: Archive;
  reference: Reference;
  articles: ArticleQueue;
  /** Fetches a few addresses at once; null if this server fetches nothing. */
  fetching: { fetch: FetchArticles; jobs: JobQueue } | null;
  feed: ChangeFeed;
  /** Who may do what; null if everybody may do everything. */
  access: Access | null;
  /** Aborts when the server closes. */
  stop: AbortSignal;
  /** The OpenAPI document of all routes. */
  describe: () => Record<string, unknown>;
}

/** JSON sent with a status other than 200, or with headers. */
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

/** A text in the media type that suits the client. */
export class TextReply {
  readonly mediaType: string;
  readonly text: string;

  constructor(mediaType: string, text: string) {
    this.mediaType = mediaType;
    this.text = text;
  }
}

/** A file sent piece by piece. */
export interface FileReply {
  fileName: string;
  mediaType: string;
  pieces: Iterable<string> | AsyncIterable<string>;
}

export interface OperationInput<Asked extends Operation> {
  params: z.output<Asked['params']>;
  query: z.output<Asked['query']>;
  body: z.output<NonNullable<Asked['body']>>;
}

type Replied<Asked extends Operation> = Asked['reply'] extends z.ZodType
  ? z.output<Asked['reply']> | StatusReply<z.output<Asked['reply']>>
  : FileReply | EventStream | TextReply;

/** Who sent a request. */
export interface Client {
  /** What it may do; null for a client without a token, of an operation that needs none. */
  role: Role | null;
  /** Whether it uses TLS, if only to a proxy. */
  isSecure: boolean;
  /** The address under which it reached the server: `http://127.0.0.1:4242`. */
  address: string;
  /** The media types that it accepts, as its header lists them. */
  accept: string | undefined;
  /** Aborts when it disconnects before it has the answer. */
  gone: AbortSignal;
}

export type Input = OperationInput<Operation>;

interface Answering<Parts> extends Operation {
  answer(parts: Parts, input: Input, client: Client): unknown;
}

/** An operation of the API that is answered from the archive. */
export interface ArchiveRoute extends Answering<AnswerParts> {
  from: 'archive';
}

/** An operation of the API that needs what only the thread with the connections has. */
export interface FrontRoute extends Answering<FrontParts> {
  from: 'front';
}

/** An operation of the API with its implementation. */
export type Route = ArchiveRoute | FrontRoute;

export function isOfArchive(route: Route): route is ArchiveRoute {
  return route.from === 'archive';
}

type Answer<Asked extends Operation, Parts> = (
  parts: Parts,
  input: OperationInput<Asked>,
  client: Client,
) => Replied<Asked> | Promise<Replied<Asked>>;

export function defineRoute<Asked extends Operation>(
  operation: Asked,
  answer: Answer<Asked, AnswerParts>,
): ArchiveRoute {
  return { ...operation, from: 'archive', answer: answer as ArchiveRoute['answer'] };
}

export function defineFrontRoute<Asked extends Operation>(
  operation: Asked,
  answer: Answer<Asked, FrontParts>,
): FrontRoute {
  return { ...operation, from: 'front', answer: answer as FrontRoute['answer'] };
}
