import type { Reading, Reference } from '@precedent/model';
import { openArchive } from '@precedent/store';
import type { Order, StartElsewhere } from './answers/protocol.ts';
import { LiveGraph } from './live-graph.ts';
import { type Json, startTestServer } from './server-for-tests.ts';

/** Two servers with one archive: one answers from what it keeps of its graph, the other from the whole graph. */
export interface KeptAndWhole {
  /** The replies of both. */
  ask(path: string): Promise<{ kept: Reply; whole: Reply }>;
  /** The routes that the first one left to the process that has the whole graph. */
  left: readonly string[];
  close(): Promise<void>;
}

interface Reply {
  status: number;
  body: Json;
}

export async function startKeptAndWhole(
  reference: Reference,
  readings: readonly Reading[],
): Promise<KeptAndWhole> {
  const archive = await openArchive(':memory:');
  for (const reading of readings) await archive.add(reading);
  const live = new LiveGraph(archive, reference);
  await live.current();
  await live.settled();
  const wholeServer = await startTestServer({ reference, archive });
  // From then on it has the whole graph, and answers from that.
  await wholeServer.get('/api/communities');
  const orders: Order[] = [];
  const keptServer = await startTestServer({ reference, archive, startWholeGraph: startNothing(orders) });
  return {
    async ask(path) {
      const replies = { kept: await keptServer.json(path), whole: await wholeServer.json(path) };
      for (const { body } of Object.values(replies)) delete body.requestId;
      return replies;
    },
    get left() {
      return orders.flatMap((order) => (order.kind === 'answer' ? [order.asked.route] : []));
    },
    async close() {
      await keptServer.close();
      await wholeServer.close().catch(() => {});
    },
  };
}

/** A process that keeps nothing and answers nothing. */
function startNothing(orders: Order[]): StartElsewhere {
  return ({ answered }) => ({
    send(order) {
      orders.push(order);
      const { number } = order;
      if (order.kind === 'keep') answered({ kind: 'kept', number });
      else answered({ kind: 'json', number, status: 501, headers: {}, text: '{}' });
    },
    end: async () => {},
  });
}
