/** What a check of an answer drops, and how to name it to a person. */
export const REJECT_REASONS = {
  malformed: 'entries that lack the form that was asked for',
  name_not_found: 'names that are not in the text',
  name_is_none: 'pronouns and descriptions given as names',
  entity_without_mention: 'entities that the text does not name',
  unknown_relation: 'claims of a relation that the ontology lacks',
  unknown_argument: 'claims about somebody whom the text does not name',
  same_ends: 'claims that link an entity to itself',
  types_not_linked: 'claims between types that their relation does not link',
  quote_not_found: 'claims whose quote is not in the text',
  quote_too_short: 'claims that quote a single word',
  quote_too_long: 'claims that quote more than a few sentences',
  unknown_speaker: 'speakers whom the text does not name',
  office_not_found: 'offices that the text does not name',
  date_malformed: 'dates that are none',
  date_not_found: 'dates that an article without a date can not give',
} as const;
export type RejectReason = keyof typeof REJECT_REASONS;
/** How many of what a model answered were dropped, by reason. */
export type Rejects = Partial<Record<RejectReason, number>>;

/** Counts one more of what was dropped. */
export type Reject = (reason: RejectReason) => void;

/** What a reader asked, what it cost and what it dropped, since it was created. */
export interface LlmCounts {
  articles: number;
  /** Pieces of articles that were read, those found in the cache included. */
  chunks: number;
  /** Requests sent, retries and repairs included. */
  requests: number;
  /** Requests sent again after the server failed. */
  retries: number;
  /** Answers that were no JSON and were asked for again. */
  repairs: number;
  /** Chunks cut in two because their answer or they themselves were too long. */
  splits: number;
  cacheHits: number;
  /** As the server counts them; answers of servers that don't are in `uncounted`. */
  promptTokens: number;
  completionTokens: number;
  /** Answers that came without a count of tokens. */
  uncounted: number;
  /** In the currency of the prices; null where none were given. */
  cost: number | null;
  /** What was dropped, by reason; reasons that never came up are absent. */
  rejects: Rejects;
}

/** Money for a million tokens. */
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

/** A copy with the cost, its reasons in the order of {@link REJECT_REASONS}. */
export function summariseCounts(counts: LlmCounts, prices: Prices | null): LlmCounts {
  const { promptTokens, completionTokens } = counts;
  const cost = prices && (promptTokens * prices.prompt + completionTokens * prices.completion) / 1_000_000;
  return { ...counts, cost, rejects: inOrder(counts.rejects) };
}

export function addRejects(total: Rejects, more: Rejects): void {
  for (const reason of Object.keys(more) as RejectReason[])
    total[reason] = (total[reason] ?? 0) + (more[reason] ?? 0);
}

/** "claims whose quote is not in the text (2); …": empty where nothing was dropped. */
export function describeRejects(rejects: Rejects): string {
  return Object.entries(inOrder(rejects))
    .map(([reason, count]) => `${REJECT_REASONS[reason as RejectReason]} (${count})`)
    .join('; ');
}

function inOrder(rejects: Rejects): Rejects {
  const reasons = (Object.keys(REJECT_REASONS) as RejectReason[]).filter((reason) => rejects[reason]);
  return Object.fromEntries(reasons.map((reason) => [reason, rejects[reason]]));
}
