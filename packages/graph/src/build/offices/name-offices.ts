import {
  compareStrings,
  type Entity,
  type GazetteerIndex,
  type NamedOffice,
  type Office,
  officeId,
  printOffice,
  type SourcedClaim,
} from '@precedent/model';

/**
 * The id and label of each office in the claims. The label uses the form of the title that most certain claims use.
 */
export function nameOffices(
  claims: readonly SourcedClaim[],
  entities: ReadonlyMap<string, Entity>,
  gazetteer: GazetteerIndex,
): (office: Office) => NamedOffice {
  const [certain, uncertain] = [true, false].map((wanted) =>
    nameByUse(
      claims.filter((claim) => claim.certain === wanted),
      entities,
      gazetteer,
    ),
  );
  return (office) => (certain!.get(officeId(office)) ?? uncertain!.get(officeId(office)))!;
}

function nameByUse(
  claims: readonly SourcedClaim[],
  entities: ReadonlyMap<string, Entity>,
  gazetteer: GazetteerIndex,
): Map<string, NamedOffice> {
  const counts = new Map<string, { body: string | null; titles: Map<string, number> }>();
  for (const { office } of claims) {
    if (!office) continue;
    const { title, body } = office;
    const known = counts.get(officeId(office)) ?? { body, titles: new Map<string, number>() };
    known.titles.set(title, (known.titles.get(title) ?? 0) + 1);
    counts.set(officeId(office), known);
  }
  const named = new Map<string, NamedOffice>();
  for (const [id, { body, titles }] of counts) {
    const title = [...titles].sort((a, b) => b[1] - a[1] || compareStrings(a[0], b[0]))[0]![0];
    const label = printOffice(title, entities.get(body ?? '') ?? null, gazetteer);
    named.set(id, { id, title, body, label });
  }
  return named;
}
