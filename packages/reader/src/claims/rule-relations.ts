import type { Ontology } from '@precedent/model';

/**
 * The relations, by id, that rules draw where a construction says just that: a title before a name that
 * somebody holds an office. Null where the ontology has none.
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

/** Found once for an ontology; of several relations that say the same the first is drawn. */
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
