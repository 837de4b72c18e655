import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { PrecedentError } from '@precedent/model';
import type { Network } from './network.ts';
import { publicAddresses } from './public-addresses.ts';

/** In bytes, unpacked. */
const LARGEST = 20_000_000;
/** Of one request with its redirects, in ms. */
const LONGEST = 30_000;
const MOST_REDIRECTS = 5;
export const USER_AGENT = 'Precedent/0.1';

export interface Fetched {
  /** Where it was found after redirects. */
  url: string;
  status: number;
  headers: Readonly<Record<string, string | undefined>>;
  bytes: Uint8Array;
}

export interface RequestOptions {
  headers?: Record<string, string>;
  /** Sent with POST instead of GET; redirects are not followed then. */
  body?: string;
  signal?: AbortSignal | undefined;
  /** Called with each address before it is requested, including those of redirects; throws to refuse it. */
  check?: (url: URL) => Promise<void>;
}

/**
 * Fetches a page, following redirects. Every address on the way is resolved once, must be public, and is connected to as
 * resolved, so that the name cannot lead elsewhere a moment later.
 *
 * @throws PrecedentError `invalid_input` for an address that is not public, `not_found`, `unsupported_input` if it is too large, `io` if it fails or takes too long.
 */
export async function request(
  address: string,
  network: Network,
  { headers = {}, body, signal, check }: RequestOptions = {},
): Promise<Fetched> {
  const timeout = AbortSignal.timeout(LONGEST);
  const ended = signal ? AbortSignal.any([signal, timeout]) : timeout;
  let url = webAddress(address);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    await check?.(url);
    try {
      const response = await send(url, network, { headers, body }, ended);
      const next = body === undefined ? redirectOf(response, url) : null;
      if (next === null) return await receive(response, url);
      response.destroy();
      url = next;
    } catch (cause) {
      throw explain(cause, url, timeout);
    }
  }
  throw new PrecedentError('io', `${address} redirects too often`, 'Check the address in a browser.');
}

/** @throws PrecedentError `invalid_input` unless it is an address of the web without a password. */
function webAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url;
  throw new PrecedentError(
    'invalid_input',
    `${address} is not the address of a page`,
    'Give an address that begins with https:// or http://, without a user name.',
  );
}

async function send(
  url: URL,
  network: Network,
  { headers, body }: { headers: Record<string, string>; body: string | undefined },
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const [first] = await publicAddresses(url.hostname, network);
  const to = network.route(first!);
  return new Promise((resolve, reject) => {
    const options = {
      method: body === undefined ? 'GET' : 'POST',
      signal,
      headers: {
        'user-agent': USER_AGENT,
        'accept-encoding': 'gzip, deflate, br',
        accept: '*/*',
        ...headers,
      },
      lookup: (_host: string, { all }: { all?: boolean }, found: (...found: unknown[]) => void) =>
        all ? found(null, [{ address: to, family: isIP(to) }]) : found(null, to, isIP(to)),
    };
    const start = url.protocol === 'https:' ? requestHttps : requestHttp;
    start(url, options as Parameters<typeof start>[1], resolve)
      .on('error', reject)
      .end(body);
  });
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined) return null;
  return webAddress(
    URL.canParse(headers.location, from.href) ? new URL(headers.location, from.href).href : headers.location,
  );
}

async function receive(response: IncomingMessage, url: URL): Promise<Fetched> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of unpack(response)) {
    size += piece.length;
    if (size > LARGEST) {
      response.destroy();
      throw tooLarge(url);
    }
    pieces.push(piece);
  }
  const headers = response.headers as Fetched['headers'];
  return { url: url.href, status: response.statusCode ?? 0, headers, bytes: Buffer.concat(pieces) };
}

/** Unpacked piece by piece: a few kilobytes can unpack to gigabytes. */
function unpack(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  const unpackers = {
    gzip: createGunzip,
    'x-gzip': createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  };
  const create = unpackers[encoding as keyof typeof unpackers];
  // An error destroys the returned stream too, so that reading it fails.
  return create ? pipeline(response, create(), () => {}) : response;
}

function tooLarge(url: URL): PrecedentError {
  return new PrecedentError(
    'unsupported_input',
    `${url.href} is larger than ${LARGEST / 1e6} MB`,
    'Download it and split it into smaller files.',
  );
}

function explain(cause: unknown, url: URL, timeout: AbortSignal): unknown {
  if (cause instanceof PrecedentError) return cause;
  const reason = timeout.aborted
    ? `no complete reply within ${LONGEST / 1000} s`
    : cause instanceof Error
      ? cause.message
      : String(cause);
  return new PrecedentError('io', `cannot fetch ${url.href}: ${reason}`, 'Check the address and try again.', {
    cause,
  });
}
