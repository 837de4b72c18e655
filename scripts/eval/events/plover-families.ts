import type { Ontology } from '@precedent/model';

/** Codes of the sentences' older version, with their names in the ontology's version. */
const TODAY: Readonly<Record<string, string>> = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  FIGHT: 'ASSAULT',
  INVESTIGATE: 'ACCUSE',
};

/**
 * Root relations that a PLOVER code can mean: those whose entry in the ontology names the code, and the one
 * proposed in the evaluation data ("~supported (intent)"; null if we have none).
 */
export function familiesOf(
  code: string,
  ontology: Ontology,
  proposed: Readonly<Record<string, string | null>>,
): string[] {
  const today = TODAY[code] ?? code;
  const own = ontology.relations.filter(({ plover }) => plover === today).map(({ id }) => id);
  const named = proposed[code]?.match(/[a-z_]+/)?.[0];
  const relations = named && ontology.has(named) ? [...own, named] : own;
  return [...new Set(relations.map((relation) => ontology.root(relation).id))];
}
