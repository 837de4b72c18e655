import type { Mention } from '../mentions/mention.ts';
import { tokenAt } from '../mentions/phrase.ts';
import type { Sentence } from '../parse/document.ts';
import { syntaxOf } from '../syntax/syntax.ts';
import { isBelow } from './constraints.ts';
import { type Discourse, sentenceOf } from './discourse.ts';

/** The subject of the main clause, for a mention in a clause before it: "While the 57-year-old ..., Rutte". */
export function mainSubjectAfter(discourse: Discourse, mention: Mention): Mention | null {
  const sentence = sentenceOf(discourse, mention);
  const subject = sentence.tokens.findIndex((token, at) => {
    const verb = token.head;
    const isMain = verb >= 0 && ['root', 'ccomp'].includes(tokenAt(sentence, verb).deprel);
    return (
      isMain &&
      /^nsubj/.test(token.deprel) &&
      at > mention.head &&
      mention.head !== at &&
      !isBelow(sentence, mention.head, at)
    );
  });
  if (subject < 0 || !isInOpener(sentence, mention.head, tokenAt(sentence, subject).head)) return null;
  return (
    discourse.map.in(mention.sentence).find(({ kind, head }) => kind === 'name' && head === subject) ?? null
  );
}

/** Whether a token is in an adverbial clause or phrase of the main verb that begins the sentence. */
function isInOpener(sentence: Sentence, index: number, verb: number): boolean {
  const path = [index, ...syntaxOf(sentence).ancestors(index)];
  const below = path.find((at) => tokenAt(sentence, at).head === verb);
  return below !== undefined && /^(?:advcl|obl|acl)/.test(tokenAt(sentence, below).deprel) && below < verb;
}
