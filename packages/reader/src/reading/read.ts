import type { Article, ReaderInfo, Reading, Reference } from '@precedent/model';
import { drawClaims } from '../claims/draw-claims.ts';
import type { Thresholds } from '../claims/thresholds.ts';
import { resolveCoreference } from '../coreference/resolve-coreference.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import type { Analyser } from '../parse/analyser.ts';
import type { Document } from '../parse/document.ts';
import { assembleClaims } from './assemble.ts';
import { buildEntities } from './build-entities.ts';

export const READER_INFO: ReaderInfo = { name: 'built-in', version: '4' };

/** Article to reading: the whole chain, pure but for the analyser's weights. */
export async function readArticle(
  article: Article,
  analyser: Analyser,
  reference: Reference,
  thresholds?: Thresholds,
): Promise<Reading> {
  return interpret(await analyser.analyse(article), reference, thresholds);
}

/** What the rest of the chain makes of an analysed article. */
function interpret(document: Document, reference: Reference, thresholds?: Thresholds): Reading {
  const mentions = findMentions(document, reference);
  const coreference = resolveCoreference(document, mentions, reference);
  const built = buildEntities(document, mentions, coreference, reference);
  const claims = assembleClaims(
    document,
    mentions,
    drawClaims(document, mentions, reference, thresholds),
    built,
    reference,
  );
  return {
    article: document.article,
    reader: READER_INFO,
    entities: built.entities,
    claims,
    notes: [...document.notes, ...notesOn(document.article)],
  };
}

function notesOn(article: Article): string[] {
  return article.publishedAt === null
    ? ['The article has no date: relative dates like "on Wednesday" stay open.']
    : [];
}
