import { PrecedentError, type Reading } from '@precedent/model';
import type { AddOutcome, FactsProblem } from '@precedent/store';

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

/** What became of a reading. */
export function addResult(
  file: string,
  { article: { id: articleId, title, kind }, claims, notes }: Reading,
  outcome: AddOutcome,
  problems: FactsProblem[],
): AddResult {
  const uncertain = claims.filter(({ certain }) => !certain).length;
  return { file, outcome, articleId, title, kind, claims: claims.length, uncertain, notes, problems };
}

export function noFacts(file: string): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `no valid facts in ${file}`,
    'Correct its rows and add it again.',
  );
}
