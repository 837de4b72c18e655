import { paragraphsOf } from './paragraphs.ts';
import { sentencesOf } from './sentences.ts';

const LONGEST_HEADING = 140;
const LONGEST_TITLE = 100;

/** The first line if it looks like a heading, or else the first sentence, cut between words. */
export function deriveTitle(text: string): string {
  const [first, second] = paragraphsOf(text.slice(0, 5_000));
  if (!first) return '';
  const line = text.slice(first.start, first.end).replace(/\s+/g, ' ');
  if (second && line.length <= LONGEST_HEADING && !/[.!?:;,"\u201d]$/.test(line)) return line;
  const sentence = sentencesOf(text.slice(0, 5_000))[0];
  const words = sentence ? text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ') : line;
  if (words.length <= LONGEST_TITLE) return words;
  return `${words.slice(0, LONGEST_TITLE).replace(/[\s,;:-]*\S*$/, '')}…`;
}
