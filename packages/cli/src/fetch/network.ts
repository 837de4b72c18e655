import { lookup } from 'node:dns/promises';

/** What requests are made through. Tests give one of their own. */
export interface Network {
  /** All addresses of a host. */
  resolve(host: string): Promise<string[]>;
  /** Where to connect to for an address that was found to be public: the address itself. */
  route(address: string): string;
}

export const network: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  route: (address) => address,
};
