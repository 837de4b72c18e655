import { type Reference, refToArticle, sayArticle } from '@precedent/model';
import type { ArticleExplanation, SentenceExplanation } from '@precedent/reader';
import type { Terminal } from '../../terminal.ts';
import { counted } from '../counted.ts';
import { wrapText } from '../wrap-text.ts';
import { formatFindings } from './format-findings.ts';
import { formatMentions, formatNoMentions } from './format-mentions.ts';
import { formatUnusedCues } from './format-unused-cues.ts';
import { formatWords } from './format-words.ts';

/** What the article is, with what its reading says of the whole of it. */
export function formatExplained({ reading, sentences }: ArticleExplanation, terminal: Terminal): string {
  const { out, width } = terminal;
  const counts = [counted(sentences.length, 'sentence'), counted(reading.claims.length, 'claim')].join(', ');
  const notes = reading.notes.map((note) => `${out.yellow('note:')} ${note}\n`);
  const title = wrapText(`${sayArticle(refToArticle(reading.article))}: ${counts}`, width, '');
  return `${title.split('\n').map(out.bold).join('\n')}\n${notes.join('')}`;
}

/** One sentence to read: its tree, its mentions, and what rules and model found in it. */
export function formatSentence(
  sentence: SentenceExplanation,
  { reading, sentences }: ArticleExplanation,
  reference: Reference,
  terminal: Terminal,
): string {
  const { out, width } = terminal;
  const place = `Sentence ${sentence.number} of ${sentences.length}`;
  const parts: [title: string, content: string][] = [
    ['Words', formatWords(sentence, terminal)],
    ['Mentions', formatMentions(sentence, terminal)],
    ['Rejected as mentions', formatNoMentions(sentence, terminal)],
    ...formatFindings(sentence.findings, reading, reference, terminal),
    ['Cues without a claim', formatUnusedCues(sentence, reference.ontology, terminal)],
  ];
  const shown = parts
    .filter(([, content]) => content !== '')
    .map(([title, content]) => `\n${out.bold(title)}\n${content}`);
  const rule = '─'.repeat(Math.max(0, width - place.length - 1));
  return `\n${out.cyan(out.bold(place))} ${out.cyan(rule)}\n${wrapText(sentence.text, width, '')}\n${shown.join('')}`;
}
