import { createHash } from 'node:crypto';
import { type EntityList, type EntityType, type ListedEntity, PrecedentError } from '@precedent/model';
import type { FactsProblem } from '../facts/read-facts-file.ts';
import { listedFromFtm } from './listed-from-ftm.ts';
import { listedFromTable } from './listed-from-table.ts';
import { listedFromWikidata } from './listed-from-wikidata.ts';
import { readRecords } from './read-records.ts';
import { UnitedEntities } from './united-entities.ts';

/**
 * The result of one record: an entity, null for records that are never linked to (a sanction, an address), or
 * an error.
 */
export type ListedRecord = ListedEntity | 'skipped' | { message: string; remedy: string };

/**
 * Reads a list of entities: a table of Wikidata items or FollowTheMoney targets (CSV), FollowTheMoney
 * entities or items of a Wikidata dump (JSON Lines), recognised by their fields. Records with the same id are
 * one entity, because a query for offices returns a row for each office. Of very many aliases, only the first are kept.
 *
 * @param type the type of records that do not give one.
 * @throws PrecedentError `unsupported_input` for a file with another extension, `invalid_input` for a file
 *   without usable records.
 */
export function readEntityList(
  input: { file: string; content: string },
  type: EntityType | null = null,
): { list: EntityList; problems: FactsProblem[]; skipped: number } {
  const { file } = input;
  const content = input.content.replace(/^\uFEFF/, '').replace(/\0|\p{Surrogate}/gu, '\uFFFD');
  const entities = new UnitedEntities();
  const problems: FactsProblem[] = [];
  let skipped = 0;
  for (const { record, line, problem } of readRecords(file, content)) {
    const listed = record === null ? problem : toListed(record, type);
    if (listed === 'skipped') skipped += 1;
    else if ('message' in listed) problems.push({ file, line, column: 1, ...listed });
    else entities.add(listed, line);
  }
  const { all, crowded } = entities.finish();
  for (const { line, ...problem } of crowded) problems.push({ file, line, column: 1, ...problem });
  if (all.length === 0) throw nothingListed(file, problems);
  // The type given is part of the content.
  const id = createHash('sha256')
    .update(`${type ?? ''}\n${content}`)
    .digest('hex')
    .slice(0, 16);
  const name = file.split(/[\\/]/).at(-1)!;
  return { list: { id, name, entities: all }, problems, skipped };
}

function toListed(record: Record<string, unknown>, type: EntityType | null): ListedRecord {
  if ('schema' in record && typeof record.properties === 'object') return listedFromFtm(record);
  if ('labels' in record) return listedFromWikidata(record);
  return listedFromTable(record, type);
}

function nothingListed(file: string, [first]: readonly FactsProblem[]): PrecedentError {
  if (first)
    return new PrecedentError('invalid_input', `${file}:${first.line}: ${first.message}`, first.remedy);
  return new PrecedentError(
    'invalid_input',
    `no people, countries, institutions or places in ${file}`,
    'Use a CSV file with the columns id, name and type, FollowTheMoney entities, or items of a Wikidata dump.',
  );
}
