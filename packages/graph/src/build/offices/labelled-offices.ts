import {
  type Entity,
  foldName,
  type GazetteerIndex,
  type Office,
  officeId,
  printOffice,
  type SourcedClaim,
  type TitleIndex,
} from '@precedent/model';

/**
 * The offices of known bodies by their labels, folded, whatever form of its title a label has: "Chair of
 * the Harbour League" names the office that others call its chairman. Null for a label of two.
 */
export function labelOffices(
  claims: Iterable<SourcedClaim>,
  entities: ReadonlyMap<string, Entity>,
  gazetteer: GazetteerIndex,
  { byForm }: TitleIndex,
): Map<string, Office | null> {
  const offices = new Map<string, Office>();
  for (const { office } of claims) if (office && office.body !== null) offices.set(officeId(office), office);
  const labelled = new Map<string, Office | null>();
  for (const [id, office] of offices) {
    const body = entities.get(office.body!);
    const known = byForm.get(foldName(office.title));
    for (const form of body ? [office.title, ...(known?.synonyms ?? [])] : []) {
      const label = foldName(printOffice(form, body!, gazetteer));
      const other = labelled.get(label);
      labelled.set(label, other === undefined || (other && officeId(other) === id) ? office : null);
    }
  }
  return labelled;
}
