import type { Entity, Fact, SourcedClaim, Vocabulary } from '@precedent/model';
import { findRelation, STANCE_LABELS, stanceOf } from '@precedent/view';
import { type Address, linkTo } from './address.ts';
import { dateCell, numberCell, rowOf, type TableData } from './table-rows.ts';

interface FactParts {
  entities: ReadonlyMap<string, Entity>;
  vocabulary: Vocabulary;
  address: Address;
}

/** Facts with their dates, sources and first quote. */
export function tableOfFacts(
  facts: readonly Fact[],
  { entities, vocabulary, address }: FactParts,
): TableData {
  const nameOf = (id: string) => entities.get(id)?.name ?? id;
  return {
    label: 'Table of claims',
    columns: [
      'Who or what',
      'Relation',
      'Whom or what',
      'Office',
      'Status',
      'From',
      'To',
      'Sources',
      'Quote',
    ],
    linked: 1,
    hrefOf: (id) => linkTo(address, 'claim', id),
    rows: facts.map((fact) => {
      const { id, subject, object, relation, office, from, to, claims, certain } = fact;
      return rowOf(id, [
        nameOf(subject),
        findRelation(vocabulary, relation).label,
        nameOf(object),
        office?.label ?? '',
        `${STANCE_LABELS[stanceOf(fact)]}${certain ? '' : ', uncertain'}`,
        dateCell(from),
        dateCell(to),
        numberCell(new Set(claims.map((claim) => claim.copyOf ?? claim.article.id)).size),
        quoteOf(claims[0]),
      ]);
    }),
  };
}

/** What the source says; the row of a facts file is no sentence, so what it cites. */
export function quoteOf(claim: SourcedClaim | undefined): string {
  if (!claim || claim.article.kind === 'facts') return claim?.source ?? '';
  return claim.evidence[0]!.quote.replace(/\s+/g, ' ').trim();
}
