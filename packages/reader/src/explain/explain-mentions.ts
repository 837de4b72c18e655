import type { Mention } from '../mentions/mention.ts';
import { tokenAt } from '../mentions/phrase.ts';
import { traitsOf } from '../mentions/pronouns.ts';
import type { Sentence } from '../parse/document.ts';
import type { Interpretation } from '../reading/read.ts';
import type { EntityName, MentionExplanation } from './explanation.ts';
import { sayWhatIsMeant } from './say-what-is-meant.ts';

export function explainMentions(
  sentence: Sentence,
  mentions: readonly Mention[],
  interpretation: Interpretation,
): MentionExplanation[] {
  return mentions.map((mention) => explainMention(sentence, mention, interpretation));
}

function explainMention(
  sentence: Sentence,
  mention: Mention,
  { built, coreference, found }: Interpretation,
): MentionExplanation {
  const { text, tokens, head, kind, type, gazetteer, gender, plural } = mention;
  const entity = entityNameOf(mention, built);
  const { step, to } = coreference.links[mention.index] ?? { step: null, to: null };
  const members = built.entitiesOf(mention).map(({ name }) => name);
  const isWe = plural && traitsOf(tokenAt(sentence, head))?.person === 'first';
  return {
    text,
    first: tokens.start + 1,
    last: tokens.end,
    head: head + 1,
    kind,
    type,
    gazetteer,
    gender,
    plural,
    entity,
    step,
    why: sayWhatIsMeant(
      { isOpen: entity === null, isWe, members },
      step && { step, to: found.mentions[to]! },
    ),
  };
}

export function entityNameOf(mention: Mention, { entityOf }: Interpretation['built']): EntityName | null {
  const entity = entityOf(mention);
  return entity && { id: entity.id, name: entity.name, type: entity.type };
}
