import type { Article } from '@precedent/model';
import type { Mention } from '../mentions/mention.ts';
import type { DroppedMention } from '../mentions/mention-reason.ts';
import { headOf } from '../mentions/phrase.ts';
import type { Sentence } from '../parse/document.ts';
import { wordsOf } from './explain-words.ts';
import type { NoMention } from './explanation.ts';
import { sayWhyNoMention } from './say-why-no-mention.ts';

/** Rejected candidates, each once, except those that became a mention by other evidence. */
export function explainNoMentions(
  article: Article,
  sentence: Sentence,
  mentions: readonly Mention[],
  dropped: readonly DroppedMention[],
): NoMention[] {
  const rejected = new Map<string, NoMention>();
  for (const { item, reason } of dropped) {
    if (isMention(sentence, mentions, item.tokens)) continue;
    const words = wordsOf(article, sentence, item.tokens);
    // If a place was rejected more than once, the last stage has the decisive reason.
    rejected.set(`${words.first} ${words.last}`, {
      ...words,
      source: item.source,
      reason: reason.kind,
      why: sayWhyNoMention(reason),
    });
  }
  return [...rejected.values()].sort((a, b) => a.first - b.first || b.last - a.last);
}

/** Whether there is a mention at the same place or with the same head. */
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
