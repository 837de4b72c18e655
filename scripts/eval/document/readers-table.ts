import { LANGUAGE_MODEL_QUALITY } from '@precedent/model/wording';
import type { Score } from '../scores.ts';
import { tableOf } from './blocks.ts';

/** The readers side by side, for whoever chooses one: how good each is, what it costs and what it sends where. */
export function readersTable({ f1 }: Score, certain: Score): string {
  const [p, r, f] = [certain.precision, certain.recall, f1].map((value) => value.toFixed(3));
  return tableOf(
    ['reader', 'how good', 'costs', 'sends'],
    [
      [
        '`built-in` (default)',
        `claim F1 ${f} (of what it counts as certain: precision ${p}, recall ${r}) on the 28 articles that it was developed on; less on others`,
        'nothing',
        'nothing: works offline',
      ],
      [
        '`--reader llm`',
        `${LANGUAGE_MODEL_QUALITY}; small models read worse`,
        'a request per 4,000 characters: about 4,000 tokens, and up to 4,096 of answer; seconds each',
        'text, title and date of every article to the server at `--endpoint`, which can be your own machine',
      ],
      [
        '`--reader both`',
        'not measured as a whole',
        'the same, for articles the built-in reader is unsure about (6 of the 28)',
        'those articles',
      ],
    ],
  );
}

/** The code of `reader-quality.ts` with another figure for the built-in reader. */
export function replaceShownF1(code: string, f1: number): string {
  return code.replace(/(BUILT_IN_F1 = )[\d.]+/, `$1${Number(f1.toFixed(3))}`);
}
