import { PrecedentError } from '@precedent/model';
import { parse } from 'csv-parse/sync';
import type { ImportedGraph } from './imported-graph.ts';
import { MOST_ATTRIBUTES, MOST_ELEMENTS, tooMany } from './limits.ts';

/** Columns by what they mean: `{ subject: 'From', object: 'To' }`. */
export type ColumnMapping = Readonly<Record<string, string>>;

const SUBJECTS = ['subject', 'source', 'from', 'from_name'];
const OBJECTS = ['object', 'target', 'to', 'to_name'];

/**
 * A table of edges. Columns are known by their names, in any case, or by the mapping. The names of both ends are their
 * identity, so two people with one name are one.
 *
 * @throws PrecedentError `invalid_input` if it has no columns for both ends, or a mapped column is missing.
 */
export function readCsvEdges(text: string, file: string, mapping: ColumnMapping = {}): ImportedGraph {
  const rows = parseRows(text, file);
  if (rows.length > MOST_ELEMENTS)
    throw tooMany(file, `more than ${MOST_ELEMENTS.toLocaleString('en')} rows`);
  if (Object.keys(rows[0] ?? {}).length > MOST_ATTRIBUTES)
    throw tooMany(file, `more than ${MOST_ATTRIBUTES} columns`);
  const columns = new Map(Object.keys(rows[0] ?? {}).map((column) => [column.toLowerCase(), column]));
  for (const column of Object.values(mapping))
    if (!columns.has(column.toLowerCase())) throw noColumn(file, `"${column}"`, columns);
  const find = (meaning: string, names: readonly string[]) => {
    const name = [mapping[meaning]?.toLowerCase(), ...names].find(
      (each) => each !== undefined && columns.has(each),
    );
    if (name === undefined && rows.length > 0) throw noColumn(file, `for the ${meaning}`, columns);
    return columns.get(name ?? '') ?? '';
  };
  const [subject, object] = [find('subject', SUBJECTS), find('object', OBJECTS)];
  const graph: ImportedGraph = { nodes: new Map(), edges: [] };
  for (const [index, row] of rows.entries()) {
    const attributes = attributesOf(row, [subject, object], mapping);
    const ends = [row[subject] ?? '', row[object] ?? ''].map((name) => name.trim());
    for (const [at, name] of ends.entries()) {
      const type = attributes.get(at === 0 ? 'subject_type' : 'object_type');
      if (name !== '') graph.nodes.set(name, { name, attributes: new Map(type ? [['type', type]] : []) });
    }
    graph.edges.push({
      source: ends[0]!,
      target: ends[1]!,
      directed: true,
      attributes,
      place: `row ${index + 2}`,
    });
  }
  return graph;
}

/** The columns that were mapped have the name of what they mean, others their own. */
function attributesOf(
  row: Record<string, string>,
  ends: string[],
  mapping: ColumnMapping,
): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [column, value] of Object.entries(row))
    if (!ends.includes(column) && value.trim() !== '') attributes.set(column.toLowerCase(), value.trim());
  for (const [meaning, column] of Object.entries(mapping)) {
    const value = Object.entries(row)
      .find(([name]) => name.toLowerCase() === column.toLowerCase())?.[1]
      .trim();
    if (value) attributes.set(meaning, value);
  }
  return attributes;
}

function parseRows(text: string, file: string): Record<string, string>[] {
  try {
    return parse(text, { columns: true, bom: true, skip_empty_lines: true, to: MOST_ELEMENTS + 1 });
  } catch (cause) {
    throw new PrecedentError(
      'invalid_input',
      `${file} is not a CSV file: ${cause instanceof Error ? cause.message : cause}`,
      'Save it as CSV with commas and a header.',
      { cause },
    );
  }
}

function noColumn(file: string, what: string, columns: Map<string, string>): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `${file} has no column ${what}`,
    `It has ${[...columns.values()].join(', ')}. Map columns with --map subject=COLUMN --map object=COLUMN.`,
  );
}
