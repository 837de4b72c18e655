import type { Article, ReaderInfo, Reading, Reference } from '@precedent/model';
import { type DrawnClaims, drawClaims } from '../claims/draw-claims.ts';
import { type Thresholds, thresholdsOf } from '../claims/thresholds.ts';
import type { Coreference } from '../coreference/coreference.ts';
import { resolveCoreference } from '../coreference/resolve-coreference.ts';
import { type FoundMentions, findMentions } from '../mentions/find-mentions.ts';
import type { Analyser } from '../parse/analyser.ts';
import type { Document } from '../parse/document.ts';
import { type AssembledClaims, assembleClaims } from './assemble.ts';
import { type BuiltEntities, buildEntities } from './build-entities.ts';

/** Articles read by an older version are read again. */
export const READER_INFO: ReaderInfo = { name: 'built-in', version: '6' };

/** Reads an article: all steps, pure except for the analyser's weights. */
export async function readArticle(
  article: Article,
  analyser: Analyser,
  reference: Reference,
  thresholds: Thresholds = thresholdsOf(reference.ontology),
): Promise<Reading> {
  const document = await analyser.analyse(article);
  return readingOf(document, interpret(document, reference, thresholds));
}

/** The results of all steps for an analysed article, including what they dropped. */
export interface Interpretation {
  found: FoundMentions;
  coreference: Coreference;
  built: BuiltEntities;
  drawn: DrawnClaims;
  assembled: AssembledClaims;
}

export function interpret(document: Document, reference: Reference, thresholds: Thresholds): Interpretation {
  const found = findMentions(document, reference);
  const { mentions } = found;
  const coreference = resolveCoreference(document, mentions, reference);
  const built = buildEntities(document, mentions, coreference, reference);
  const drawn = drawClaims(document, mentions, reference, thresholds);
  const assembled = assembleClaims(document, mentions, drawn.kept, built, reference);
  return { found, coreference, built, drawn, assembled };
}

/** Only the reading. */
export function readingOf(
  { article, notes }: Document,
  { built, assembled: { assembled } }: Pick<Interpretation, 'built' | 'assembled'>,
): Reading {
  return {
    article,
    reader: READER_INFO,
    entities: built.entities,
    claims: assembled.map(({ claim }) => claim),
    notes: [...notes, ...notesOn(article)],
  };
}

function notesOn(article: Article): string[] {
  return article.publishedAt === null
    ? ['The article has no date: relative dates like "on Wednesday" stay open.']
    : [];
}
