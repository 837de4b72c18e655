import type { Evidence, SourcedClaim } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
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

/** A claim with one of its quotes; without one if it has none that is stored. */
type Row = Place &
  Pick<ArticleRow, 'url' | 'title' | 'source'> & { difference: string | null } & {
    [Column in 'ordinal' | 'span_start' | 'span_end' | 'quote']: EvidenceRow[Column] | null;
  };

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
  const rows = groupBy(await loadRows(engine, db, claims), keyOf);
  for (const claim of claims) {
    const own = rows.get(keyOf(claim.at));
    const details = own && detailsFrom(own);
    if (!details || sealOf(details) !== claim.at.seal)
      throw corruptArchive(
        engine.location,
        `is damaged: a quote of claim ${claim.id} of article ${claim.article.id} is not what was stored`,
      );
    claim.load(details);
  }
}

/** In one query, because finding the claims takes as long as reading what belongs to them. */
async function loadRows(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  claims: readonly KeptClaim[],
): Promise<Row[]> {
  // Each once: a fact may be loaded both with all its claims and with the best only.
  const places = new Map(claims.map(({ at }) => [keyOf(at), [at.fact, at.place] as const]));
  const wanted = engine.listPairs([...places.values()]);
  const { rows } = await sql<Row>`
    select g.fact, g.place, g.difference, a.url, a.title, a.source, e.ordinal, e.span_start, e.span_end, e.quote
    from ${wanted} as wanted join graph_claims g on g.fact = wanted.one and g.place = wanted.other
    left join articles a on a.number = g.article
    left join evidence e on e.article = g.article and e.claim = g.claim`.execute(db);
  return rows;
}

/** What differs from the stored claim may be its quotes; without a stored claim it is all of it. */
function detailsFrom(rows: readonly Row[]): ClaimDetails {
  const [row] = rows as readonly [Row];
  const different: Partial<SourcedClaim> = row.difference === null ? {} : JSON.parse(row.difference);
  const { url, title, source } = different.article ?? row;
  return { url, title, source, evidence: different.evidence ?? quotesIn(rows) };
}

function quotesIn(rows: readonly Row[]): Evidence[] {
  const stored = rows.filter(({ quote }) => quote !== null);
  stored.sort((a, b) => a.ordinal! - b.ordinal!);
  return stored.map(({ span_start, span_end, quote }) => ({
    start: span_start!,
    end: span_end!,
    quote: quote!,
  }));
}

function keyOf({ fact, place }: Place): string {
  return `${fact} ${place}`;
}
