import type { Reference } from '@precedent/model';
import { findQuotations } from '../coreference/quotations.ts';
import { Arguments, mentionsBySentence } from '../mentions/arguments.ts';
import type { Mention } from '../mentions/mention.ts';
import { indexTitles } from '../offices/office-titles.ts';
import type { Document } from '../parse/document.ts';
import { Syntax } from '../syntax/syntax.ts';
import { indexCues } from './cues.ts';
import type { DrawnClaim } from './drawn-claim.ts';
import type { RuleContext } from './rule.ts';
import { rules } from './rules.ts';

/** Claims that the rules draw, sentence by sentence, in the order of the rules. */
export function drawByRules(
  document: Document,
  mentions: readonly Mention[],
  reference: Reference,
): DrawnClaim[] {
  return contextsOf(document, mentions, reference).flatMap((context) =>
    rules.flatMap((rule) => rule.draw(context)).filter((claim) => isWellTyped(claim, reference)),
  );
}

function contextsOf(document: Document, mentions: readonly Mention[], reference: Reference): RuleContext[] {
  const grouped = mentionsBySentence(document, mentions);
  const quotations = findQuotations(document, mentions);
  return document.sentences.map((sentence, index) => {
    const syntax = new Syntax(sentence);
    return {
      sentence,
      syntax,
      arguments: new Arguments(syntax, grouped[index]!),
      mentions: grouped[index]!,
      everyMention: mentions,
      quotations,
      cues: indexCues(reference.ontology),
      titles: indexTitles(reference.officeTitles),
      reference,
    };
  });
}

/** Whether the relation links such ends. A pronoun or description of open type is judged once it is resolved. */
function isWellTyped({ subject, relation, object }: DrawnClaim, { ontology }: Reference): boolean {
  if (!ontology.has(relation)) return false;
  const { subject: subjects, object: objects } = ontology.relation(relation);
  return (
    (subject.type === null || subjects.includes(subject.type)) &&
    (object === null || object.type === null || objects.includes(object.type))
  );
}
