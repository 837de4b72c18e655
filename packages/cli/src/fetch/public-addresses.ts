import { isIP } from 'node:net';
import { PrecedentError } from '@precedent/model';
import ipaddr from 'ipaddr.js';
import type { Network } from './network.ts';

/**
 * The addresses of a host, all of them public: a name can lead to this machine or to one of its network, and a page on the
 * web can redirect to it.
 *
 * @throws PrecedentError `invalid_input` if one of them is private, loopback, link-local or otherwise not of the public
 *   internet; `not_found` if there is no such host.
 */
export async function publicAddresses(host: string, network: Network): Promise<string[]> {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  const addresses = isIP(bare) ? [bare] : await resolveHost(bare, network);
  const inner = addresses.find((address) => !isPublic(address));
  if (inner === undefined) return addresses;
  throw new PrecedentError(
    'invalid_input',
    `${bare} is not on the public internet${inner === bare ? '' : `: its address is ${inner}`}`,
    'Precedent fetches only from public addresses. Save the page as a file and add that.',
  );
}

async function resolveHost(host: string, network: Network): Promise<string[]> {
  const addresses = await network.resolve(host).catch(() => []);
  if (addresses.length > 0) return addresses;
  throw new PrecedentError('not_found', `no such host: ${host}`, 'Check the address and your connection.');
}

/** "unicast" is what remains of all addresses without the reserved ranges; IPv4 inside IPv6 is judged as IPv4. */
function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}
