/** Reasons for dropping parts of an answer, with their descriptions. */
export const REJECT_REASONS = {
  malformed: 'entries without the required form',
  name_not_found: 'names that are not in the text',
  name_is_none: 'pronouns and descriptions given as names',
  name_of_another: 'names of one entity given to another',
  entity_without_mention: 'entities that are not in the text',
  unknown_relation: 'claims with an unknown relation',
  unknown_argument: 'claims about entities that are not in the text',
  same_ends: 'claims that link an entity to itself',
  types_not_linked: 'claims between types that their relation does not allow',
  quote_not_found: 'claims whose quote is not in the text',
  quote_too_short: 'claims with a quote of a single word',
  quote_too_long: 'claims with a quote of too many sentences',
  unknown_speaker: 'speakers who are not in the text',
  office_not_found: 'offices that are not in the text',
  date_malformed: 'invalid dates',
  date_not_found: 'dates that an undated article cannot give',
} as const;
export type RejectReason = keyof typeof REJECT_REASONS;
/** How many of what a model answered were dropped, by reason. */
export type Rejects = Partial<Record<RejectReason, number>>;

/** Counts one more dropped item. */
export type Reject = (reason: RejectReason) => void;

/** Requests, costs and dropped items of a reader since it was created. */
export interface LlmCounts {
  articles: number;
  /** Chunks read, including those from the cache. */
  chunks: number;
  /** Requests sent, including retries and repairs. */
  requests: number;
  /** Requests sent again after the server failed. */
  retries: number;
  /** Answers that were not JSON and were requested again. */
  repairs: number;
  /** Chunks split because they or their answers were too long. */
  splits: number;
  cacheHits: number;
  /** As counted by the server; `uncounted` is the number of answers without counts. */
  promptTokens: number;
  completionTokens: number;
  /** Answers without token counts. */
  uncounted: number;
  /** In the currency of the prices; null without prices. */
  cost: number | null;
  /** Dropped items by reason; reasons without items are left out. */
  rejects: Rejects;
}

/** Prices of a million tokens. */
export interface Prices {
  prompt: number;
  completion: number;
}

export function createCounts(): LlmCounts {
  return {
    articles: 0,
    chunks: 0,
    requests: 0,
    retries: 0,
    repairs: 0,
    splits: 0,
    cacheHits: 0,
    promptTokens: 0,
    completionTokens: 0,
    uncounted: 0,
    cost: null,
    rejects: {},
  };
}

/** A copy with the cost, and reasons in the order of {@link REJECT_REASONS}. */
export function summariseCounts(counts: LlmCounts, prices: Prices | null): LlmCounts {
  return { ...counts, cost: costOf(counts, prices), rejects: inOrder(counts.rejects) };
}

export function costOf(
  { promptTokens, completionTokens }: Pick<LlmCounts, 'promptTokens' | 'completionTokens'>,
  prices: Prices | null,
): number | null {
  return prices && (promptTokens * prices.prompt + completionTokens * prices.completion) / 1_000_000;
}

export function addRejects(total: Rejects, more: Rejects): void {
  for (const reason of Object.keys(more) as RejectReason[])
    total[reason] = (total[reason] ?? 0) + (more[reason] ?? 0);
}

/** "claims whose quote is not in the text (2); …"; empty if nothing was dropped. */
export function describeRejects(rejects: Rejects): string {
  return Object.entries(inOrder(rejects))
    .map(([reason, count]) => `${REJECT_REASONS[reason as RejectReason]} (${count})`)
    .join('; ');
}

function inOrder(rejects: Rejects): Rejects {
  const reasons = (Object.keys(REJECT_REASONS) as RejectReason[]).filter((reason) => rejects[reason]);
  return Object.fromEntries(reasons.map((reason) => [reason, rejects[reason]]));
}
