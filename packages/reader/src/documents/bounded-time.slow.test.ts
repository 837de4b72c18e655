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

describe('text designed to be slow', () => {
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
