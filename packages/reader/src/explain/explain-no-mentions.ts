import type { Article } from '@precedent/model';
import type { Mention } from '../mentions/mention.ts';
import type { DroppedMention } from '../mentions/mention-reason.ts';
import { headOf } from '../mentions/phrase.ts';
import type { Sentence } from '../parse/document.ts';
import { wordsOf } from './explain-words.ts';
import type { NoMention } from './explanation.ts';
import { sayWhyNoMention } from './say-why-no-mention.ts';

/** What was thought of and is no mention, once each; what became one by other evidence is not among it. */
export function explainNoMentions(
  article: Article,
  sentence: Sentence,
  mentions: readonly Mention[],
  dropped: readonly DroppedMention[],
): NoMention[] {
  const told = new Map<string, NoMention>();
  for (const { item, reason } of dropped) {
    if (isMention(sentence, mentions, item.tokens)) continue;
    const words = wordsOf(article, sentence, item.tokens);
    // Of one place the last stage tells: what it lost to was dropped too.
    told.set(`${words.first} ${words.last}`, {
      ...words,
      source: item.source,
      reason: reason.kind,
      why: sayWhyNoMention(reason),
    });
  }
  return [...told.values()].sort((a, b) => a.first - b.first || b.last - a.last);
}

/** Whether a mention is in the same place, or stands for the same by its head. */
function isMention(
  sentence: Sentence,
  mentions: readonly Mention[],
  tokens: DroppedMention['item']['tokens'],
): boolean {
  const head = headOf(sentence, tokens);
  return mentions.some(
    (mention) =>
      (mention.tokens.start === tokens.start && mention.tokens.end === tokens.end) || mention.head === head,
  );
}
