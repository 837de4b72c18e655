// Runs in a worker thread: holds a graph as RDF and answers SPARQL queries, one at a time. Plain JavaScript, so that
// it runs from source and from a build alike.
import { parentPort } from 'node:worker_threads';
import { namedNode, Store } from 'oxigraph';

const port = parentPort;
const store = new Store();

/** @param {{ kind: 'load', quads: string } | { kind: 'query', query: string, options: object }} order */
function obey(order) {
  if (order.kind === 'query') return answer(order);
  store.load(order.quads, { format: 'application/n-quads', no_transaction: true, lenient: true });
  return store.size;
}

/** Names of graphs come as texts, because terms can't be sent to a thread. */
function answer({ query, options: { defaultGraphs, namedGraphs, ...options } }) {
  if (defaultGraphs === undefined) return store.query(query, options);
  return store.query(query, {
    ...options,
    default_graph: defaultGraphs.map((iri) => namedNode(iri)),
    named_graphs: namedGraphs.map((iri) => namedNode(iri)),
  });
}

port.on('message', (order) => {
  try {
    port.postMessage({ result: obey(order) });
  } catch (error) {
    port.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
