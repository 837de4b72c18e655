import type { BothReader, LlmReader } from '@precedent/llm';
import { type Article, PrecedentError, type Reading } from '@precedent/model';
import type { Context } from '../context.ts';
import { formatBothCounts, formatPlan, type Plan } from '../print/format-both.ts';
import { formatLlmCounts } from '../print/format-llm-counts.ts';
import { type LlmChoice, openLlm } from './choose-llm.ts';
import type { ChosenReader } from './chosen-reader.ts';
import type { OpenReading } from './open-reading.ts';
import { readOffline } from './read-offline.ts';

/** A language model for the articles that the built-in reader is unsure about. */
export interface BothChoice extends LlmChoice {
  /** Sends articles without asking. */
  yes?: boolean;
}

/** If more articles than this would be sent, somebody must agree first. */
const LARGE_RUN = 10;

/** @throws PrecedentError `invalid_input` if the endpoint or the model is missing or invalid. */
export async function chooseBoth(choice: BothChoice, context: Context): Promise<ChosenReader> {
  const { createBothReader } = await import('@precedent/llm');
  const llm = await openLlm(choice, context);
  const read = async (article: Article) => (await context.reader()).read(article);
  const { ontology } = await context.reference();
  const both = createBothReader({ info: await context.readerInfo(), read }, llm, ontology);
  return {
    info: async () => both.info,
    open: (_expected, workers) => openBoth(both, llm, workers, choice, context),
    report: () => report(both, llm, context),
  };
}

/** Reads everything offline before anything is sent, to say how much that will be. */
function openBoth(
  both: BothReader,
  llm: LlmReader,
  workers: number | null,
  choice: BothChoice,
  context: Context,
): OpenReading {
  let drawn = new Map<Article, PromiseSettledResult<Reading>>();
  return {
    width: workers ?? 1,
    prepare: async (articles) => {
      drawn = await readOffline(articles, workers, context);
      const { isUnsure } = await import('@precedent/llm');
      const readings = [...drawn.values()].flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      const sent = readings.filter(isUnsure).map(({ article }) => article);
      await agreeOn(planOf(articles.length, sent, llm, choice), choice, context);
    },
    read: async (article) => {
      const settled = drawn.get(article)!;
      drawn.delete(article);
      if (settled.status === 'rejected') throw settled.reason;
      return both.complete(settled.value);
    },
    close: async () => {},
  };
}

function planOf(articles: number, sent: readonly Article[], llm: LlmReader, { prices }: BothChoice): Plan {
  const requests = sent.reduce((total, article) => total + llm.requestsFor(article), 0);
  return {
    articles,
    sent: sent.length,
    requests,
    mostCost: prices ? llm.mostCost(requests) : null,
    model: llm.info.name,
    endpoint: llm.endpoint,
  };
}

/** @throws PrecedentError `invalid_input` if a large run is refused, or if there is nobody to ask. */
async function agreeOn(plan: Plan, { yes }: BothChoice, { terminal }: Context): Promise<void> {
  terminal.note(formatPlan(plan, terminal));
  if (plan.sent <= LARGE_RUN || yes) return;
  const answer = (await terminal.ask?.('Send them? [y/N] ')) ?? null;
  if (answer === 'y' || answer === 'yes') return;
  throw new PrecedentError(
    'invalid_input',
    `${plan.sent} articles would be sent to ${plan.endpoint}; nothing was sent or read`,
    'To send them, add --yes. To read them offline, leave out --reader.',
  );
}

function report(both: BothReader, llm: LlmReader, { terminal }: Context): string {
  const counts = llm.counts();
  const asked = counts.requests + counts.cacheHits > 0;
  const requests = asked ? formatLlmCounts(llm.info.name, counts, terminal) : '';
  return `${formatBothCounts(both.counts(), terminal)}${requests}`;
}
