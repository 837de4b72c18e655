import { sayNumber } from '@precedent/model';

/** "1 article", "2 articles", "3 entities". */
export function counted(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  return `${sayNumber(count)} ${noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}
