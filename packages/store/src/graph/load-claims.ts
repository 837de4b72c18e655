import { type Claim, type Fact, isSameOffice, type ReaderInfo, type SourcedClaim } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import { corruptArchive } from '../sql/archive-errors.ts';
import type { Engine } from '../sql/engine.ts';
import { groupBy } from '../sql/group-by.ts';
import { claimFromRow, refFromRow } from '../sql/reading-rows.ts';
import type { ArchiveTables, ArticleRow, ClaimRow, EvidenceRow, GraphClaimRow } from '../sql/tables.ts';
import { restoreClaim } from './claim-difference.ts';

type KeptClaim = GraphClaimRow & { speaker_id: string | null };

/** Puts their claims into facts, in order. */
export async function loadClaims(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  facts: ReadonlyMap<number, Fact>,
): Promise<void> {
  const wanted = engine.listNumbers([...facts.keys()]);
  const { rows } = await sql<KeptClaim>`
    select g.*, s.id as speaker_id from graph_claims g left join graph_entities s on s.number = g.speaker
    where g.fact in (select number from ${wanted} as wanted) order by g.fact, g.place`.execute(db);
  const [claims, sources] = [
    await loadStored(db, wanted),
    await loadSources(
      engine,
      db,
      rows.flatMap(({ article }) => article ?? []),
    ),
  ];
  for (const row of rows) {
    const fact = facts.get(row.fact)!;
    fact.claims.push(toClaim(row, fact, claims.get(keyOf(row)), sources.get(row.article ?? 0), engine));
  }
}

function toClaim(
  row: KeptClaim,
  fact: Fact,
  stored: Claim | undefined,
  source: Pick<SourcedClaim, 'article' | 'reader'> | undefined,
  { location }: Engine,
): SourcedClaim {
  const difference = row.difference === null ? {} : JSON.parse(row.difference);
  if (row.article === null) return difference;
  if (!stored || !source) throw corruptArchive(location, 'is damaged: its graph has claims that it lacks');
  const claim = restoreClaim(
    stored,
    fact,
    { swapped: row.swapped, speaker: row.speaker_id, ...source },
    difference,
  );
  origins.set(claim, { fact: fact.id, office: fact.office, row });
  return claim;
}

/** Where claims were loaded from: those that stay in a fact that changes need not be compared with their articles again. */
const origins = new WeakMap<SourcedClaim, { fact: string; office: Fact['office']; row: KeptClaim }>();

/** The row that a claim was loaded from, if it is still that of the fact. */
export function originOf(claim: SourcedClaim, { id, office }: Fact): GraphClaimRow | null {
  const origin = origins.get(claim);
  return origin?.fact === id && isSameOffice(origin.office, office) ? origin.row : null;
}

/** The stored claims of facts, each by its article and place in it. */
async function loadStored(
  db: Kysely<ArchiveTables>,
  facts: ReturnType<Engine['listNumbers']>,
): Promise<Map<string, Claim>> {
  const { rows: claims } = await sql<ClaimRow>`
    select c.* from graph_claims g join claims c on c.article = g.article and c.ordinal = g.claim
    where g.fact in (select number from ${facts} as wanted)`.execute(db);
  const { rows: evidence } = await sql<EvidenceRow>`
    select e.* from graph_claims g join evidence e on e.article = g.article and e.claim = g.claim
    where g.fact in (select number from ${facts} as wanted) order by e.ordinal`.execute(db);
  const quotes = groupBy(evidence, keyOf);
  return new Map(
    claims.map((row) => {
      const key = keyOf({ article: row.article, claim: row.ordinal });
      return [key, claimFromRow(row, quotes.get(key) ?? [])];
    }),
  );
}

function keyOf({ article, claim }: { article: number | null; claim: number | null }): string {
  return `${article} ${claim}`;
}

async function loadSources(engine: Engine, db: Kysely<ArchiveTables>, articles: readonly number[]) {
  const wanted = engine.listNumbers([...new Set(articles)]);
  type Row = Omit<ArticleRow, 'text'> & { reader_name: string; reader_version: string };
  const { rows } = await sql<Row>`
    select a.number, a.id, a.kind, a.url, a.title, a.published_at, a.source, r.reader_name, r.reader_version
    from articles a join readings r on r.article = a.number
    where a.number in (select number from ${wanted} as wanted)`.execute(db);
  return new Map(
    rows.map((row) => {
      const reader: ReaderInfo = { name: row.reader_name, version: row.reader_version };
      return [row.number, { article: refFromRow(row), reader }];
    }),
  );
}
