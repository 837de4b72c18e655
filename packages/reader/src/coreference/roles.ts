import { ARMED_GROUPS } from '../english/bodies/body-nouns.ts';
import { NAMING_VERBS } from '../english/offices/office-verbs.ts';
import type { Mention } from '../mentions/mention.ts';
import { childrenOf, lowerOf, tokenAt } from '../mentions/phrase.ts';
import type { Sentence } from '../parse/document.ts';
import type { Discourse } from './discourse.ts';

/** What the article calls a person or body apart from its name: "Dutch Prime Minister", "a messaging app". */
export interface CalledSo {
  /** A mention of it; its chain may grow later. */
  mention: Mention;
  sentence: number;
  /** Token index of the noun. */
  token: number;
  /** In lower case: "minister". */
  noun: string;
  /** The words that hang on it, lower case: "prime". */
  words: readonly string[];
  /** Chain leaders of the countries, bodies and places with the noun. */
  of: number[];
}

/** Titles before names, appositions and predicates in the whole document. */
export function findCalledSo(discourse: Discourse): CalledSo[] {
  return discourse.mentions.flatMap((mention) => {
    if (mention.kind !== 'name') return [];
    const sentence = discourse.document.sentences[mention.sentence] as Sentence;
    return nounsBeside(sentence, mention).map((token) => ({
      mention,
      sentence: mention.sentence,
      token,
      noun: lowerOf(tokenAt(sentence, token)),
      words: childrenOf(sentence, token).map((child) => lowerOf(tokenAt(sentence, child))),
      of: entitiesWith(discourse, sentence, token, mention),
    }));
  });
}

/** Tokens of the nouns that the grammar equates with a name. */
function nounsBeside(sentence: Sentence, mention: Mention): number[] {
  const { head, deprel } = tokenAt(sentence, mention.head);
  const below = childrenOf(sentence, mention.head).filter((child) => {
    const token = tokenAt(sentence, child);
    return (
      ['nmod:desc', 'appos', 'compound'].includes(token.deprel) &&
      token.upos !== 'NUM' &&
      !covers(mention, child)
    );
  });
  const above =
    (deprel === 'appos' || deprel === 'flat') && head >= 0 && !covers(mention, head) ? [head] : [];
  const group =
    head >= 0 && deprel === 'compound' && ARMED_GROUPS.has(lowerOf(tokenAt(sentence, head))) ? [head] : [];
  return [...below, ...above, ...group, ...predicatesOf(sentence, mention)];
}

const covers = (mention: Mention, token: number) =>
  mention.tokens.start <= token && token < mention.tokens.end;

/** "X is the president", "X became prime minister". */
function predicatesOf(sentence: Sentence, mention: Mention): number[] {
  const { head, deprel } = tokenAt(sentence, mention.head);
  if (!/^nsubj/.test(deprel) || head < 0) return [];
  const predicate = tokenAt(sentence, head);
  const children = childrenOf(sentence, head);
  if (
    children.some((child) => tokenAt(sentence, child).deprel === 'cop') &&
    /^(?:NOUN|PROPN)$/.test(predicate.upos)
  )
    return [head];
  if (!NAMING_VERBS.has(predicate.lemma.toLowerCase())) return [];
  return children.filter(
    (child) =>
      ['xcomp', 'obj'].includes(tokenAt(sentence, child).deprel) && tokenAt(sentence, child).upos === 'NOUN',
  );
}

function entitiesWith(discourse: Discourse, sentence: Sentence, noun: number, self: Mention): number[] {
  const near = [noun, ...childrenOf(sentence, noun)].flatMap((token) => [
    token,
    ...childrenOf(sentence, token),
  ]);
  const mentions = near.flatMap((token) => discourse.map.at(sentence.index, token) ?? []);
  return mentions
    .filter((mention) => mention !== self && mention.type !== 'person' && mention.kind !== 'pronoun')
    .map((mention) => mention.index);
}
