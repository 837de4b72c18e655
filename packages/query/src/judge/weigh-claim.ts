import { type Fact, nounLemma, type SourcedClaim, verbLemma } from '@precedent/model';
import type { QueryContext } from '../query/context.ts';

/** Whether a quote of the claim has one of the words, in any inflection. */
export function saysSo({ evidence, how }: SourcedClaim, words: readonly string[]): boolean {
  if (how.by === 'rule' && how.cue !== null && words.includes(how.cue)) return true;
  const phrases = words.map((word) => word.split(' '));
  return evidence.some(({ quote }) => {
    const said = quote.toLowerCase().split(/[^\p{L}\p{N}'’-]+/u);
    return phrases.some((phrase) =>
      said.some(
        (word, at) =>
          isForm(word, phrase[0]!) && phrase.slice(1).every((part, offset) => said[at + offset + 1] === part),
      ),
    );
  });
}

/** Whether the title of the article or a quote has every word of a topic. */
export function mentionsTopic({ article, evidence }: SourcedClaim, topic: string): boolean {
  const texts = [article.title, ...evidence.map(({ quote }) => quote)].map((text) => text.toLowerCase());
  return topic
    .split(' ')
    .every((word) =>
      texts.some(
        (text) =>
          text.includes(word) &&
          new RegExp(`(?<![\\p{L}\\p{N}])${escapeWord(word)}s?(?![\\p{L}\\p{N}])`, 'u').test(text),
      ),
    );
}

function escapeWord(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '\\$&');
}

/** Whether a quote has the word as a verb in the past: "impeached", not "impeachment". */
export function saysVerb({ evidence, how }: SourcedClaim, verb: string): boolean {
  if (how.by === 'rule' && how.cue === verb) return true;
  const [first] = verb.split(' ');
  return evidence.some(({ quote }) =>
    quote
      .toLowerCase()
      .split(/[^\p{L}\p{N}'’-]+/u)
      .some((word) => word !== first && !/ings?$/.test(word) && verbLemma(word) === first),
  );
}

function isForm(word: string, lemma: string): boolean {
  return word === lemma || verbLemma(word) === lemma || nounLemma(word) === lemma;
}

/**
 * Whether some word of the sentence says what the claim says. The trained model also proposes acts that no word
 * expresses, and that one state is part of another; these are too often wrong to be a yes.
 */
export function isBackedByWords(
  { how, relation }: SourcedClaim,
  { subject, object }: Fact,
  context: QueryContext,
): boolean {
  const { ontology } = context.reference;
  if (how.by === 'model' && ontology.relation(relation).belongs_as === 'part')
    return (
      how.cued || ![subject, object].every((id) => context.graph.getNodeAttribute(id, 'type') === 'country')
    );
  if (ontology.lasts(relation) || ontology.namesOffice(relation)) return true;
  if (how.by === 'model') return how.cued;
  return how.by !== 'rule' || how.cue !== null;
}

/** Confidence from which a claim of the reader is right often enough for a yes: of those below, three in ten are wrong. */
const SURE_ENOUGH = 0.8;

/** Whether a claim alone carries a yes. */
export function isSureEnough({ confidence }: SourcedClaim): boolean {
  return confidence >= SURE_ENOUGH;
}
