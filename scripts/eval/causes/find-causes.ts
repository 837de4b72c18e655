import type { Ontology } from '@precedent/model';
import type { ClaimLine } from '@precedent/reader';
import { isAct } from '../acts.ts';
import { causeOfDifference } from './cause-of-difference.ts';
import { causeOfMiss } from './cause-of-miss.ts';
import { causeOfSpurious } from './cause-of-spurious.ts';
import { compareClaims } from './compare-claims.ts';
import type { GoldLine } from './gold-lines.ts';

/** One error of the reader, with why it happened as far as a program can tell. */
export interface CausedError {
  cause: string;
  side: 'missed' | 'spurious' | 'inexact';
  relation: string;
  act: boolean;
  /** For a list of errors. */
  label: string;
}

/** What the causes of one article's errors are told from. */
export interface ReadArticle {
  text: string;
  gold: GoldLine;
  line: ClaimLine;
  /** The same article read with thresholds that let everything through. */
  faint: ClaimLine;
}

/** Every error in an article's claims, each under one cause. */
export function findCauses({ text, gold, line, faint }: ReadArticle, ontology: Ontology): CausedError[] {
  const comparison = compareClaims(gold, line, ontology);
  const proposed = compareClaims(gold, faint, ontology);
  const nameOf = new Map([
    ...line.entities.map(({ id, name }) => [`drawn ${id}`, name] as const),
    ...gold.entities.map(({ id, name }) => [id, name] as const),
  ]);
  const show = (subject: string, relation: string, object: string, quote: string) =>
    `${gold.id} ${nameOf.get(subject)} --${relation}--> ${nameOf.get(object)}  «${quote.slice(0, 140)}»`;
  const error = (side: CausedError['side'], cause: string, relation: string, label: string): CausedError => ({
    cause,
    side,
    relation,
    act: isAct(ontology.relation(relation)),
    label,
  });
  return [
    ...comparison.missed.map((miss) => {
      const { subject, relation, object, quote } = miss.claim;
      const cause = causeOfMiss(miss, { text, gold, line, comparison, proposed, ontology });
      return error('missed', cause, relation, show(subject, relation, object, quote));
    }),
    ...comparison.spurious.map((extra) => {
      const { subject, relation, object, quote } = extra.claim;
      const label = show(`drawn ${subject}`, relation, `drawn ${object}`, quote);
      return error('spurious', causeOfSpurious(extra, comparison, ontology), relation, label);
    }),
    ...comparison.agreed.flatMap(({ gold: claims, drawn }) => {
      const cause = causeOfDifference(claims, drawn);
      if (!cause) return [];
      const { subject, relation, object, quote } = claims[0]!;
      return [error('inexact', cause, relation, show(subject, relation, object, quote))];
    }),
  ];
}
