import type { Ontology } from '@precedent/model';
import type { ClaimLine } from '@precedent/reader';
import { isAct } from '../acts.ts';
import type { GoldClaim, GoldLine } from '../gold-line.ts';
import { causeOfDifference } from './cause-of-difference.ts';
import { causeOfMiss } from './cause-of-miss.ts';
import { causeOfSpurious } from './cause-of-spurious.ts';
import { compareClaims } from './compare-claims.ts';

const LONGEST_QUOTE = 140;

/** One error of the reader, with its cause as far as a program can tell. */
export interface CausedError {
  cause: string;
  side: 'missed' | 'spurious' | 'inexact';
  relation: string;
  act: boolean;
  /** For a list of errors. */
  label: string;
}

/** The data from which the causes of one article's errors are found. */
export interface ReadArticle {
  text: string;
  gold: GoldLine;
  line: ClaimLine;
  /** The same article read at levels that keep everything. */
  faint: ClaimLine;
}

/** Every error in an article's claims, each under one cause. */
export function findCauses(article: ReadArticle, ontology: Ontology): CausedError[] {
  const { text, gold, line, faint } = article;
  const comparison = compareClaims(gold, line, ontology);
  const proposed = compareClaims(gold, faint, ontology);
  const describe = describerOf(article, ontology);
  return [
    ...comparison.missed.map((miss) => {
      const cause = causeOfMiss(miss, { text, gold, line, comparison, proposed, ontology });
      return describe('missed', cause, miss.claim);
    }),
    ...comparison.spurious.map((extra) =>
      describe('spurious', causeOfSpurious(extra, comparison, ontology), extra.claim),
    ),
    ...comparison.agreed.flatMap(({ gold: claims, drawn }) => {
      const cause = causeOfDifference(claims, drawn);
      return cause ? [describe('inexact', cause, claims[0]!)] : [];
    }),
  ];
}

type AnyClaim = Pick<GoldClaim, 'subject' | 'relation' | 'object' | 'quote'>;

/** Describes an error; only the ends of a spurious claim are entities of the reading. */
function describerOf({ gold, line }: ReadArticle, ontology: Ontology) {
  const namesOf = (entities: readonly { id: string; name: string }[]) =>
    new Map(entities.map(({ id, name }) => [id, name]));
  const [inGold, inLine] = [namesOf(gold.entities), namesOf(line.entities)];
  return (side: CausedError['side'], cause: string, claim: AnyClaim): CausedError => {
    const names = side === 'spurious' ? inLine : inGold;
    const { subject, relation, object, quote } = claim;
    const triple = `${names.get(subject)} --${relation}--> ${names.get(object)}`;
    const label = `${gold.id} ${triple}  «${quote.slice(0, LONGEST_QUOTE)}»`;
    return { cause, side, relation, act: isAct(ontology.relation(relation)), label };
  };
}
