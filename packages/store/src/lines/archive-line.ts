import {
  type Alert,
  type Decision,
  decisionSchema,
  type ListedEntity,
  listedEntitySchema,
  PrecedentError,
  parseAlert,
  type Reading,
  type Saved,
  savedSchema,
} from '@precedent/model';
import type { Change } from '../archive.ts';
import { checkReading, refuseUnstorableText } from '../sql/check-reading.ts';

/** The version of the form below. */
export const LINES_VERSION = 1;

/** The first line; `sequence` is that of the archive. */
export interface FirstLine {
  precedent: 'archive';
  version: number;
  sequence: number;
}

/** A line after the first. Each says what it is by the name of its only or first field. */
export type ArchiveLine =
  | { reading: Reading; number: number; file: string | null }
  | { decision: Decision }
  | { list: { id: string; name: string; number: number } }
  /** An entity of the list named last. */
  | { listed: ListedEntity }
  | { saved: Saved }
  | { alert: Alert }
  | { change: Change }
  /** The last line: how many there are, with the first and this one. */
  | { end: number };

/** What a change of each kind is about. */
const SUBJECTS: Record<Change['kind'], 'articleId' | 'decision' | 'list'> = {
  added: 'articleId',
  replaced: 'articleId',
  removed: 'articleId',
  superseded: 'articleId',
  restored: 'articleId',
  decided: 'decision',
  undone: 'decision',
  'list added': 'list',
  'list replaced': 'list',
  'list removed': 'list',
};

/** @throws PrecedentError `invalid_input`, here and below. */
export function parseFirstLine(value: unknown): FirstLine {
  const { precedent, version, sequence } = asObject(value);
  if (precedent !== 'archive') throw invalidLine('it does not say that an archive follows');
  if (version !== LINES_VERSION)
    throw invalidLine(
      `it says version ${String(version)}, but this Precedent knows version ${LINES_VERSION}`,
    );
  return { precedent, version, sequence: asCount(sequence, 'sequence') };
}

export function parseArchiveLine(value: unknown): ArchiveLine {
  const line = asObject(value);
  if ('reading' in line)
    return {
      reading: checkReading(line.reading as Reading),
      number: asCount(line.number, 'number'),
      file: line.file === null ? null : asText(line.file, 'file'),
    };
  if ('decision' in line) return { decision: parseDecision(line.decision) };
  if ('list' in line) return { list: parseList(asObject(line.list)) };
  if ('listed' in line) return { listed: parseListed(line.listed) };
  if ('saved' in line) return { saved: parseSaved(line.saved) };
  if ('alert' in line) return { alert: parseAlert(line.alert) };
  if ('change' in line) return { change: parseChange(asObject(line.change)) };
  if ('end' in line) return { end: asCount(line.end, 'end') };
  throw invalidLine(
    `it has none of the fields reading, decision, list, listed, saved, alert, change and end`,
  );
}

function parseDecision(value: unknown): Decision {
  const parsed = decisionSchema.safeParse(value);
  if (!parsed.success) throw invalidLine('it is not a decision');
  refuseUnstorableText(parsed.data, 'the decision');
  return parsed.data;
}

function parseList({ id, name, number }: Record<string, unknown>) {
  return { id: asText(id, 'id'), name: asText(name, 'name'), number: asCount(number, 'number') };
}

function parseListed(value: unknown): ListedEntity {
  const parsed = listedEntitySchema.safeParse(value);
  if (!parsed.success) throw invalidLine('it is not an entity of a list');
  refuseUnstorableText(parsed.data, 'the entity');
  return parsed.data;
}

function parseSaved(value: unknown): Saved {
  const parsed = savedSchema.safeParse(value);
  if (!parsed.success) throw invalidLine('it is not a saved view or story');
  refuseUnstorableText(parsed.data, 'the view or story');
  return parsed.data;
}

function parseChange({ sequence, kind, ...rest }: Record<string, unknown>): Change {
  const subject = Object.hasOwn(SUBJECTS, String(kind)) ? SUBJECTS[kind as Change['kind']] : undefined;
  if (subject === undefined) throw invalidLine(`it has a change of an unknown kind: ${String(kind)}`);
  const about = rest[subject];
  const checked = subject === 'decision' ? asCount(about, subject) : asText(about, subject);
  return { sequence: asCount(sequence, 'sequence'), kind, [subject]: checked } as unknown as Change;
}

function asObject(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  throw invalidLine('it is not a JSON object');
}

function asText(value: unknown, field: string): string {
  if (typeof value !== 'string' || value === '') throw invalidLine(`its field ${field} is not text`);
  refuseUnstorableText(value, `the field ${field}`);
  return value;
}

function asCount(value: unknown, field: string): number {
  if (Number.isSafeInteger(value) && (value as number) >= 0) return value as number;
  throw invalidLine(`its field ${field} is not a whole number`);
}

export function invalidLine(message: string): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    message,
    'Nothing was changed. Write the file again with `precedent backup`.',
  );
}
