import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphData } from '@precedent/model';

/** A server in front of another one that answers requests for the graph itself, with a graph of any size. */
export async function serveGraph(behind: string, graph: GraphData): Promise<{ url: string; close(): void }> {
  const total = { entities: graph.entities.length, facts: graph.facts.length };
  const reply = Buffer.from(JSON.stringify({ ...graph, total, cut: null }));
  const server = createServer((incoming, outgoing) => {
    if (incoming.url?.startsWith('/api/graph'))
      return void outgoing.writeHead(200, { 'content-type': 'application/json' }).end(reply);
    const { method, headers, url = '/' } = incoming;
    const forwarded = request(new URL(url, behind), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    forwarded.on('error', () => outgoing.destroy());
    outgoing.on('close', () => forwarded.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
