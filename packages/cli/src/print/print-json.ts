import type { Terminal } from '../terminal.ts';

export async function printJson(value: unknown, terminal: Terminal): Promise<void> {
  await terminal.print(`${JSON.stringify(value, null, 2)}\n`);
}
