import { type Article, isWebAddress, PrecedentError, type Reading } from '@precedent/model';
import type { AddOutcome, Archive, FactsProblem, Origin } from '@precedent/store';
import type { Context } from '../context.ts';
import { type FoundFile, STANDARD_INPUT_NAME } from '../input/find-files.ts';
import { type ChosenReader, chooseBuiltIn } from './chosen-reader.ts';
import { type ReadOutcome, readAll } from './read-all.ts';

/** What happened to one article or facts file. */
export type AddResult = { file: string } & (
  | ({ outcome: AddOutcome; articleId: string; title: string; kind: 'news' | 'facts' } & {
      claims: number | null;
      /** How many of the claims are uncertain. */
      uncertain: number | null;
      notes: string[];
      problems: FactsProblem[];
    })
  | { outcome: 'failed'; error: unknown; problems: FactsProblem[] }
);

/**
 * Adds every article and fact of the files to the archive, in the order of the files whatever the
 * number of workers. Failures are reported and do not stop the rest.
 */
export function addAll(
  files: readonly FoundFile[],
  archive: Archive,
  context: Context,
  workers: number | null,
  reader: ChosenReader = chooseBuiltIn(context),
): AsyncIterable<AddResult> {
  const skip = async (article: Article) => archive.has(article, await reader.info());
  const outcomes = readAll(files, context, { workers, reader, skip });
  return addEach(outcomes, archive, (file) =>
    file === STANDARD_INPUT_NAME || isWebAddress(file) ? undefined : { file },
  );
}

/** @param originOf where what was read from a file comes from; undefined if that is not to be kept. */
export async function* addEach(
  outcomes: AsyncIterable<ReadOutcome>,
  archive: Archive,
  originOf: (file: string) => Origin | undefined,
): AsyncIterable<AddResult> {
  /** Of the facts file that is being added: the parts added so far. */
  let parts: string[] = [];
  for await (const outcome of outcomes) {
    const { file } = outcome;
    if (outcome.kind === 'failed') yield { file, outcome: 'failed', error: outcome.error, problems: [] };
    else if (outcome.kind === 'skipped') {
      const { articleId, title } = outcome;
      yield {
        file,
        outcome: 'unchanged',
        articleId,
        title,
        kind: 'news',
        claims: null,
        uncertain: null,
        notes: [],
        problems: [],
      };
    } else {
      const origin = originOf(file);
      const result = await addReading(archive, file, outcome.reading, outcome.problems, origin);
      if (result.outcome !== 'failed' && result.kind === 'facts') parts.push(result.articleId);
      if (!outcome.more) {
        if (parts.length > 0 && origin) await removeEarlier(archive, parts, origin);
        parts = [];
      }
      yield result;
    }
  }
}

async function addReading(
  archive: Archive,
  file: string,
  reading: Reading,
  problems: FactsProblem[],
  origin: Origin | undefined,
): Promise<AddResult> {
  const { article, claims, notes } = reading;
  const { id: articleId, title, kind } = article;
  if (kind === 'facts' && claims.length === 0)
    return { file, outcome: 'failed', error: noFacts(file), problems };
  try {
    const outcome = await archive.add(reading, origin);
    const counts = {
      claims: claims.length,
      uncertain: claims.filter(({ certain }) => !certain).length,
    };
    return { file, outcome, articleId, title, kind, ...counts, notes, problems };
  } catch (error) {
    // Other errors would fail every following article too.
    if (error instanceof PrecedentError && error.code === 'invalid_input')
      return { file, outcome: 'failed', error, problems };
    throw error;
  }
}

/** An edited facts file replaces its earlier version, when all of its parts are there. */
async function removeEarlier(archive: Archive, added: readonly string[], origin: Origin): Promise<void> {
  for (const { articleId, kind, file } of await archive.files())
    if (kind === 'facts' && file === origin.file && !added.includes(articleId))
      await archive.remove(articleId);
}

function noFacts(file: string): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `no valid facts in ${file}`,
    'Correct its rows and add it again.',
  );
}
