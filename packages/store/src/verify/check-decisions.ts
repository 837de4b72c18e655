import {
  isAboutClaim,
  parseVerdict,
  placeOfClaim,
  type QuoteRef,
  refsOf,
  type Verdict,
} from '@precedent/model';
import type { Kysely } from 'kysely';
import type { ArchiveProblem } from '../archive.ts';
import { isUnchangedDecision } from '../sql/decisions.ts';
import type { ArchiveTables, DecisionRow } from '../sql/tables.ts';

/**
 * Decisions that are invalid or not what was stored, or that refer to positions beyond the end of a stored
 * article. It is not a fault if an article was removed, because decisions outlive articles.
 */
export async function* checkDecisions(db: Kysely<ArchiveTables>): AsyncIterable<ArchiveProblem> {
  for (const row of await db.selectFrom('decisions').selectAll().orderBy('number').execute())
    for (const what of await findFaults(db, row)) yield { where: `decision ${row.number}`, what };
}

async function findFaults(db: Kysely<ArchiveTables>, row: DecisionRow): Promise<string[]> {
  const verdict = readVerdict(row.verdict);
  if (verdict === null) return ['it is not a valid decision'];
  const faults = await checkAnchors(db, verdict);
  return faults.length > 0 || isUnchangedDecision(row) ? faults : ['it is not what was stored'];
}

function readVerdict(text: string): Verdict | null {
  try {
    return parseVerdict(JSON.parse(text));
  } catch {
    return null;
  }
}

async function checkAnchors(db: Kysely<ArchiveTables>, verdict: Verdict): Promise<string[]> {
  const wrong: string[] = [];
  const places = isAboutClaim(verdict)
    ? [placeOfClaim(verdict)]
    : refsOf(verdict).flatMap((ref) => ref.anchors);
  for (const { article, end } of places) {
    const stored = await db
      .selectFrom('articles')
      .select('text')
      .where('id', '=', article)
      .executeTakeFirst();
    if (stored && end !== null && end > stored.text.length)
      wrong.push(`it refers to offset ${end} of article ${article}, which ends at ${stored.text.length}`);
    else if (stored && verdict.kind === 'add' && !isQuotedIn(stored.text, verdict.quote))
      wrong.push(`its quote is not at ${verdict.quote.start}-${verdict.quote.end} of article ${article}`);
  }
  return wrong;
}

function isQuotedIn(text: string, { start, end, quote }: QuoteRef): boolean {
  return text.slice(start, end) === quote;
}
