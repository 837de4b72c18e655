import type { SourcedClaim } from '@precedent/model';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { corruptArchive } from '../sql/archive-errors.ts';
import type { Engine } from '../sql/engine.ts';
import { groupBy } from '../sql/group-by.ts';
import type { ArchiveTables, ArticleRow, EvidenceRow } from '../sql/tables.ts';
import type { ClaimDetails, KeptClaim } from './kept-claim.ts';
import { sealOf } from './pack-claims.ts';

interface Place {
  fact: number;
  place: number;
}

type Row = Place & Pick<ArticleRow, 'url' | 'title' | 'source'> & { difference: string | null };
type Quote = Place & Pick<EvidenceRow, 'span_start' | 'span_end' | 'quote'>;

/**
 * Loads the quotes of claims, and what names their articles.
 *
 * @throws PrecedentError `archive_corrupt` if they are not what was stored.
 */
export async function loadDetails(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  claims: readonly KeptClaim[],
): Promise<void> {
  const wanted = engine.listPairs(claims.map(({ at }) => [at.fact, at.place]));
  const kept = sql`${wanted} as wanted join graph_claims g on g.fact = wanted.one and g.place = wanted.other`;
  const rows = new Map((await loadRows(db, kept)).map((row) => [keyOf(row), row]));
  const quotes = groupBy(await loadQuotes(db, kept), keyOf);
  for (const claim of claims) {
    const key = keyOf(claim.at);
    const row = rows.get(key);
    const details = row && detailsFrom(row, quotes.get(key) ?? []);
    if (!details || sealOf(details) !== claim.at.seal)
      throw corruptArchive(
        engine.location,
        `is damaged: a quote of claim ${claim.id} of article ${claim.article.id} is not what was stored`,
      );
    claim.load(details);
  }
}

async function loadRows(db: Kysely<ArchiveTables>, kept: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select g.fact, g.place, g.difference, a.url, a.title, a.source
    from ${kept} left join articles a on a.number = g.article`.execute(db);
  return rows;
}

async function loadQuotes(db: Kysely<ArchiveTables>, kept: RawBuilder<unknown>): Promise<Quote[]> {
  const { rows } = await sql<Quote>`
    select g.fact, g.place, e.span_start, e.span_end, e.quote
    from ${kept} join evidence e on e.article = g.article and e.claim = g.claim order by e.ordinal`.execute(
    db,
  );
  return rows;
}

/** What differs from the stored claim may be its quotes; without a stored claim it is all of it. */
function detailsFrom(row: Row, quotes: readonly Quote[]): ClaimDetails {
  const different: Partial<SourcedClaim> = row.difference === null ? {} : JSON.parse(row.difference);
  const { url, title, source } = different.article ?? row;
  const stored = quotes.map(({ span_start: start, span_end: end, quote }) => ({ start, end, quote }));
  return { url, title, source, evidence: different.evidence ?? stored };
}

function keyOf({ fact, place }: Place): string {
  return `${fact} ${place}`;
}
