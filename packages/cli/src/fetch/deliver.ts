import { PrecedentError } from '@precedent/model';
import type { Deliver } from '@precedent/server';
import type { Network } from './network.ts';
import { request } from './request.ts';

/**
 * Sends changes to webhooks on these hosts, as the guard of everything that is fetched allows: only to public addresses, and
 * without following redirects.
 *
 * @throws PrecedentError `invalid_input` for another host, `io` if it does not arrive.
 */
export function deliverTo(hosts: readonly string[], network: Network, signal: AbortSignal): Deliver {
  return async (webhook, message) => {
    refuseOtherHost(webhook, hosts);
    const { status } = await request(webhook, network, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      signal,
    });
    if (status < 200 || status > 299)
      throw new PrecedentError(
        'io',
        `${new URL(webhook).host} replied with status ${status}`,
        'See what it expects.',
      );
  };
}

/** @throws PrecedentError `invalid_input` */
export function refuseOtherHost(webhook: string, hosts: readonly string[]): void {
  const { hostname } = new URL(webhook);
  if (hosts.includes(hostname)) return;
  throw new PrecedentError(
    'invalid_input',
    `webhooks on ${hostname} are not allowed`,
    `Allow that host: --webhook-host ${hostname}`,
  );
}
