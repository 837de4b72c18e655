import type { AnswerResult } from '@precedent/model';

/** Questions that follow up an answer: about the line if it was one, and about whom it named. */
export function followUpsOf(query: string, results: readonly AnswerResult[]): string[] {
  const [first] = results;
  if (!first) return [];
  const person = first.entities.find(({ type }) => type === 'person');
  const inLine = /\boffice=|relation=succeeded\b/.test(query);
  return [
    ...(person && inLine ? ['And before them?', 'And after them?'] : []),
    ...(person ? [`Who supported ${person.name}?`, `Who challenged ${person.name}?`] : []),
    ...(results.length > 1 ? ['How many?'] : []),
  ];
}
