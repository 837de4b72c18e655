import type { Reader, Reference } from '@precedent/model';
import type { Archive } from '@precedent/store';

/** What a server is made of. */
export interface ServerParts {
  archive: Archive;
  /** Called when the first article is posted; called again after a failure. */
  reader: () => Promise<Reader>;
  reference: Reference;
  /** The folder of the built page. */
  webRoot: string;
  /**
   * Names besides `localhost` by which this server may be addressed on the loopback interface: those
   * of a reverse proxy in front of it.
   */
  allowedHosts?: readonly string[];
  /** Takes one line for each failure that is not the client's. Default: standard error. */
  log?: (line: string) => void;
}
