import { type EntityList, PrecedentError, type Saved } from '@precedent/model';
import type { Transaction } from 'kysely';
import { takeSequence } from '../backup/take-sequence.ts';
import { insertAlert } from '../sql/alerts.ts';
import { recordChange } from '../sql/change-sequence.ts';
import { insertDecision } from '../sql/decisions.ts';
import type { Engine } from '../sql/engine.ts';
import { insertList } from '../sql/entity-lists.ts';
import { keepSaved } from '../sql/saved.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { hideOlderVersions } from '../sql/versions.ts';
import { insertReading } from '../sql/write-reading.ts';
import { checkNumbers } from '../verify/check-numbers.ts';
import { type ArchiveLine, invalidLine, parseArchiveLine, parseFirstLine } from './archive-line.ts';
import { splitLines } from './split-lines.ts';

/**
 * Fills a new archive from JSON Lines that {@link writeLines} wrote, in one transaction: completely or not at all.
 *
 * @throws PrecedentError `invalid_input` for a file that is truncated or was changed so that it is invalid, naming the
 *   line, and if there is already an archive in `target`.
 */
export async function restoreLines(file: string, target: Engine): Promise<void> {
  await target.db.transaction().execute(async (trx) => {
    const filling = new Filling(target, trx);
    let count = 0;
    try {
      for await (const text of splitLines(file)) {
        count++;
        await filling.add(parseJson(text), count);
      }
      count++;
      await filling.finish();
    } catch (cause) {
      if (!(cause instanceof PrecedentError) || cause.code !== 'invalid_input' || count === 0) throw cause;
      throw new PrecedentError('invalid_input', `${file}, line ${count}: ${cause.message}`, cause.remedy, {
        cause,
      });
    }
  });
}

/** What was read so far. */
class Filling {
  private readonly target: Engine;
  private readonly trx: Transaction<ArchiveTables>;
  private readonly seen = new Set<string>();
  private list: (EntityList & { number: number }) | null = null;
  private ended = false;

  constructor(target: Engine, trx: Transaction<ArchiveTables>) {
    this.target = target;
    this.trx = trx;
  }

  async add(value: unknown, count: number): Promise<void> {
    if (this.ended) throw invalidLine('it comes after the end');
    if (count === 1) return takeSequence(parseFirstLine(value).sequence, this.target, this.trx);
    const line = parseArchiveLine(value);
    this.refuseRepeated(line);
    if (!('listed' in line)) await this.closeList();
    await this.insert(line, count);
  }

  async finish(): Promise<void> {
    if (!this.ended) throw invalidLine('the file ends before its last line: it is truncated');
    await hideOlderVersions(this.trx);
    for await (const { where, what } of checkNumbers(this.trx)) throw invalidLine(`${where}: ${what}`);
  }

  private async insert(line: ArchiveLine, count: number): Promise<void> {
    if ('reading' in line) await insertReading(this.target, this.trx, line.reading, line.number, line.file);
    else if ('decision' in line) await insertDecision(this.trx, line.decision);
    else if ('list' in line) this.list = { ...line.list, entities: [] };
    else if ('listed' in line) this.addListed(line.listed);
    else if ('saved' in line) await this.insertSaved(line.saved);
    else if ('alert' in line) await insertAlert(this.trx, line.alert);
    else if ('change' in line) await recordChange(this.trx, line.change);
    else if (line.end === count) this.ended = true;
    else throw invalidLine(`it says that the file has ${line.end} lines, but this is line ${count}`);
  }

  private addListed(listed: EntityList['entities'][number]): void {
    if (!this.list) throw invalidLine('an entity of a list comes before its list');
    this.list.entities.push(listed);
  }

  private async insertSaved({ id, content, savedAt }: Saved): Promise<void> {
    await keepSaved(this.trx, id, content, savedAt);
  }

  private async closeList(): Promise<void> {
    if (this.list) await insertList(this.trx, this.list, this.list.number);
    this.list = null;
  }

  /** The database refuses them too, but cannot say which line it is. */
  private refuseRepeated(line: ArchiveLine): void {
    for (const key of keysOf(line)) {
      if (this.seen.has(key)) throw invalidLine(`${key} occurs twice`);
      this.seen.add(key);
    }
  }
}

function keysOf(line: ArchiveLine): string[] {
  if ('reading' in line) return [`article ${line.reading.article.id}`, `article number ${line.number}`];
  if ('decision' in line) return [`decision ${line.decision.number}`];
  if ('list' in line) return [`list ${line.list.name}`, `list number ${line.list.number}`];
  if ('saved' in line) return [`view or story ${line.saved.id}`];
  if ('alert' in line) return [`alert ${line.alert.id}`];
  return 'change' in line ? [`change ${line.change.sequence}`] : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) throw invalidLine('it is not JSON');
    throw cause;
  }
}
