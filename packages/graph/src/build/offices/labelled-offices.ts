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
 * The offices of known bodies by their folded labels, with every form of the title: "Chair of the Harbour
 * League" is the office that other claims call chairman. Null for a label that two offices have.
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
