import type { Article, ReaderInfo, Reading, Reference } from '@precedent/model';
import { type DrawnClaims, drawClaims } from '../claims/draw-claims.ts';
import { type Thresholds, thresholdsOf } from '../claims/thresholds.ts';
import { resolveCoreference } from '../coreference/resolve-coreference.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Analyser } from '../parse/analyser.ts';
import type { Document } from '../parse/document.ts';
import { type AssembledClaims, assembleClaims } from './assemble.ts';
import { type BuiltEntities, buildEntities } from './build-entities.ts';

export const READER_INFO: ReaderInfo = { name: 'built-in', version: '4' };

/** Article to reading: the whole chain, pure but for the analyser's weights. */
export async function readArticle(
  article: Article,
  analyser: Analyser,
  reference: Reference,
  thresholds?: Thresholds,
): Promise<Reading> {
  const document = await analyser.analyse(article);
  return readingOf(document, interpret(document, reference, thresholds));
}

/** What the chain makes of an analysed article, with what it leaves out on the way. */
interface Interpretation {
  mentions: Mention[];
  built: BuiltEntities;
  drawn: DrawnClaims;
  assembled: AssembledClaims;
}

function interpret(
  document: Document,
  reference: Reference,
  thresholds: Thresholds = thresholdsOf(reference.ontology),
): Interpretation {
  const { mentions } = findMentions(document, reference);
  const coreference = resolveCoreference(document, mentions, reference);
  const built = buildEntities(document, mentions, coreference, reference);
  const drawn = drawClaims(document, mentions, reference, thresholds);
  const assembled = assembleClaims(document, mentions, drawn.kept, built, reference);
  return { mentions, built, drawn, assembled };
}

/** Without what was left out. */
function readingOf(
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
