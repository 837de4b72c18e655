import type { Ontology } from '@precedent/model';

const ACTS: ReadonlySet<string> = new Set(['support', 'challenge', 'contact']);

/** Whether a relation is an act, rather than an office, a succession or a membership. */
export function isAct({ family }: ReturnType<Ontology['relation']>): boolean {
  return ACTS.has(family);
}
