import type { Document, Sentence, TokenRange } from '../parse/document.ts';
import { groupBySentence } from './group-by-sentence.ts';
import type { NameCandidate } from './name-candidate.ts';
import { overlaps } from './phrase.ts';

/** Shorter words ("May", "Ali") too often mean something else. */
const SHORTEST = 4;

/** Further occurrences of names already found, where nothing else was found. */
export function findRepeats(document: Document, names: readonly NameCandidate[]): NameCandidate[] {
  const known = new Map<string, NameCandidate>();
  for (const name of names) {
    const words = wordsIn(document.sentences[name.sentence] as Sentence, name);
    const isWritten = words.every((word) => /^\p{Lu}/u.test(word)) && words.join('').length >= SHORTEST;
    if (name.known.length === 0 && isWritten) known.set(words.join(' '), name);
  }
  const longest = Math.max(0, ...[...known.keys()].map((text) => text.split(' ').length));
  const namesIn = groupBySentence(names);
  return document.sentences.flatMap((sentence) =>
    repeatsIn(sentence, known, longest, namesIn(sentence.index)),
  );
}

function repeatsIn(
  sentence: Sentence,
  known: ReadonlyMap<string, NameCandidate>,
  longest: number,
  taken: readonly TokenRange[],
): NameCandidate[] {
  const repeats: NameCandidate[] = [];
  for (let start = 0; start < sentence.tokens.length; start++)
    for (let length = Math.min(longest, sentence.tokens.length - start); length > 0; length--) {
      const range = { start, end: start + length };
      const like = known.get(wordsIn(sentence, range).join(' '));
      if (!like || [...taken, ...repeats].some((name) => overlaps(name, range))) continue;
      repeats.push({ ...like, ...range, sentence: sentence.index, source: 'repeat', votes: {} });
      break;
    }
  return repeats;
}

const wordsIn = (sentence: Sentence, range: TokenRange) =>
  sentence.tokens.slice(range.start, range.end).map((token) => token.text);
