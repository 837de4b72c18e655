import type { Ontology } from '@precedent/model';
import { connectionRules } from './connection-rules.ts';
import { identityRules, sayingRules } from './identity-rules.ts';
import { officeRules } from './office-rules.ts';
import { relationRules } from './relation-rules.ts';
import type { Rule } from './rule.ts';

const ruleSets = new WeakMap<Ontology, readonly Rule[]>();

/** The whole grammar. More specific rules come first. */
export function rulesOf(ontology: Ontology): readonly Rule[] {
  const rules = ruleSets.get(ontology) ?? [
    ...connectionRules(),
    ...sayingRules(),
    ...officeRules(),
    ...relationRules(ontology),
    ...identityRules(),
  ];
  ruleSets.set(ontology, rules);
  return rules;
}
