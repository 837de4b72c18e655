import type { AnswerResult, Entity, Lineage, Tenure } from '@precedent/model';
import { publisherOf } from '@precedent/model/wording';
import { type Address, linkTo } from './address.ts';
import { sayStep, stepsTo } from './axis-bars.ts';
import { nameArticle } from './cite-source.ts';
import { quoteOf } from './fact-rows.ts';
import { dateCell, rowOf, type TableData, type TableRow } from './table-rows.ts';

/** The results of an answer, with a row for each source of each. */
export function tableOfAnswer(results: readonly AnswerResult[], address: Address): TableData {
  return {
    label: 'Table of the answer',
    columns: ['Answer', 'From', 'To', 'Said by', 'Source', 'Published', 'Quote'],
    linked: 0,
    hrefOf: (id) => (id === '' ? null : linkTo(address, 'claim', id)),
    rows: results.flatMap((result) => (result.utterances ? rowsOfUtterances(result) : rowsOfClaims(result))),
  };
}

function rowsOfClaims({ text, facts, claims, entities }: AnswerResult): TableRow[] {
  return claims.map((claim) =>
    rowOf(facts[0] ?? '', [
      text,
      dateCell(claim.from),
      dateCell(claim.to),
      nameOf(claim.speaker, entities),
      publisherOf(claim.article) ?? nameArticle(claim.article),
      dateCell(claim.article.publishedAt),
      quoteOf(claim),
    ]),
  );
}

function rowsOfUtterances({ text, facts, utterances = [], entities }: AnswerResult): TableRow[] {
  return utterances.map(({ article, speaker, quote }) =>
    rowOf(facts[0] ?? '', [
      text,
      '',
      '',
      nameOf(speaker, entities),
      publisherOf(article) ?? nameArticle(article),
      dateCell(article.publishedAt),
      quote.replace(/\s+/g, ' ').trim(),
    ]),
  );
}

function nameOf(id: string | null, entities: AnswerResult['entities']): string {
  return entities.find((entity) => entity.id === id)?.name ?? '';
}

/** The holders of an office in order. */
export function tableOfHolders(
  lineage: Lineage,
  entities: ReadonlyMap<string, Entity>,
  address: Address,
): TableData {
  return {
    label: 'Table of holders',
    columns: ['Holder', 'From', 'To', 'Status', 'Order', 'Source', 'Published', 'Quote'],
    linked: 0,
    hrefOf: (id) => linkTo(address, 'entity', id),
    rows: lineage.tenures.toReversed().map((tenure) => {
      const { person, from, to, overBy, claims } = tenure;
      const claim = claims.find(({ article }) => article.kind === 'news') ?? claims[0];
      return rowOf(person, [
        entities.get(person)?.name ?? person,
        dateCell(from),
        dateCell(to ?? overBy),
        sayStatus(tenure),
        stepsTo(tenure, lineage)
          .map((step) => sayStep(step, entities))
          .join('; '),
        claim ? (publisherOf(claim.article) ?? nameArticle(claim.article)) : '',
        dateCell(claim?.article.publishedAt ?? null),
        quoteOf(claim),
      ]);
    }),
  };
}

function sayStatus({ established, status }: Tenure): string {
  if (!established) return 'Planned';
  return status === 'acting' ? 'Acting' : 'Reported';
}
