import type { Setting } from '@precedent/graph';
import { PrecedentError, type Reading } from '@precedent/model';
import type { Archive } from '@precedent/store';
import type { Context } from '../context.ts';
import { openGraph } from '../open-graph.ts';

/**
 * Gives what `understand` makes of what a person says about an article. It may be called several times, so it must only compute.
 *
 * @param beginning the first characters of its id.
 */
export async function askInSetting<Result>(
  archive: Archive,
  beginning: string,
  context: Context,
  understand: (setting: Setting) => Result,
): Promise<Result> {
  const reading = await findReading(archive, beginning);
  const reference = await context.reference();
  const [decisions, listed] = [await archive.decisions(), await archive.listedEntities()];
  const ask = await openGraph(archive, reference, context.terminal);
  return ask((graph) => understand({ graph, reference, listed, reading, decisions }));
}

export async function findReading(archive: Archive, beginning: string): Promise<Reading> {
  const found = (await archive.articles()).filter(({ id }) => id.startsWith(beginning));
  const exact = found.find(({ id }) => id === beginning);
  if (!exact && found.length > 1)
    throw new PrecedentError(
      'ambiguous',
      `${found.length} articles have an id that begins with ${beginning}`,
      'Give more of the id: precedent articles lists them.',
    );
  const article = exact ?? found[0];
  const reading = article && (await archive.reading(article.id));
  if (reading) return reading;
  throw new PrecedentError(
    'not_found',
    `no article ${beginning}`,
    'To see the ids of articles: precedent articles.',
  );
}
