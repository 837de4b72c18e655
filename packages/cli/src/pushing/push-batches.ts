import type { CypherBatch } from '@precedent/formats';
import type { Driver, Session } from 'neo4j-driver';
import { toNeo4jError } from './neo4j-error.ts';

/** What to write to Neo4j. */
export interface PushedGraph {
  constraints: Iterable<string>;
  batches: Iterable<CypherBatch>;
  revision: string;
  /** Whether to remove what an earlier push wrote and this one did not. */
  prune: boolean;
}

export interface PushTarget {
  address: string;
  user: string;
  password: string;
  /** The server's default if undefined. */
  database: string | undefined;
}

/** How much was removed. */
export interface Pruned {
  facts: number;
  entities: number;
}

/**
 * Writes a graph to Neo4j: constraints first, then each batch in a transaction of its own. If it is stopped, running it
 * again completes it.
 *
 * @throws PrecedentError `io` if the server cannot be reached or refuses.
 */
export async function pushBatches(
  graph: PushedGraph,
  target: PushTarget,
  signal: AbortSignal,
): Promise<Pruned | null> {
  const { address, user, password, database } = target;
  const { default: neo4j } = await import('neo4j-driver');
  let driver: Driver | undefined;
  try {
    driver = neo4j.driver(address, neo4j.auth.basic(user, password), {
      telemetryDisabled: true,
      connectionTimeout: 10_000,
      maxTransactionRetryTime: 15_000,
    });
    const session = driver.session({ ...(database === undefined ? {} : { database }) });
    return await write(graph, session, signal);
  } catch (error) {
    throw toNeo4jError(error, target);
  } finally {
    await driver?.close();
  }
}

async function write(graph: PushedGraph, session: Session, signal: AbortSignal): Promise<Pruned | null> {
  for (const constraint of graph.constraints) {
    signal.throwIfAborted();
    await session.run(constraint);
  }
  await session.run('CALL db.awaitIndexes(300)');
  for (const { cypher, rows } of graph.batches) {
    signal.throwIfAborted();
    await session.executeWrite((trx) => trx.run(cypher, { rows }));
  }
  if (!graph.prune) return null;
  return {
    facts: await removeAll(OLD_FACTS, graph.revision, session, signal),
    entities: await removeAll(OLD_ENTITIES, graph.revision, session, signal),
  };
}

const OLD_FACTS = 'MATCH (:Entity)-[r]->(:Entity) WHERE r.revision <> $revision WITH r LIMIT 10000 DELETE r';
/** Those with links that others added stay. */
const OLD_ENTITIES =
  'MATCH (n:Entity) WHERE n.revision <> $revision AND NOT (n)--() WITH n LIMIT 10000 DELETE n';

async function removeAll(
  cypher: string,
  revision: string,
  session: Session,
  signal: AbortSignal,
): Promise<number> {
  for (let removed = 0; ; ) {
    signal.throwIfAborted();
    const { summary } = await session.executeWrite((trx) => trx.run(cypher, { revision }));
    const { nodesDeleted, relationshipsDeleted } = summary.counters.updates();
    const count = nodesDeleted! + relationshipsDeleted!;
    if (count === 0) return removed;
    removed += count;
  }
}
