import type { Article } from '@precedent/model';
import { parseArticle } from '@precedent/reader';

/** Approximate number of words in a synthesised article. */
const WORDS = 500;

/** People, countries and bodies in the sample, and their replacements in the other articles. */
const STAND_INS: Record<string, readonly string[]> = {
  'Mark Rutte': ['Lena Brandt', 'Paul Okoro', 'Marta Silva', 'Jonas Ek', 'Ruth Calloway'],
  Rutte: ['Brandt', 'Okoro', 'Silva', 'Ek', 'Calloway'],
  'Jens Stoltenberg': ['Otto Weiss', 'Amara Diallo', 'Ana Roca', 'Tomas Varga', 'Helen Moss'],
  Stoltenberg: ['Weiss', 'Diallo', 'Roca', 'Varga', 'Moss'],
  Dutch: ['Danish', 'Nigerian', 'Portuguese', 'Swedish', 'Canadian'],
  Ukraine: ['Georgia', 'Niger', 'Haiti', 'Finland', 'Jordan'],
  Russia: ['China', 'Iran', 'Syria', 'Belarus', 'Serbia'],
  NATO: ['OPEC', 'ECOWAS', 'ASEAN', 'NATO', 'the OSCE'],
  'Klaus Iohannis': ['Alma Virtanen', 'Idris Alami', 'Caio Prado', 'Sara Lind', 'Colin Marsh'],
};

/**
 * Articles made from the sample's paragraphs, each with a different order and different names, so that
 * sentences are as long and complex as in the news.
 */
export function synthesiseArticles(sample: string, count: number): Article[] {
  const paragraphs = sample.replace(/^date \S+ /, '').split(/\n{2,}/);
  return Array.from({ length: count }, (_, index) => {
    const chosen: string[] = [];
    let words = 0;
    for (let at = index; words < WORDS; at++) {
      const paragraph = paragraphs[(at * 7 + index) % paragraphs.length]!;
      chosen.push(replaceNames(paragraph, index + at));
      words += paragraph.split(/\s+/).length;
    }
    return parseArticle({ content: chosen.join('\n\n'), date: '2024-06-27', title: `Article ${index + 1}` });
  });
}

function replaceNames(paragraph: string, turn: number): string {
  const names = new RegExp(Object.keys(STAND_INS).join('|'), 'g');
  return paragraph.replace(names, (name) => STAND_INS[name]![turn % STAND_INS[name]!.length]!);
}
