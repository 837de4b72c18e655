import { PrecedentError } from '@precedent/model';
import type { Validators } from '@precedent/store';
import robotsParser from 'robots-parser';
import type { Network } from './network.ts';
import { type Fetched, request, USER_AGENT } from './request.ts';

interface Robot {
  /** Undefined for pages of another site. */
  isAllowed(url: string, userAgent: string): boolean | undefined;
}

// Its own types describe a namespace instead of the function that it exports.
const parseRobots = robotsParser as unknown as (address: string, content: string) => Robot;

/**
 * Fetches from the web as a polite visitor: what a site's robots.txt disallows is not fetched, and what has not changed since
 * this fetcher fetched it, or since it is remembered from an earlier run, is not sent again.
 */
export class Fetcher {
  private readonly network: Network;
  private readonly signal: AbortSignal | undefined;
  private readonly robots = new Map<string, Promise<Robot>>();
  private readonly known = new Map<string, Validators>();

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
    if (etag !== undefined || modified !== undefined)
      this.known.set(address, { etag: etag ?? null, modified: modified ?? null });
    return fetched;
  }

  /** Which version of an address was fetched last; null if its site does not say so. */
  lastOf(address: string): Validators | null {
    return this.known.get(address) ?? null;
  }

  remember(address: string, validators: Validators): void {
    this.known.set(address, validators);
  }

  /** Fetches it again next time, even if it has not changed. */
  forget(address: string): void {
    this.known.delete(address);
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

function conditionsOf(known: Validators | undefined): Record<string, string> {
  return {
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.modified ? { 'if-modified-since': known.modified } : {}),
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
