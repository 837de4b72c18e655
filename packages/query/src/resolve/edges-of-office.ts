import { officesOfPerson } from '@precedent/graph';
import type { RelationDraft } from '../parse/draft.ts';
import { HOLE } from '../query/query.ts';
import type { Reading } from './reading.ts';
import { type Resolving, tenureRelation } from './resolving.ts';

/** Who took or left an office, and when: the beginnings and ends of its terms tell more than single reports. */
export function edgesOfOffice(
  { context }: Resolving,
  draft: RelationDraft,
  readings: readonly Reading[],
): Reading[] {
  const { ontology } = context.reference;
  if (!['when', 'who', 'whether'].includes(draft.kind)) return [...readings];
  return readings.flatMap((reading) => {
    const { relations, office, subject, object } = reading.query;
    if (relations.some((id) => ontology.succession(id) !== null)) return [reading];
    const ends = relations.flatMap((id) => ontology.officeEnds(id));
    const taken = ends.find(({ role }) => role === 'is_appointed' || role === 'takes');
    const found = taken ?? ends.find(({ role }) => role === 'leaves');
    const [person, other] = found?.end === 'subject' ? [subject, object] : [object, subject];
    if (!found || person == null) return [reading];
    // Who left may be asked without the office; who was dismissed may not have left at all.
    const isOpen =
      office.length === 0 && draft.kind === 'when' && (taken ? other === null : found.end === 'subject');
    const named = other === null ? office : [];
    const offices = isOpen ? officesAt(context, person, other) : named;
    if (offices.length === 0) return [reading];
    const edge = taken ? ('from' as const) : ('to' as const);
    const held = {
      ...reading.query,
      relations: [tenureRelation(ontology)],
      subject: person,
      object: null,
      office: offices,
      edge,
      words: [],
    };
    const isSurer = draft.kind === 'when' && office.length > 0;
    return [reading, { ...reading, query: held, rank: isSurer ? reading.rank - 1 : reading.rank + 1 }];
  });
}

/** The offices that somebody left without naming them: all of theirs, or those of the body that they left. */
function officesAt(
  { graph, reference }: Resolving['context'],
  person: string,
  body: string | null,
): string[] {
  if (person === HOLE) return [];
  return officesOfPerson(graph, reference, person)
    .filter((office) => body === null || office.body === body)
    .map(({ id }) => id);
}
