import type { Rule } from './rule.ts';
import { adjective } from './rules/adjective.ts';
import { agentNoun } from './rules/agent-noun.ts';
import { candidacy } from './rules/candidacy.ts';
import { citizenship } from './rules/citizenship.ts';
import { compoundParticiple } from './rules/compound-participle.ts';
import { counterpart } from './rules/counterpart.ts';
import { departure } from './rules/departure.ts';
import { evaluation } from './rules/evaluation.ts';
import { mutual } from './rules/mutual.ts';
import { nestedBody } from './rules/nested-body.ts';
import { nominalisation } from './rules/nominalisation.ts';
import { party } from './rules/party.ts';
import { quotation } from './rules/quotation.ts';
import { succession } from './rules/succession.ts';
import { tenure } from './rules/tenure.ts';
import { thanks } from './rules/thanks.ts';
import { threat } from './rules/threat.ts';
import { title } from './rules/title.ts';
import { active, passive } from './rules/verb-clause.ts';

/** All constructions that the reader knows, the surest first. If two say the same, the first gives the provenance. */
export const rules: readonly Rule[] = [
  title,
  tenure,
  counterpart,
  nestedBody,
  party,
  departure,
  candidacy,
  active,
  passive,
  mutual,
  thanks,
  citizenship,
  threat,
  quotation,
  evaluation,
  succession,
  agentNoun,
  nominalisation,
  adjective,
  compoundParticiple,
];
