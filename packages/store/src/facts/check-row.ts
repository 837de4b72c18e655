import {
  datePrefixSchema,
  ENTITY_TYPES,
  type EntityType,
  earliestDay,
  entityTypeSchema,
  foldName,
  latestDay,
  type Ontology,
  type Relation,
  type TenureStatus,
  tenureStatusSchema,
} from '@precedent/model';
import {
  type FactsCell,
  type FactsColumn,
  type FactsRow,
  REQUIRED_COLUMNS,
  type RowProblem,
} from './facts-row.ts';

/** A row with values that the ontology allows. */
export interface CheckedRow {
  row: FactsRow;
  relation: Relation;
  subject: FactsCell & { type: EntityType };
  object: FactsCell & { type: EntityType };
  office: FactsCell | null;
  from: string | null;
  to: string | null;
  status: TenureStatus | null;
  asOf: string | null;
  source: string;
}

/** The row, or all problems with it. */
export function checkRow(row: FactsRow, ontology: Ontology): CheckedRow | RowProblem[] {
  const problems: RowProblem[] = [];
  for (const column of REQUIRED_COLUMNS)
    if (!row.cells[column]) problems.push(missingValue(row, column, ontology));
  const relation = checkRelation(row.cells.relation, ontology, problems);
  const from = checkDate(row.cells.from, problems);
  const to = checkDate(row.cells.to, problems);
  const asOf = checkDate(row.cells.as_of, problems);
  const status = checkStatus(row.cells.status, problems);
  if (from && to) checkOrder(from, to, problems);
  const { subject, object, source } = row.cells;
  const subjectType = subject && relation && checkType(row, 'subject', relation, problems);
  const objectType = object && relation && checkType(row, 'object', relation, problems);
  if (relation) checkOffice(row.cells.office, relation, problems);
  if (problems.length > 0 || !relation || !subjectType || !objectType || !source) return problems;
  return {
    row,
    relation,
    subject: { ...subject, type: subjectType },
    object: { ...object, type: objectType },
    office: row.cells.office ?? null,
    from: from?.value ?? null,
    to: to?.value ?? null,
    status,
    asOf: asOf?.value ?? null,
    source: source.value,
  };
}

function missingValue(
  row: FactsRow,
  column: (typeof REQUIRED_COLUMNS)[number],
  ontology: Ontology,
): RowProblem {
  const remedy = {
    subject: 'Write the name of the person, country or institution that the fact is about.',
    relation: `Write a relation from the ontology, for example ${ontology.relations[0]!.id}.`,
    object: 'Write the name of the person, country or institution that the subject is linked to.',
    source: 'Write where the fact can be checked: a document or a web address.',
  }[column];
  return { at: row.start, message: `the row has no ${column}`, remedy };
}

function checkRelation(
  cell: FactsCell | undefined,
  ontology: Ontology,
  problems: RowProblem[],
): Relation | null {
  if (!cell) return null;
  if (ontology.has(cell.value)) return ontology.relation(cell.value);
  const known = ontology.relations.map((relation) => relation.id).join(', ');
  problems.push({
    at: cell.start,
    message: `unknown relation "${cell.value}"`,
    remedy: `Use one of ${known}.`,
  });
  return null;
}

function checkDate(cell: FactsCell | undefined, problems: RowProblem[]): FactsCell | null {
  if (!cell) return null;
  const { value, start } = cell;
  if (datePrefixSchema.safeParse(value).success && value <= latestDay(value.slice(0, 7))) return cell;
  problems.push({
    at: start,
    message: `"${value}" is not a date`,
    remedy: 'Write it as 2024-10-01, 2024-10 or 2024.',
  });
  return null;
}

function checkOrder(from: FactsCell, to: FactsCell, problems: RowProblem[]): void {
  if (earliestDay(from.value) <= latestDay(to.value)) return;
  problems.push({
    at: to.start,
    message: `"to" (${to.value}) is before "from" (${from.value})`,
    remedy: 'Swap or correct the two dates.',
  });
}

function checkStatus(cell: FactsCell | undefined, problems: RowProblem[]): TenureStatus | null {
  if (!cell) return null;
  const parsed = tenureStatusSchema.safeParse(cell.value);
  if (parsed.success) return parsed.data;
  problems.push({
    at: cell.start,
    message: `"${cell.value}" is not a status`,
    remedy: `Use one of ${tenureStatusSchema.options.join(', ')}, or leave it empty.`,
  });
  return null;
}

/** The type given in the row, else the only one that the relation allows. */
function checkType(
  row: FactsRow,
  end: 'subject' | 'object',
  relation: Relation,
  problems: RowProblem[],
): EntityType | null {
  const column: FactsColumn = `${end}_type`;
  const allowed = relation[end];
  const cell = row.cells[column];
  const type = entityTypeSchema.safeParse(cell?.value ?? (allowed.length === 1 ? allowed[0] : undefined));
  if (type.success && allowed.includes(type.data)) {
    if (foldName(row.cells[end]!.value) !== '') return type.data;
    problems.push({
      at: row.cells[end]!.start,
      message: `"${row.cells[end]!.value}" is not a name`,
      remedy: 'Write a name with letters in it.',
    });
    return null;
  }
  const what = cell
    ? `the type ${JSON.stringify(cell.value)} is not allowed for the ${end} of ${relation.id}`
    : `the type of the ${end} is not clear: ${relation.id} allows several`;
  const choice = allowed.length > 0 ? allowed : ENTITY_TYPES;
  problems.push({
    at: (cell ?? row.cells[end]!).start,
    message: what,
    remedy: `Write ${choice.join(' or ')} in the column ${column}.`,
  });
  return null;
}

function checkOffice(cell: FactsCell | undefined, relation: Relation, problems: RowProblem[]): void {
  if (!cell || relation.office) return;
  problems.push({
    at: cell.start,
    message: `the relation ${relation.id} has no office`,
    remedy: 'Leave the office empty.',
  });
}
