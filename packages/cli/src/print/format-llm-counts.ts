import { type LlmCounts, REJECT_REASONS, type RejectReason } from '@precedent/llm';
import type { Terminal } from '../terminal.ts';
import { counted } from './counted.ts';

/** What a language-model reader asked, what that cost, and what it dropped, a line each. */
export function formatLlmCounts(name: string, counts: LlmCounts, { err }: Terminal): string {
  const lines = [describeRequests(counts), describeTokens(counts)];
  for (const [reason, count] of Object.entries(counts.rejects))
    lines.push(`dropped: ${REJECT_REASONS[reason as RejectReason]} (${count})`);
  return lines.map((line) => `${err.dim(`${name}:`)} ${line}\n`).join('');
}

function describeRequests(counts: LlmCounts): string {
  const { articles, chunks, requests, cacheHits, retries, repairs, splits } = counts;
  const troubles = [
    [retries, 'after failures'],
    [repairs, 'to repair an answer'],
    [splits, 'with a chunk too long'],
  ] as const;
  const told = troubles.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const asked = `${counted(requests, 'request')}${told.length > 0 ? ` (${told.join(', ')})` : ''}`;
  return `${counted(articles, 'article')} in ${counted(chunks, 'chunk')}: ${asked}, ${cacheHits} from the cache`;
}

function describeTokens({ promptTokens, completionTokens, uncounted, cost }: LlmCounts): string {
  const [prompt, completion] = [promptTokens, completionTokens].map((count) => count.toLocaleString('en-US'));
  const tokens = `${prompt} prompt and ${completion} completion tokens`;
  const unknown = uncounted > 0 ? `, ${counted(uncounted, 'answer')} without a count` : '';
  return `${tokens}${unknown}${cost === null ? '' : `, cost ${cost.toFixed(4)}`}`;
}
