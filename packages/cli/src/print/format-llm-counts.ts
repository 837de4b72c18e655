import { type LlmCounts, REJECT_REASONS, type RejectReason } from '@precedent/llm';
import { sayNumber } from '@precedent/model';
import type { Terminal } from '../terminal.ts';
import { counted } from './counted.ts';

/** The requests of a language-model reader, their cost, and the claims it dropped. */
export function formatLlmCounts(name: string, counts: LlmCounts, { err }: Terminal): string {
  const lines = [describeRequests(counts), describeTokens(counts)];
  for (const [reason, count] of Object.entries(counts.rejects))
    lines.push(`dropped ${count}: ${REJECT_REASONS[reason as RejectReason]}`);
  return lines.map((line) => `${err.dim(`${name}:`)} ${line}\n`).join('');
}

function describeRequests(counts: LlmCounts): string {
  const { articles, chunks, requests, cacheHits, retries, repairs, splits } = counts;
  const troubles = [
    [retries, 'repeated after failures'],
    [repairs, 'to correct an answer'],
    [splits, 'for chunks that were too long'],
  ] as const;
  const extra = troubles.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const asked = `${counted(requests, 'request')}${extra.length > 0 ? ` (${extra.join(', ')})` : ''}`;
  return `${counted(articles, 'article')} in ${counted(chunks, 'chunk')}: ${asked}, ${cacheHits} from the cache`;
}

function describeTokens({ promptTokens, completionTokens, uncounted, cost }: LlmCounts): string {
  const [prompt, completion] = [promptTokens, completionTokens].map(sayNumber);
  const tokens = `${prompt} prompt and ${completion} completion tokens`;
  const unknown = uncounted > 0 ? `, ${counted(uncounted, 'answer')} without a count` : '';
  return `${tokens}${unknown}${cost === null ? '' : `, cost ${cost.toFixed(4)}`}`;
}
