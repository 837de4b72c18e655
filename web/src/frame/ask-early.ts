import { getEarly } from '../api/request.ts';
import type { Address } from '../state/address.ts';
import { mostOf } from '../state/most-shown.ts';

/** Asks for what the page begins with, while its scripts are still loading. */
export async function askEarly(address: Address): Promise<void> {
  const session = await getEarly('/api/session', {});
  // Where one has to log in first, every other request would be refused.
  if (!session.ok || session.value.role === null) return;
  // Stats come first because of their sequence number: changes made while the rest loads are then noticed.
  void getEarly('/api/stats', { query: {} });
  if (address.place === 'explore') void getEarly('/api/graph', { query: { limit: mostOf(address) } });
  void getEarly('/api/ontology', {});
}
