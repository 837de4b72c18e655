import type { Ontology } from '@precedent/model';

/**
 * Ids of the relations that constructions express without a cue, as a title before a name shows that somebody holds
 * an office. Null if the ontology doesn't have one.
 */
export interface RuleRelations {
  holding: string | null;
  leaving: string | null;
  running: string | null;
  withdrawing: string | null;
  succession: string | null;
  membership: string | null;
  part: string | null;
}

const known = new WeakMap<Ontology, RuleRelations>();

/** Found once for each ontology. If several relations qualify, the first is used. */
export function ruleRelations(ontology: Ontology): RuleRelations {
  const relations = known.get(ontology) ?? findRelations(ontology);
  known.set(ontology, relations);
  return relations;
}

function findRelations(ontology: Ontology): RuleRelations {
  const belonging = (as: 'member' | 'part') =>
    ontology.relations.find(({ belongs_as }) => belongs_as === as)?.id ?? null;
  return {
    holding: ontology.relationOfOffice({ subject: 'holds' })?.id ?? null,
    leaving: ontology.relationOfOffice({ subject: 'leaves' })?.id ?? null,
    running: ontology.relationOfOffice({ subject: 'runs' })?.id ?? null,
    withdrawing: ontology.relationOfOffice({ subject: 'withdraws' })?.id ?? null,
    succession: ontology.relationOfOffice({ subject: 'takes', object: 'leaves' })?.id ?? null,
    membership: belonging('member'),
    part: belonging('part'),
  };
}
