import { findOffices, officesOf, officesOfPerson, type PrecedentGraph } from '@precedent/graph';
import { type BodyOffice, PrecedentError, type Reference, slug, toCandidates } from '@precedent/model';

/**
 * The office that a text means.
 *
 * @param personId the person whose offices come first, for a title without its body ("prime minister").
 * @throws PrecedentError `not_found` or `ambiguous`, with the candidates.
 */
export function resolveOffice(
  graph: PrecedentGraph,
  reference: Reference,
  text: string,
  personId: string | null = null,
): BodyOffice {
  const offices = findOffices(graph, reference, text);
  const own = new Set(
    personId === null ? [] : officesOfPerson(graph, reference, personId).map(({ id }) => id),
  );
  const ofPerson = offices.filter(({ id }) => own.has(id));
  const found = ofPerson.length > 0 ? ofPerson : offices;
  if (found.length === 1) return found[0]!;
  if (found.length === 0) throw unknownOffice(graph, reference, text);
  throw new PrecedentError(
    'ambiguous',
    `"${text}" matches ${found.length} offices`,
    'Name the body too: "Prime Minister of the Netherlands".',
    { candidates: toCandidates(found) },
  );
}

function unknownOffice(graph: PrecedentGraph, reference: Reference, text: string): PrecedentError {
  const words = new Set(slug(text).split('-'));
  const shared = ({ label }: BodyOffice) =>
    slug(label)
      .split('-')
      .filter((word) => words.has(word)).length;
  const nearest = officesOf(graph, reference)
    .filter((office) => shared(office) > 0)
    .sort((a, b) => shared(b) - shared(a));
  return new PrecedentError(
    'not_found',
    `no office matches "${text}"`,
    nearest.length > 0 ? 'Did you mean one of these?' : 'Add an article or a facts file that names it.',
    { candidates: toCandidates(nearest) },
  );
}
