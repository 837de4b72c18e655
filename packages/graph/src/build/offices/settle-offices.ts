import {
  type Entity,
  foldName,
  indexGazetteer,
  indexOfficeTitles,
  isHeadWord,
  isSingleSeat,
  nameSuccessions,
  type Office,
  type Reference,
  type SourcedClaim,
  slug,
  standardTitle,
  type TitleIndex,
  titleAtBody,
} from '@precedent/model';
import { labelOffices } from './labelled-offices.ts';

interface Context {
  entities: ReadonlyMap<string, Entity>;
  titles: TitleIndex;
}

/**
 * Determines the office of every claim with the help of other claims. Claims of the same reading supply a
 * missing body, or the office of a succession. Claims of all readings supply the title of a "leader", and
 * the body if the reading doesn't have it. Uncertain claims don't help certain ones.
 *
 * @param claims of each reading.
 */
export function settleOffices(
  claims: readonly (readonly SourcedClaim[])[],
  entities: ReadonlyMap<string, Entity>,
  reference: Reference,
): SourcedClaim[][] {
  const certain = claims.map((own) => own.filter((claim) => claim.certain));
  const settled = settleTogether(certain, entities, reference);
  if (claims.every((own, at) => own.length === certain[at]!.length)) return settled;
  const all = settleTogether(claims, entities, reference);
  return settled.map((own, at) => [...own, ...all[at]!.filter((claim) => !claim.certain)]);
}

function settleTogether(
  claims: readonly (readonly SourcedClaim[])[],
  entities: ReadonlyMap<string, Entity>,
  { ontology, gazetteer, officeTitles }: Reference,
): SourcedClaim[][] {
  const context: Context = { entities, titles: indexOfficeTitles(officeTitles) };
  const completed = claims.map((own) => {
    const standard = own.map((claim) => {
      const office = ontology.namesOffice(claim.relation) ? claim.office : null;
      return withOffice(claim, office && standardise(office, context));
    });
    return completeBodies(standard, context);
  });
  const titles = findLeaders(completed.flat(), context);
  // Before successions, since "the NATO chief" and his successor as Secretary General hold the same office.
  const headed = completed.map((own) => own.map((claim) => settleHead(claim, titles, context)));
  const labelled = labelOffices(headed.flat(), entities, indexGazetteer(gazetteer), context.titles);
  return headed.map((own) =>
    nameSuccessions(
      own.map((claim) => placeByLabel(claim, labelled)),
      ontology,
    ),
  );
}

/** "Chancellor of Aldovia" in a reading that doesn't have Aldovia as an entity. */
function placeByLabel(claim: SourcedClaim, labelled: ReadonlyMap<string, Office | null>): SourcedClaim {
  const { office } = claim;
  if (!office || office.body !== null) return claim;
  return withOffice(claim, labelled.get(foldName(office.title)) ?? office);
}

function withOffice(claim: SourcedClaim, office: Office | null): SourcedClaim {
  return office === claim.office ? claim : { ...claim, office };
}

/** Readings by earlier versions or other readers may have titles in any form. */
function standardise({ title, body }: Office, { entities, titles }: Context): Office {
  const { gazetteer } = entities.get(body ?? '')?.links ?? {};
  return { title: titleAtBody(standardTitle(title, titles), gazetteer, titles), body };
}

/** "appointed him Secretary General": the body is the only one for which the article uses that title. */
function completeBodies(claims: readonly SourcedClaim[], context: Context): SourcedClaim[] {
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

/** The titles of the single-seat offices that each person has at each body, by {@link leaderKey}. */
function findLeaders(claims: readonly SourcedClaim[], context: Context): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const claim of claims) {
    const { office } = claim;
    const key = leaderKey(claim, context);
    if (!office || key === null || isHeadWord(office.title) || !isSingleSeat(office.title, context.titles))
      continue;
    known.set(key, (known.get(key) ?? new Set()).add(office.title));
  }
  return known;
}

/** "The Dutch leader" means the only single-seat office that the person is known to have there. */
function settleHead(
  claim: SourcedClaim,
  known: ReadonlyMap<string, ReadonlySet<string>>,
  context: Context,
): SourcedClaim {
  const { office } = claim;
  if (!office || !isHeadWord(office.title)) return claim;
  const titles = known.get(leaderKey(claim, context) ?? '');
  return titles?.size === 1 ? withOffice(claim, { ...office, title: [...titles][0]! }) : claim;
}

/** Identifies the person and body of an office; null if the object of the claim is a person. */
function leaderKey({ subject, object, office }: SourcedClaim, { entities }: Context): string | null {
  const isBetweenPersons = entities.get(object)?.type === 'person';
  return !office || isBetweenPersons ? null : `${subject} ${office.body}`;
}
