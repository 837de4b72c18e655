import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphView } from '@precedent/graph';
import type { Article, Reader, Reference } from '@precedent/model';
import type { ArticleExplanation, ArticleInput } from '@precedent/reader';
import type { Archive } from '@precedent/store';
import type { Tokens } from './access/access.ts';
import type { Deliver } from './alerts/check-alerts.ts';
import type { StartElsewhere } from './answers/protocol.ts';
import type { ArticleQueue } from './articles/article-queue.ts';
import type { LoggedRequest } from './http/request-log.ts';
import type { SparqlLimits } from './sparql/sparql-endpoint.ts';

/** An article as it is posted. */
export interface PostedArticle extends ArticleInput {
  /** If given, the content is the bytes of a file: text in any encoding, or a document. */
  encoding?: 'base64';
}

/** A reader of articles that may also parse them. */
export interface ServerReader extends Reader {
  /** Parses a posted article somewhere else, so that a large page doesn't hold up other requests. */
  parse?(input: PostedArticle, signal: AbortSignal): Promise<Article>;
  /** Tells how the article is read. */
  explain?(article: Article, signal: AbortSignal): Promise<ArticleExplanation>;
}

/** What is at an address of the web. */
export interface FetchedArticles {
  articles: { content: string; title?: string; date?: string; url?: string; source?: string }[];
  /** Entries of a feed that could not be fetched. */
  failed: { detail: string; remedy: string }[];
}

/**
 * Fetches a page, or the articles of a feed, from the public web only.
 *
 * @throws PrecedentError if the address is not a public one, or what is there is not an article.
 */
export type FetchArticles = (address: string, signal: AbortSignal) => Promise<FetchedArticles>;

/** The webhooks that alerts may be sent to. */
export interface Webhooks {
  /** @throws PrecedentError `invalid_input` for an address on a host that is not allowed. */
  refuse(webhook: string): void;
  deliver: Deliver;
}

/** What tools of assistants make of the graph, by name. They may be called several times, so they must only compute. */
export type AssistantTools = Readonly<
  Record<string, (graph: GraphView, reference: Reference, given: object) => Record<string, unknown>>
>;

/** What an assistant is answered by. */
export interface AssistantParts {
  /** What a tool gives, from the graph with everything archived before the call. */
  use(tool: string, given: object): Promise<Record<string, unknown>>;
  articles: Pick<ArticleQueue, 'add'>;
}

/** What a server needs. */
export interface ServerParts {
  archive: Archive;
  /** Called when the first article is posted; called again after a failure. */
  reader: () => Promise<ServerReader>;
  /** How many articles the reader reads at once. Default: 1. */
  width?: number;
  /** Milliseconds after which reading one article is given up. */
  longestReading?: number;
  reference: Reference;
  /** The folder of the built page. */
  webRoot: string;
  /** Tokens that requests need. Without them everybody who can reach the server may read and write. */
  tokens?: Tokens | null;
  /**
   * Host names under which requests may come, besides `localhost` and the address that they reach: `news.example`, or
   * `https://news.example` behind a proxy that adds TLS.
   */
  allowedHosts?: readonly string[];
  /** Requests that one address may send within a minute, if tokens are needed. */
  requestsPerMinute?: number;
  /** Steps that one computation over the network may take; by default about half a second. */
  mostSteps?: number;
  /** What SPARQL queries may take, where it differs from the usual. */
  sparql?: Partial<SparqlLimits>;
  /** Sends changed answers to webhooks; without it there are no webhooks. */
  webhooks?: Webhooks;
  /**
   * Starts the thread that answers from the archive and watches its alerts, so that connections need not wait for what
   * takes time; without it the thread with the connections does. `webhooks`, `tools`, `mostSteps` and `sparql` are then its own.
   */
  startAnswering?: StartElsewhere;
  /** Starts the process that builds the whole graph and answers what needs it; without it whatever answers does. */
  startWholeGraph?: StartElsewhere;
  /** Fetches articles for the page; without it addresses are refused. */
  fetchArticles?: FetchArticles;
  /** Tools of assistants that only ask; a thread that answers has its own. */
  tools?: AssistantTools;
  /** Answers a message of an assistant that came to `/mcp`; without it there is no such path. */
  assistants?: (
    parts: AssistantParts,
    request: IncomingMessage,
    response: ServerResponse,
    message: unknown,
  ) => Promise<void>;
  /** Called with one line for each failure that isn't the client's fault. Default: standard error. */
  log?: (line: string) => void;
  /** Called when a request ends. */
  logRequest?: (entry: LoggedRequest) => void;
}
