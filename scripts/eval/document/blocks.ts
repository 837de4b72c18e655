import { PrecedentError } from '@precedent/model';

/**
 * Replaces what is between `<!-- measured: NAME -->` and `<!-- end -->` with `content`.
 *
 * @throws PrecedentError `invalid_input` if the document has no such block.
 */
export function replaceBlock(document: string, name: string, content: string): string {
  const opening = `<!-- measured: ${name} -->`;
  const start = document.indexOf(opening);
  const end = document.indexOf('<!-- end -->', start);
  if (start < 0 || end < 0)
    throw new PrecedentError(
      'invalid_input',
      `the document has no block "${name}"`,
      `Add the lines "${opening}" and "<!-- end -->" where it belongs.`,
    );
  return `${document.slice(0, start)}${opening}\n${content}\n${document.slice(end)}`;
}

/** A Markdown table with columns of numbers aligned to the right. */
export function tableOf(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const aligns = header.map((_, column) =>
    rows.length > 0 && rows.every((row) => typeof row[column] === 'number') ? '--:' : '---',
  );
  return [line(header), line(aligns), ...rows.map(line)].join('\n');
}
