import { describe, expect, it } from 'vitest';
import { draftSentences } from '../parse/draft-sentences.ts';
import { parseArticle } from './parse-article.ts';

/** Pieces that, repeated, make a pattern with overlapping alternatives try them all, and what ends the run. */
const RUNS: [piece: string, end: string][] = [
  ['a.', '@'],
  ['a@', 'b'],
  ['."', 'x'],
  ['"', 'x'],
  ['. "', 'x'],
  ['...', 'x'],
  ['A. ', 'x'],
  ['Mr. ', 'x'],
  ["a'", '-'],
  ['a-', '-'],
  ["n'", 't'],
  ['1,', '.'],
  ['A', ' --'],
  ['ABC, A', ' ('],
  ['- ', 'x'],
  ['http://', ' '],
  ['\n', 'x'],
  ['a\n', 'x'],
  ['<', 'a'],
  ['<a', 'x'],
  ['<p ', 'x'],
  ['<!--', 'x'],
  ['<script', 'x'],
  ['[', 'x'],
  ['*a', 'x'],
  ['- - \n\n', 'x'],
  ['> ', 'x'],
];

/**
 * A linear pattern takes milliseconds for this much text, a quadratic one minutes. Processor time doesn't
 * depend on how busy the machine is.
 */
const LENGTH = 100_000;
const SECONDS = 5;
/** In milliseconds, by the clock of a busy machine. */
const TIMEOUT = 120_000;

describe('text designed to be slow', { timeout: TIMEOUT }, () => {
  for (const [piece, end] of RUNS)
    it(`takes less than ${SECONDS} s of processor time: ${JSON.stringify(piece)} over and over`, () => {
      const text = piece.repeat(LENGTH / piece.length) + end;
      const block = `${text.slice(0, 9_000)}${end}`;
      const started = process.cpuUsage();
      draftSentences(text);
      parseArticle({ content: `x ${text}` });
      for (const format of ['html', 'markdown'] as const) parseArticle({ content: `x ${text}`, format });
      parseArticle({ content: `x ${block}`, format: 'markdown' });
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1e6).toBeLessThan(SECONDS);
    });
});

/** Each is of a page with as many elements as half a megabyte of HTML can have, beside one sentence to read. */
const WIDE: [what: string, html: string][] = [
  ['advertisements', '<p class="ad">a</p>'.repeat(50_000)],
  [
    'advertisements within advertisements',
    `${'<div class="ad">'.repeat(200)}${'</div>'.repeat(200)}`.repeat(100),
  ],
  ['paragraphs', '<p>a</p>'.repeat(100_000)],
  ['links', '<a href="x">a</a> '.repeat(50_000)],
  ['cells', '<td>a</td>'.repeat(60_000)],
  ['character references', '1. &amp;'.repeat(75_000)],
];

/** Linear work is four times as long for all of a page as for a quarter, quadratic work sixteen times. */
const MOST_GROWTH = 9;

describe('a page made of very many elements', { timeout: TIMEOUT }, () => {
  for (const [what, content] of WIDE)
    it(`takes time that does not grow with the square of its length: ${what}`, () => {
      const quarter = secondsFor(content.slice(0, content.length / 4));
      expect(secondsFor(content)).toBeLessThan(MOST_GROWTH * quarter + 0.5);
    });
});

function secondsFor(content: string): number {
  const started = process.cpuUsage();
  const page = `<html><body><h1>Talks</h1><p>Mark Rutte met Joe Biden on Wednesday, they said.</p>${content}</body></html>`;
  const { text } = parseArticle({ content: page, format: 'html' });
  const { user, system } = process.cpuUsage(started);
  expect(text).toContain('Mark Rutte met Joe Biden');
  return (user + system) / 1e6;
}
