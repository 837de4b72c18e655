import {
  indexGazetteer,
  isStandingWord,
  printOffice,
  type ReadingEntity,
  type Reference,
} from '@precedent/model';
import type { Sentence, TokenRange } from '../parse/document.ts';
import { indexTitles } from './office-titles.ts';

/** Before a title they are no part of it either: "first President". */
const ORDINALS = new Set(['first', 'last']);

/**
 * An office as the guidelines write it: "Title of Body", the title in its usual form ("premier" is
 * Prime Minister) and the body by its name, not its adjective. A person is no body: "took over from
 * Secretary General Stoltenberg" gives the title alone. Null where no title was found.
 */
export function normaliseOffice(
  sentence: Sentence,
  office: TokenRange | string | null,
  object: ReadingEntity,
  reference: Reference,
): string | null {
  const title = typeof office === 'string' ? office : office && titleIn(sentence, office, object, reference);
  if (!title || object.type === 'person') return title;
  return printOffice(title, object, indexGazetteer(reference.gazetteer));
}

function titleIn(
  sentence: Sentence,
  range: TokenRange,
  object: ReadingEntity,
  reference: Reference,
): string | null {
  const tokens = sentence.tokens.slice(range.start, range.end);
  const match = indexTitles(reference.officeTitles).find(tokens).at(-1);
  if (!match)
    return tokens.length > 0 && tokens.length <= 5
      ? capitalise(tokens.map((token) => token.text).join(' '))
      : null;
  const before = tokens
    .slice(0, match.start)
    .filter((token) => ['NOUN', 'PROPN', 'ADJ'].includes(token.upos) && !isStatus(token.text));
  const after = tokens.slice(match.end);
  const bodyWords = new Set(`${object.name} ${object.aliases.join(' ')}`.toLowerCase().split(/\s+/));
  const special = before
    .filter((token) => !bodyWords.has(token.text.toLowerCase()))
    .map((token) => capitalise(token.text));
  return [
    ...special,
    match.entry.title,
    ...(after.length > 0 && after.length <= 3 && isField(after[0]!.text)
      ? after.map((token) => token.text)
      : []),
  ].join(' ');
}

function isField(word: string): boolean {
  return word.toLowerCase() === 'of' || word.toLowerCase() === 'for';
}

function isStatus(word: string): boolean {
  const lower = word.toLowerCase();
  return isStandingWord(lower) || ORDINALS.has(lower);
}

function capitalise(words: string): string {
  return words.replace(
    /(^|\s)(?!of\b|the\b|for\b|and\b)(\p{Ll})/gu,
    (_, space: string, letter: string) => space + letter.toUpperCase(),
  );
}
