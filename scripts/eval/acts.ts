import type { Ontology } from '@precedent/model';

const ACTS: ReadonlySet<string> = new Set(['support', 'challenge', 'contact']);

/** Whether a relation is something done to somebody, and not an office, a succession or a membership. */
export function isAct({ family }: ReturnType<Ontology['relation']>): boolean {
  return ACTS.has(family);
}
