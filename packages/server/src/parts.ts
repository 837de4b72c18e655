import type { Reader, Reference } from '@precedent/model';
import type { Archive } from '@precedent/store';

/** What a server needs. */
export interface ServerParts {
  archive: Archive;
  /** Called when the first article is posted; called again after a failure. */
  reader: () => Promise<Reader>;
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
