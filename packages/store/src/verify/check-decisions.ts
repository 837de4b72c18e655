import { parseVerdict, type Verdict } from '@precedent/model';
import type { Kysely } from 'kysely';
import type { ArchiveProblem } from '../archive.ts';
import type { ArchiveTables } from '../sql/tables.ts';

/**
 * Decisions that are invalid, or that refer to positions beyond the end of a stored article. It is not a
 * fault if an article was removed, because decisions outlive articles.
 */
export async function checkDecisions(db: Kysely<ArchiveTables>): Promise<ArchiveProblem[]> {
  const problems: ArchiveProblem[] = [];
  const rows = await db.selectFrom('decisions').select(['number', 'verdict']).orderBy('number').execute();
  for (const { number, verdict } of rows) {
    const where = `decision ${number}`;
    const parsed = readVerdict(verdict);
    if (parsed === null) problems.push({ where, what: 'it is not a valid decision' });
    else for (const what of await checkAnchors(db, parsed)) problems.push({ where, what });
  }
  return problems;
}

function readVerdict(text: string): Verdict | null {
  try {
    return parseVerdict(JSON.parse(text));
  } catch {
    return null;
  }
}

async function checkAnchors(db: Kysely<ArchiveTables>, verdict: Verdict): Promise<string[]> {
  const refs = 'other' in verdict ? [verdict.entity, verdict.other] : [verdict.entity];
  const wrong: string[] = [];
  for (const { article, end } of refs.flatMap((ref) => ref.anchors)) {
    const stored = await db
      .selectFrom('articles')
      .select('text')
      .where('id', '=', article)
      .executeTakeFirst();
    if (stored && end !== null && end > stored.text.length)
      wrong.push(`it refers to offset ${end} of article ${article}, which ends at ${stored.text.length}`);
  }
  return wrong;
}
