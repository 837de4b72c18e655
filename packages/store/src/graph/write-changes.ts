import type { GraphToKeep, NamedOffice } from '@precedent/model';
import type { Kysely } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import type { GraphChanges } from './graph-changes.ts';
import { Numbers } from './numbers.ts';
import { removeEntities, writeEntities } from './write-entities.ts';
import { removeFacts, rowsOfFacts, writeFacts } from './write-facts.ts';
import { forgetFindings } from './write-findings.ts';
import { officesOfBodies, renewOffices, writeOffices } from './write-offices.ts';

/** Makes the rows of one graph those of another, by what has changed between them. */
export async function writeChanges(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  graph: Omit<GraphToKeep, 'copies'>,
  { entities, facts, removedEntities, removedFacts }: GraphChanges,
): Promise<void> {
  await removeFacts(engine, db, removedFacts, new Numbers());
  await writeEntities(engine, db, entities, graph.keysOfEntity);
  const offices = officesOf(facts);
  await writeOffices(engine, db, [...offices.values()]);
  await writeFacts(engine, db, await rowsOfFacts(engine, db, facts, graph.readingOf, new Numbers()));
  await removeEntities(engine, db, removedEntities, graph.keysOfEntity);
  await forgetFindings(engine, db, [...facts, ...removedFacts]);
  const bodies = [...entities.map(({ id }) => id), ...removedEntities];
  const touched = [...offices.keys(), ...officesOf(removedFacts).keys()];
  const renamed = await officesOfBodies(engine, db, bodies);
  await renewOffices(engine, db, [...new Set([...touched, ...renamed])], graph);
}

export function officesOf(facts: GraphChanges['facts']): Map<string, NamedOffice> {
  return new Map(facts.flatMap(({ office }) => (office ? [[office.id, office] as const] : [])));
}
