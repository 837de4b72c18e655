import type { Terminal } from '../terminal.ts';
import { wrapText } from './wrap-text.ts';

/** " 1. Mark Rutte succeeded Jens Stoltenberg …": a numbered heading, wrapped. */
export function formatHeading(number: number, text: string, { out, width }: Terminal): string {
  const [first, ...others] = wrapText(text, width, '    ').split('\n');
  const lines = [
    `${`${number}.`.padStart(3)} ${out.bold(first!.trimStart())}`,
    ...others.map((line) => out.bold(line)),
  ];
  return `${lines.join('\n')}\n`;
}
