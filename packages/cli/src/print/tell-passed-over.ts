import { extname } from 'node:path';
import type { Terminal } from '../terminal.ts';
import { counted } from './counted.ts';

/** That files of a folder were not read, by their endings: "2 .pdf, 1 .docx". */
export function tellPassedOver(paths: readonly string[], { err, note }: Terminal): void {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const ending = extname(path).toLowerCase() || 'without an ending';
    counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  const kinds = [...counts].map(([ending, count]) => `${count} ${ending}`).join(', ');
  note(
    `${err.yellow('note:')} ${counted(paths.length, 'file')} of other kinds passed over: ${kinds}\n  ` +
      'Name them themselves to have them read as text.\n',
  );
}
