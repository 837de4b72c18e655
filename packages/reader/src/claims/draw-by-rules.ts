import type { End, EntityType, Reference } from '@precedent/model';
import { findQuotations } from '../coreference/quotations.ts';
import { Arguments, mentionsBySentence } from '../mentions/arguments.ts';
import type { Mention } from '../mentions/mention.ts';
import { indexTitles } from '../offices/office-titles.ts';
import type { Document } from '../parse/document.ts';
import { syntaxOf } from '../syntax/syntax.ts';
import { type Sifted, sift } from '../trace/sift.ts';
import type { ClaimReason, IllTyped } from './claim-reason.ts';
import { indexCues } from './cues.ts';
import type { DrawnClaim } from './drawn-claim.ts';
import type { RuleContext } from './rule.ts';
import { ruleRelations } from './rule-relations.ts';
import { rules } from './rules.ts';

/** The claims found by rules, by sentence and in the order of the rules. */
export function drawByRules(
  document: Document,
  mentions: readonly Mention[],
  reference: Reference,
): Sifted<DrawnClaim, ClaimReason> {
  const drawn = contextsOf(document, mentions, reference).flatMap((context) =>
    rules.flatMap((rule) => rule.draw(context)),
  );
  return sift(drawn, (claim) => reasonAgainstTypes(claim, reference));
}

/** What rules look at, sentence by sentence. */
export function contextsOf(
  document: Document,
  mentions: readonly Mention[],
  reference: Reference,
): RuleContext[] {
  const grouped = mentionsBySentence(document, mentions);
  const quotations = findQuotations(document, mentions);
  return document.sentences.map((sentence, index) => {
    const syntax = syntaxOf(sentence);
    return {
      sentence,
      syntax,
      arguments: new Arguments(syntax, grouped[index]!),
      mentions: grouped[index]!,
      everyMention: mentions,
      quotations,
      cues: indexCues(reference.ontology),
      relations: ruleRelations(reference.ontology),
      titles: indexTitles(reference.officeTitles),
      reference,
    };
  });
}

/** Checks the types of both ends. Those of pronouns and descriptions may be open until they are resolved. */
function reasonAgainstTypes(
  { subject, relation, object }: DrawnClaim,
  { ontology }: Reference,
): ClaimReason | null {
  const types = ontology.relation(relation);
  return (
    reasonAgainstType('subject', subject, types.subject) ??
    (object && reasonAgainstType('object', object, types.object))
  );
}

function reasonAgainstType(end: End, { type }: Mention, allowed: readonly EntityType[]): IllTyped | null {
  return type === null || allowed.includes(type) ? null : { kind: 'ill-typed', end, type };
}
