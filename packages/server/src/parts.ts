import type { Article, Reader, Reference } from '@precedent/model';
import type { ArticleInput } from '@precedent/reader';
import type { Archive } from '@precedent/store';

/** A reader of articles that may also parse them. */
export interface ServerReader extends Reader {
  /** Parses a posted article somewhere else, so that a large page doesn't hold up other requests. */
  parse?(input: ArticleInput, signal: AbortSignal): Promise<Article>;
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
  /**
   * Host names besides `localhost` that requests to the loopback interface may use, such as that of a
   * reverse proxy.
   */
  allowedHosts?: readonly string[];
  /** Called with one line for each failure that isn't the client's fault. Default: standard error. */
  log?: (line: string) => void;
}
