import type { Article, ReaderInfo, Reading, Reference } from '@precedent/model';
import { type DrawnClaims, drawClaims } from '../claims/draw-claims.ts';
import type { Coreference } from '../coreference/coreference.ts';
import { resolveCoreference } from '../coreference/resolve-coreference.ts';
import { MOST_MENTIONS } from '../documents/budget.ts';
import { type FoundMentions, findMentions } from '../mentions/find-mentions.ts';
import type { Analyser } from '../parse/analyser.ts';
import type { Document } from '../parse/document.ts';
import type { Dropped } from '../trace/sift.ts';
import { assembleClaims } from './assemble.ts';
import { type BuiltEntities, buildEntities } from './build-entities.ts';
import { type RankedClaim, rankCandidates, type Unlikely } from './ranking/rank-candidates.ts';
import type { Ranker } from './ranking/ranker.ts';
import { type ResolvedCandidates, resolveCandidates } from './resolve-candidates.ts';
import type { AssembledClaim } from './unite-claims.ts';

/** Articles read by an older version are read again. */
export const READER_INFO: ReaderInfo = { name: 'built-in', version: '13' };

/** Reads an article: all steps, pure except for the analyser's weights. */
export async function readArticle(
  article: Article,
  analyser: Analyser,
  reference: Reference,
  ranker: Ranker,
  signal?: AbortSignal,
): Promise<Reading> {
  return readingOf(interpret(await analyser.analyse(article, signal), reference, ranker));
}

/** The results of all steps for an analysed article, including what they dropped. */
export interface Interpretation {
  /** As far as it was read. */
  document: Document;
  found: FoundMentions;
  coreference: Coreference;
  built: BuiltEntities;
  drawn: DrawnClaims;
  resolved: ResolvedCandidates;
  ranked: { kept: RankedClaim[]; dropped: Dropped<RankedClaim, Unlikely>[] };
  assembled: AssembledClaim[];
}

export function interpret(
  analysed: Document,
  reference: Reference,
  ranker: Ranker,
  mostMentions = MOST_MENTIONS,
): Interpretation {
  const { document, found } = findMentionsWithin(mostMentions, analysed, reference);
  const { mentions } = found;
  const coreference = resolveCoreference(document, mentions, reference);
  const built = buildEntities(document, mentions, coreference, reference);
  const drawn = drawClaims(document, mentions, coreference, reference);
  const resolved = resolveCandidates(document, mentions, drawn.candidates, built, reference);
  const ranked = rankCandidates(
    { document, mentions, coreference, resolved: resolved.resolved, reference },
    ranker,
  );
  const assembled = assembleClaims(document, ranked.kept, reference);
  return { document, found, coreference, built, drawn, resolved, ranked, assembled };
}

/** Of a document with too many mentions, only the sentences before the one that exceeds the limit are read. */
function findMentionsWithin(
  most: number,
  document: Document,
  reference: Reference,
): Pick<Interpretation, 'document' | 'found'> {
  const found = findMentions(document, reference);
  const next = found.mentions[most];
  if (!next) return { document, found };
  const sentences = document.sentences.slice(0, next.sentence);
  const unreadFrom = document.sentences[next.sentence]!.start;
  return findMentionsWithin(most, { ...document, sentences, unreadFrom }, reference);
}

/** Only the reading. */
export function readingOf({
  document: { article, notes, unreadFrom },
  built,
  assembled,
}: Pick<Interpretation, 'document' | 'built' | 'assembled'>): Reading {
  return {
    article,
    reader: READER_INFO,
    entities: built.entities,
    claims: assembled.map(({ claim }) => claim),
    notes: [...notes, ...notesOn(article, unreadFrom)],
  };
}

function notesOn({ text, publishedAt }: Article, unreadFrom: number | null): string[] {
  const notes: string[] = [];
  if (unreadFrom !== null) notes.push(unreadNote(unreadFrom, text.length));
  if (publishedAt === null)
    notes.push('The article has no date: relative dates like "on Wednesday" stay open.');
  return notes;
}

function unreadNote(from: number, length: number): string {
  const [unread, all] = [from, length].map((offset) => offset.toLocaleString('en-GB'));
  return `The article is too long to read in full: what follows character ${unread} of ${all} was not read. Split it into several articles.`;
}
