import type { Reply } from '@precedent/api';
import type { BodyOffice, Conflict } from '@precedent/model';
import { publisherOf, sayPlanStatus, saySources } from '@precedent/model/wording';
import { type Address, linkTo } from './address.ts';
import { nameArticle } from './cite-source.ts';
import { quoteOf } from './fact-rows.ts';
import { nameBody } from './name-body.ts';
import { dateCell, numberCell, rowOf, type TableData } from './table-rows.ts';

export function tableOfOffices(offices: readonly BodyOffice[], address: Address): TableData {
  return {
    label: 'Table of offices',
    columns: ['Office', 'Title', 'Country or institution'],
    linked: 0,
    hrefOf: (id) => linkTo(address, 'office', id),
    rows: offices.map((office) => rowOf(office.id, [office.label, office.title, nameBody(office)])),
  };
}

export function tableOfPlans({ plans }: Reply<'listPlans'>, address: Address): TableData {
  return {
    label: 'Table of planned events',
    columns: ['What', 'Status', 'Announced', 'Source', 'Quote'],
    linked: 0,
    hrefOf: (id) => linkTo(address, 'claim', id),
    rows: plans.map((plan) => {
      const claim = plan.steps[0]?.claims[0];
      return rowOf(plan.facts[0]!, [
        plan.text,
        sayPlanStatus(plan),
        dateCell(claim?.article.publishedAt ?? null),
        claim ? (publisherOf(claim.article) ?? nameArticle(claim.article)) : '',
        quoteOf(claim),
      ]);
    }),
  };
}

/** A row for each side of each contradiction. */
export function tableOfConflicts(
  conflicts: readonly Conflict[],
  kinds: Readonly<Record<Conflict['kind'], string>>,
  address: Address,
): TableData {
  return {
    label: 'Table of contradictions',
    columns: ['Contradiction', 'Kind', 'Side', 'Sources', 'Confidence (%)', 'Published', 'Quote'],
    linked: 2,
    hrefOf: (id) => (id === '' ? null : linkTo(address, 'article', id)),
    rows: conflicts.flatMap(({ text, kind, sides }) =>
      sides.map((side) => {
        const [claim] = side.claims;
        return rowOf(claim?.article.kind === 'news' ? claim.article.id : '', [
          text,
          kinds[kind],
          side.text,
          saySources(side.claims),
          numberCell(Math.round(side.weight.confidence * 100)),
          dateCell(claim?.article.publishedAt ?? null),
          quoteOf(claim),
        ]);
      }),
    ),
  };
}

export function tableOfNews({ items }: Reply<'listNews'>, address: Address): TableData {
  return {
    label: 'Table of articles',
    columns: ['Article', 'Publisher', 'Published', 'Claims', 'New facts', 'Contradictions'],
    linked: 0,
    hrefOf: (id) => linkTo(address, 'article', id),
    rows: items.map(({ article, claims, newFacts, contradictions }) =>
      rowOf(article.id, [
        nameArticle(article),
        publisherOf(article) ?? '',
        dateCell(article.publishedAt),
        numberCell(claims),
        numberCell(newFacts),
        numberCell(contradictions),
      ]),
    ),
  };
}

export function tableOfDuplicates({ candidates }: Reply<'listDuplicates'>, address: Address): TableData {
  return {
    label: 'Table of possible duplicates',
    columns: ['Name', 'Articles', 'Other name', 'Articles with it', 'Match score', 'Reasons'],
    linked: 0,
    hrefOf: (id) => (id === '' ? null : linkTo(address, 'entity', id)),
    rows: candidates.map(({ sides: [one, other], score, reasons }) =>
      rowOf(one.entity ?? '', [
        one.name,
        numberCell(one.articles),
        other.name,
        numberCell(other.articles),
        score.toFixed(2),
        reasons.map(({ detail }) => detail).join('; '),
      ]),
    ),
  };
}
