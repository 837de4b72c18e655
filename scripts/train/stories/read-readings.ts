import { PrecedentError, parseReading, type Reference } from '@precedent/model';
import { type ClaimLine, parseArticleLines, toClaimLine } from '@precedent/reader';

/** A reading with the text that its offsets refer to. */
export interface ReadingWithText {
  line: ClaimLine;
  text: string;
}

/**
 * Readings as JSON Lines: whole ones of `precedent export --readings`, or lines of `precedent read --json`, whose texts
 * are in the articles that were read.
 *
 * @param articles JSON Lines of articles; null if the readings contain theirs.
 * @throws PrecedentError `invalid_input` for a reading without a text.
 */
export function readReadings(
  readings: string,
  articles: string | null,
  { gazetteer }: Pick<Reference, 'gazetteer'>,
): ReadingWithText[] {
  const given = articles === null ? [] : parseArticleLines(articles, 'the file of articles');
  const texts = new Map(given.map(({ id, text }) => [id, text]));
  return readings
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((json): ReadingWithText => {
      const parsed: unknown = JSON.parse(json);
      if (isWhole(parsed)) {
        const reading = parseReading(parsed);
        return { line: toClaimLine(reading, gazetteer), text: reading.article.text };
      }
      const line = parsed as ClaimLine;
      const text = texts.get(line.id);
      if (text === undefined) throw noText(line);
      return { line, text };
    });
}

function isWhole(parsed: unknown): boolean {
  return typeof parsed === 'object' && parsed !== null && 'article' in parsed;
}

function noText({ id, title }: ClaimLine): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `no text for the reading of "${title}" (${id})`,
    'Name the file of the articles that were read with --articles, or use `precedent export --readings`.',
  );
}
