import type { Document, Sentence } from '../parse/document.ts';
import { findAffiliations } from './affiliations.ts';
import type { FoundName } from './found-name.ts';
import { groupBySentence } from './group-by-sentence.ts';
import type { Lexicon } from './lexicon.ts';
import { settleNested, settlePart } from './nested-names.ts';
import { lowerOf, overlaps, tokenAt } from './phrase.ts';
import { poolVotes } from './pooled-votes.ts';
import { findRepeats } from './repeats.ts';
import { findSentenceNames } from './sentence-names.ts';
import { settleName, weighEntries } from './settle-name.ts';

/** All names of a document. What a name stands for is decided over all its places together. */
export function findNames(document: Document, lexicon: Lexicon): FoundName[] {
  const perSentence = document.sentences.map((sentence) =>
    findSentenceNames(document.article, sentence, lexicon),
  );
  const first = perSentence.flatMap(({ names }) => names);
  const nested = perSentence.flatMap((sentence) => sentence.nested);
  const parts = perSentence.flatMap((sentence) => sentence.parts);
  const names = [...first, ...findRepeats(document, first)];
  const votes = poolVotes(document, names);
  const weights = weighEntries([...names, ...nested, ...parts]);
  const affiliations = document.sentences.flatMap((sentence) => findAffiliations(sentence, lexicon));
  const isAffiliation = (name: FoundName) =>
    affiliations.some(({ sentence, tokens }) => sentence === name.sentence && overlaps(tokens, name.tokens));
  const outer = names
    .flatMap((name) => settleName(document, name, votes, weights) ?? [])
    .filter((name) => !isAffiliation(name));
  const outerIn = groupBySentence(outer);
  const namesIn = groupBySentence(names);
  const inner = [
    ...nested.flatMap((name) => settleNested(document, name, outerIn(name.sentence), weights)),
    ...parts.flatMap((part) => settlePart(document, part, namesIn(part.sentence), weights)),
  ];
  return withoutIdleNames(document, [...outer, ...inner, ...affiliations]);
}

/** Without names of languages, families and regions' adjectives, which name none of the four types. */
function withoutIdleNames(document: Document, names: readonly FoundName[]): FoundName[] {
  const named = new Set(names.filter((name) => !name.adjective).map((name) => name.entry?.id));
  const surnames = new Set(
    names.filter(({ type }) => type === 'person').map((name) => textOf(document, name).split(' ').at(-1)),
  );
  return names.filter((name) => {
    const sentence = document.sentences[name.sentence] as Sentence;
    const next = sentence.tokens[name.tokens.end];
    const follows = next ? lowerOf(next) : '';
    if (name.adjective && /^(?:language|languages|speaker|speakers)$/.test(follows)) return false;
    if (name.adjective && isRegional(name) && !named.has(name.entry?.id)) return false;
    if (name.type === 'person' && /^(?:family|families|brothers|sisters|clan|couple)$/.test(follows))
      return false;
    return !isFamily(sentence, name, surnames);
  });
}

/** "European", "Siberian": an adjective that says where, not who; those of states and parties act. */
const isRegional = ({ type, entry }: FoundName) =>
  type === 'place' || (type === 'institution' && !/\bparty\b/i.test(entry?.name ?? ''));

const textOf = (document: Document, name: FoundName) =>
  document.article.text.slice(name.span.start, name.span.end);

/** "the Bidens", where Biden is a person's name. */
function isFamily(sentence: Sentence, name: FoundName, surnames: ReadonlySet<string | undefined>): boolean {
  if (name.tokens.end - name.tokens.start > 1 || name.entry) return false;
  const { text } = tokenAt(sentence, name.head);
  return text.endsWith('s') && surnames.has(text.slice(0, -1));
}
