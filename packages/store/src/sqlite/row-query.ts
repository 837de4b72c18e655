import { decodeText } from './decode-text.ts';

/** A column of a result, as the library describes it. */
interface Column {
  name: string;
  /** As declared in the schema; null for an expression. */
  type: string | null;
}

/** A SELECT that returns its rows as JSON. */
export interface RowQuery {
  sql: string;
  /** The objects of the rows, by what this query returned. */
  toRows(results: unknown[][]): Record<string, unknown>[];
}

export function isSelect(sql: string): boolean {
  return /^\s*(select|with)\b/i.test(sql);
}

/**
 * Rewrites a SELECT so that text reaches us as bytes. libsql aborts the whole process if text is not valid
 * UTF-8, as it may be in a damaged file. One JSON array per row is also faster than a value per column. JSON
 * would round real numbers, so columns that may have them are returned beside it.
 */
export function toRowQuery(sql: string, columns: readonly Column[]): RowQuery {
  const names = columns.map(({ name }) => name);
  const cells = columns.map((_, index) => `c${index}`);
  const maybeReal = columns.flatMap(({ type }, index) => (mayBeReal(type) ? [index] : []));
  const inJson = cells.map((cell, index) =>
    maybeReal.includes(index) ? `case typeof(${cell}) when 'real' then null else ${cell} end` : cell,
  );
  const beside = maybeReal.map((index) => `, case typeof(c${index}) when 'real' then c${index} end`);
  return {
    sql: `with row_query(${cells}) as (${sql})
      select cast(json_array(${inJson}) as blob)${beside.join('')} from row_query`,
    toRows: (results) =>
      results.map(([json, ...reals]) => {
        const values: unknown[] = JSON.parse(decodeText(json as ArrayBuffer));
        for (const [place, index] of maybeReal.entries()) values[index] = reals[place] ?? values[index];
        return toRow(names, values);
      }),
  };
}

/** Rows of the kept graph, of which a question reads thousands; they are short, and without real numbers. */
export function isOfGraph(sql: string, columns: readonly Column[]): boolean {
  return /\bgraph_\w/.test(sql) && !columns.some(({ type }) => type !== null && mayBeReal(type));
}

/** Columns whose texts may be megabytes long. */
const LONG = ['body', 'text', 'terms'];

/** Whether a row is nothing but a long text. */
export function isLongText(columns: readonly Column[]): boolean {
  const [{ name, type }] = columns as [Column];
  return columns.length === 1 && type?.toLowerCase() === 'text' && LONG.includes(name);
}

/**
 * Like {@link toRowQuery}, but without making JSON of the text, which takes several times as much time and memory if it is long.
 * Many short ones take half the time in a list.
 */
export function toTextQuery(sql: string, [column]: readonly Column[]): RowQuery {
  return {
    sql: `with row_query(c0) as (${sql}) select cast(c0 as blob) from row_query`,
    toRows: (results) =>
      results.map(([text]) => ({
        [column!.name]: text === null ? null : decodeText(text as ArrayBuffer),
      })),
  };
}

/** Like {@link toRowQuery}, but with all rows in one JSON array, which takes a third of the time. */
export function toListQuery(sql: string, columns: readonly Column[]): RowQuery {
  const names = columns.map(({ name }) => name);
  const cells = columns.map((_, index) => `c${index}`);
  const isSingle = columns.length === 1;
  return {
    sql: `with row_query(${cells}) as (${sql})
      select cast(json_group_array(${isSingle ? 'c0' : `json_array(${cells})`}) as blob) from row_query`,
    toRows: ([result]) => {
      const [json] = result!;
      const lists: unknown[] = JSON.parse(decodeText(json as ArrayBuffer));
      return lists.map((values) => (isSingle ? { [names[0]!]: values } : toRow(names, values as unknown[])));
    },
  };
}

/** Written out, because it is done for every row: `Object.fromEntries` takes several times as long. */
function toRow(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let index = 0; index < names.length; index += 1) row[names[index]!] = values[index];
  return row;
}

function mayBeReal(type: string | null): boolean {
  return type === null || /real|double|float/i.test(type);
}
