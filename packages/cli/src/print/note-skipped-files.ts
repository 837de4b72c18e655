import { extname } from 'node:path';
import type { Terminal } from '../terminal.ts';
import { counted } from './counted.ts';

/** Notes how many files of a folder were skipped, by extension: "2 .pdf, 1 .docx". */
export function noteSkippedFiles(paths: readonly string[], { err, note }: Terminal): void {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const extension = extname(path).toLowerCase() || 'without extension';
    counts.set(extension, (counts.get(extension) ?? 0) + 1);
  }
  const kinds = [...counts].map(([extension, count]) => `${count} ${extension}`).join(', ');
  note(
    `${err.yellow('note:')} skipped ${counted(paths.length, 'file')} of other types: ${kinds}\n  ` +
      'To read one as text, name it on the command line.\n',
  );
}
