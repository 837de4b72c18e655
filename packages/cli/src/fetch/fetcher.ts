import { PrecedentError } from '@precedent/model';
import robotsParser from 'robots-parser';
import type { Network } from './network.ts';
import { type Fetched, request, USER_AGENT } from './request.ts';

interface Robot {
  /** Undefined for pages of another site. */
  isAllowed(url: string, userAgent: string): boolean | undefined;
}

// Its own types describe a namespace instead of the function that it exports.
const parseRobots = robotsParser as unknown as (address: string, content: string) => Robot;

/** A page and what tells whether it has changed. */
interface Known {
  etag: string | undefined;
  modified: string | undefined;
}

/**
 * Fetches from the web as a polite visitor: what a site's robots.txt disallows is not fetched, and what has not changed since
 * this fetcher fetched it is not sent again.
 */
export class Fetcher {
  private readonly network: Network;
  private readonly signal: AbortSignal | undefined;
  private readonly robots = new Map<string, Promise<Robot>>();
  private readonly known = new Map<string, Known>();

  constructor(network: Network, signal?: AbortSignal) {
    this.network = network;
    this.signal = signal;
  }

  /**
   * Null if it is the same as when it was last fetched.
   *
   * @throws PrecedentError as {@link request} does; also `unsupported_input` if robots.txt disallows it, `not_found` or `io` if the
   *   site replies with an error.
   */
  async fetch(address: string): Promise<Fetched | null> {
    const fetched = await request(address, this.network, {
      headers: conditionsOf(this.known.get(address)),
      signal: this.signal,
      check: (url) => this.refuseDisallowed(url),
    });
    if (fetched.status === 304) return null;
    if (fetched.status < 200 || fetched.status > 299) throw failed(fetched);
    const { etag, 'last-modified': modified } = fetched.headers;
    this.known.set(address, { etag, modified });
    return fetched;
  }

  private async refuseDisallowed(url: URL): Promise<void> {
    const { origin } = url;
    const robots = this.robots.get(origin) ?? this.readRobots(origin);
    this.robots.set(origin, robots);
    if ((await robots).isAllowed(url.href, USER_AGENT) !== false) return;
    throw new PrecedentError(
      'unsupported_input',
      `${origin}/robots.txt does not allow programs to fetch ${url.href}`,
      'Open the page in a browser, save it and add that file.',
    );
  }

  /** As RFC 9309 has it: no file allows everything, and a site that cannot say what it allows allows nothing. */
  private async readRobots(origin: string): Promise<Robot> {
    const address = `${origin}/robots.txt`;
    const { status, bytes } = await request(address, this.network, { signal: this.signal });
    if (status >= 500) return parseRobots(address, 'User-agent: *\nDisallow: /');
    return parseRobots(
      address,
      status < 300 ? new TextDecoder().decode(bytes.subarray(0, LARGEST_ROBOTS)) : '',
    );
  }
}

/** As much as RFC 9309 wants to be read, in bytes. */
const LARGEST_ROBOTS = 512_000;

function conditionsOf(known: Known | undefined): Record<string, string> {
  return {
    ...(known?.etag === undefined ? {} : { 'if-none-match': known.etag }),
    ...(known?.modified === undefined ? {} : { 'if-modified-since': known.modified }),
  };
}

function failed({ url, status }: Fetched): PrecedentError {
  if (status === 404 || status === 410)
    return new PrecedentError('not_found', `there is no page at ${url} (${status})`, 'Check the address.');
  return new PrecedentError(
    'io',
    `${url} replied with status ${status}`,
    'Open it in a browser; if it needs a login, save it there and add that file.',
  );
}
