import {
  type Entity,
  type Office,
  type SourcedClaim,
  slug,
  standardTitle,
  type TitleIndex,
  titleAtBody,
} from '@precedent/model';

interface Context {
  entities: ReadonlyMap<string, Entity>;
  titles: TitleIndex;
}

export function withOffice(claim: SourcedClaim, office: Office | null): SourcedClaim {
  return office === claim.office ? claim : { ...claim, office };
}

/** Readings by earlier versions or other readers may have titles in any form. */
export function standardise({ title, body }: Office, { entities, titles }: Context): Office {
  const { gazetteer } = entities.get(body ?? '')?.links ?? {};
  return { title: titleAtBody(standardTitle(title, titles), gazetteer, titles), body };
}

/** "appointed him Secretary General": the body is the only one for which the article uses that title. */
export function completeBodies(claims: readonly SourcedClaim[], context: Context): SourcedClaim[] {
  const bodies = new Map<string, Set<string>>();
  for (const { office } of claims)
    if (office && office.body !== null)
      bodies.set(slug(office.title), (bodies.get(slug(office.title)) ?? new Set()).add(office.body));
  return claims.map((claim) => {
    const { office } = claim;
    const known = office?.body === null ? bodies.get(slug(office.title)) : undefined;
    if (!office || known?.size !== 1) return claim;
    return withOffice(claim, standardise({ title: office.title, body: [...known][0]! }, context));
  });
}
