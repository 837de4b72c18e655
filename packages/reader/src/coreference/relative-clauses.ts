import type { Mention } from '../mentions/mention.ts';
import { tokenAt } from '../mentions/phrase.ts';
import { relativeClauseOf, traitsOf } from '../mentions/pronouns.ts';
import type { Sentence } from '../parse/document.ts';
import type { MentionMap } from './mention-map.ts';

/** The mention that a relative pronoun refers to: "Volker, who resigned"; null for any other pronoun. */
export function antecedentOfRelative(
  sentence: Sentence,
  pronoun: Mention,
  mentions: MentionMap,
): Mention | null {
  const traits = traitsOf(tokenAt(sentence, pronoun.head));
  if (traits?.person !== 'relative') return null;
  const verb = relativeClauseOf(sentence, pronoun.head);
  if (verb === null) return null;
  const noun = tokenAt(sentence, verb).head;
  if (noun < 0) return null;
  const found = mentions.at(sentence.index, noun);
  if (!found || found.kind === 'adjective' || found.index === pronoun.index) return null;
  return traits.thing && found.type === 'person' ? null : found;
}
