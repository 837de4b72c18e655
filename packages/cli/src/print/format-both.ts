import type { BothCounts } from '@precedent/llm';
import type { Terminal } from '../terminal.ts';
import { counted } from './counted.ts';

/** Where the articles of a run will go. */
export interface Plan {
  articles: number;
  /** How many of them are sent to the language model. */
  sent: number;
  requests: number;
  /** The cost if every answer is as long as it may be; null without prices. */
  mostCost: number | null;
  model: string;
  endpoint: string;
}

/** What will be sent where, before it is. */
export function formatPlan(plan: Plan, { err }: Terminal): string {
  const { articles, sent, requests, mostCost, model, endpoint } = plan;
  const label = err.dim('both:');
  if (articles === 0) return '';
  if (sent === 0)
    return `${label} the built-in reader is sure of ${counted(articles, 'article')}: nothing is sent\n`;
  const cost = mostCost === null ? '' : `, cost at most ${mostCost.toFixed(4)}`;
  return `${label} sending ${sent} of ${counted(articles, 'article')} to ${model} at ${endpoint}: about ${counted(requests, 'request')}${cost}\n`;
}

/** Where they went. */
export function formatBothCounts({ both, builtIn, failed }: BothCounts, { err }: Terminal): string {
  if (both + builtIn + failed === 0) return '';
  const parts = [
    `${counted(both, 'article')} read by both readers`,
    `${builtIn} by the built-in reader alone`,
    ...(failed > 0 ? [`${failed} sent in vain (the built-in reading was kept)`] : []),
  ];
  return `${err.dim('both:')} ${parts.join(', ')}\n`;
}
