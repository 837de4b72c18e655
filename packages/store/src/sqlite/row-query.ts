/** A column of a result, as the library describes it. */
interface Column {
  name: string;
  /** As declared in the schema; null for an expression. */
  type: string | null;
}

/** A SELECT that returns each row as JSON. */
export interface RowQuery {
  sql: string;
  /** The object of a row that this query returned. */
  toRow(values: unknown[]): Record<string, unknown>;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

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
    toRow: ([json, ...reals]) => {
      const values: unknown[] = JSON.parse(UTF8.decode(json as ArrayBuffer));
      for (const [place, index] of maybeReal.entries()) values[index] = reals[place] ?? values[index];
      return Object.fromEntries(names.map((name, index) => [name, values[index]]));
    },
  };
}

function mayBeReal(type: string | null): boolean {
  return type === null || /real|double|float/i.test(type);
}
