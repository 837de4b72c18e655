import type { Tokens } from '@precedent/server';

/** New tokens, for the only time that they are shown. */
export function formatTokens({ write, read }: Tokens): string {
  const lines = ['A token is needed to log in. It is shown only now, and ends with the server:'];
  if (write !== null) lines.push(`  to read and write   ${write}`);
  if (read !== null) lines.push(`  to read             ${read}`);
  return `${lines.join('\n')}\n`;
}
