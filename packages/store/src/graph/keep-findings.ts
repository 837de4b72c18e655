import type { GraphToKeep } from '@precedent/model';
import type { Engine } from '../sql/engine.ts';
import { isWhole, lockState } from './graph-state.ts';
import { clearFindings, insertFindings } from './write-findings.ts';

/** Keeps the contradictions and plans of a graph, if the archive keeps that graph and lacks them. */
export async function keepFindings(engine: Engine, graph: GraphToKeep): Promise<void> {
  const { sequence, basis } = graph;
  const lacks = async (db: Engine['db']) => {
    const state = await lockState(db);
    return isWhole(state, basis) && state.sequence === sequence && state.findings !== sequence;
  };
  if (!(await engine.db.transaction().execute(lacks))) return;
  const findings = graph.findings();
  if (findings === null) return;
  await engine.db.transaction().execute(async (db) => {
    if (!(await lacks(db))) return;
    await clearFindings(db);
    await insertFindings(engine, db, findings);
    await db.updateTable('graph_state').set({ findings: sequence }).where('number', '=', 1).execute();
  });
}
