import { PrecedentError } from '@precedent/model';
import { LOOPBACK_NAMES } from './loopback.ts';

/** The host names under which a server answers. */
export class AllowedHosts {
  /** Schemes by host name in lower case; null for the scheme of the connection. */
  private readonly schemes = new Map<string, string | null>(LOOPBACK_NAMES.map((name) => [name, null]));

  /**
   * @param given names such as `news.example`, or `https://news.example` behind a proxy that adds TLS.
   * @throws PrecedentError `invalid_input`
   */
  constructor(given: readonly string[]) {
    for (const host of given) {
      const [, scheme = null, name] =
        /^(?:(https?):\/\/)?([\w.-]+|\[[\da-f:]+\])(?::\d+)?\/?$/i.exec(host) ?? [];
      if (!name) throw invalidHost(host);
      this.schemes.set(name.toLowerCase(), scheme?.toLowerCase() ?? null);
    }
  }

  /** Whether a request may come under this Host header to this address of the machine. */
  isAllowed(host: string, localAddress: string): boolean {
    const name = nameOf(host);
    return this.schemes.has(name) || name === asHost(localAddress);
  }

  /** The origin of this server's own pages. */
  originOf(host: string, scheme: string): string | null {
    const address = `${this.schemes.get(nameOf(host)) ?? scheme}://${host}`;
    return URL.canParse(address) ? new URL(address).origin : null;
  }
}

/** In lower case, without the port. */
function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d*$/, '');
}

/** An address as it is written in a Host header; IPv4 addresses may be wrapped into IPv6. */
function asHost(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  return plain.includes(':') ? `[${plain.toLowerCase()}]` : plain;
}

function invalidHost(host: string): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `"${host}" is not a host name`,
    'Write it as news.example, or as https://news.example if a proxy adds TLS.',
  );
}
