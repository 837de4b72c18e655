import { factsSaidBy } from '@precedent/graph';
import {
  compareStrings,
  type Entity,
  foldName,
  MOST_NAMING,
  type SourcedClaim,
  sayArticle,
  sayDate,
  type Utterance,
  withArticle,
} from '@precedent/model';
import { isInTime } from '../judge/in-time.ts';
import { isSureEnough, mentionsTopic, saysWord } from '../judge/weigh-claim.ts';
import type { QueryContext } from '../query/context.ts';
import { type Evaluation, evaluation, type Finding } from '../query/finding.ts';
import { HOLE, type Query } from '../query/query.ts';
import { saysThatItSays } from '../utterances/says-that-it-says.ts';
import { sayTime } from './describe.ts';
import { utterancesOf } from './utterances-of.ts';

/** A sentence that somebody says: where it is, and the claims that were drawn from it. */
interface Saying {
  speaker: string;
  quote: string;
  date: string | null;
  /** Whether its claims alone show that the speaker says it. */
  telling: boolean;
  claims: SourcedClaim[];
  facts: string[];
  ends: Set<string>;
  utterances: Utterance[];
}

/** What somebody is quoted or reported as saying, about one entity or in general: one result for each sentence. */
export function evaluateSayings(context: QueryContext, query: Query): Evaluation {
  // How sure it is what a sentence means does not matter for who said it.
  const graph = context.everything ?? context.graph;
  const about = query.object === null ? null : graph.getNodeAttributes(query.object);
  const speaker = query.speaker === HOLE ? null : graph.getNodeAttributes(query.speaker!);
  const { found, isCut } = utterancesOf({ ...context, graph }, query);
  const claimed = speaker === null ? [] : claimedBy({ ...context, graph }, query, { speaker, about });
  const sayings = unite(claimed, found).filter(isShown).sort(compareSayings);
  const { topic: word } = query;
  const telling = sayings.filter(({ quote }) => word !== null && saysWord(quote, word));
  const findings = (telling.length > 0 ? telling : sayings).map((saying): Finding => {
    const { date, claims, facts, ends, utterances } = saying;
    return {
      text: headingOf(saying, graph.getNodeAttribute(saying.speaker, 'name')),
      entities: [...ends].map((id) => graph.getNodeAttributes(id)),
      facts: [...new Set(facts)],
      claims,
      utterances,
      from: date,
      to: date,
    };
  });
  const topic = about !== null ? ` about ${withArticle(about)}` : word === null ? '' : ` about “${word}”`;
  const notes = isCut
    ? [`Only ${MOST_NAMING} articles that name them were looked through, the ones added last`]
    : [];
  return evaluation(`What ${speaker?.name ?? 'anybody'} is reported to have said${topic}${sayTime(query)}`, {
    findings,
    notes,
  });
}

/** A sentence that only a claim attributes to somebody is the article's own, and must not look like a quotation. */
function headingOf({ quote, date, utterances }: Saying, speaker: string): string {
  const lead = utterances.length > 0 ? speaker : `Reported of ${speaker}`;
  return `${lead}: “${quote.trim()}”${date === null ? '' : ` (${sayDate(date)})`}`;
}

/** The articles in which somebody says something: one result for each, with the sentences. */
export function evaluateSayingSources(context: QueryContext, query: Query): Evaluation {
  const said = evaluateSayings(context, query);
  const byArticle = new Map<string, Finding>();
  for (const finding of said.findings)
    for (const { article } of [...(finding.utterances ?? []), ...finding.claims]) {
      const known = byArticle.get(article.id) ?? {
        ...finding,
        text: sayArticle(article),
        claims: [],
        utterances: [],
      };
      const isOfArticle = (part: { article: { id: string } }) => part.article.id === article.id;
      byArticle.set(article.id, {
        ...known,
        claims: [...new Set([...known.claims, ...finding.claims.filter(isOfArticle)])],
        utterances: [...new Set([...known.utterances!, ...(finding.utterances ?? []).filter(isOfArticle)])],
      });
    }
  const { size } = byArticle;
  return {
    ...said,
    interpretation: `The sources of: ${said.interpretation.replace(/^W/, 'w')}`,
    summary: `${size} ${size === 1 ? 'source' : 'sources'}`,
    findings: [...byArticle.values()],
  };
}

/**
 * The sentences that claims were drawn from that the speaker is quoted with, or that say what the speaker said. A claim may
 * rest on a sentence that only takes up what was said elsewhere: it counts only with a word for saying beside the speaker.
 */
function claimedBy(
  context: QueryContext,
  query: Query,
  { speaker, about }: { speaker: Entity; about: Entity | null },
): Saying[] {
  const { graph, reference } = context;
  const sentences = new Map<string, Saying>();
  for (const fact of factsSaidBy(graph, reference.ontology, speaker.id))
    for (const claim of fact.claims) {
      const { quote } = claim.evidence[0]!;
      const isSpoken =
        reference.ontology.find(claim.relation)?.spoken === true && claim.subject === speaker.id;
      if ((claim.speaker !== speaker.id && !isSpoken) || !isInTime(claim, query)) continue;
      if (query.topic !== null && !mentionsTopic(claim, query.topic)) continue;
      if (about !== null && fact.subject !== about.id && fact.object !== about.id && !mentions(quote, about))
        continue;
      const known = sentences.get(quote) ?? emptySaying(speaker.id, quote, claim.article.publishedAt);
      known.telling ||=
        mentions(quote, speaker) && (isSpoken ? isSureEnough(claim, false) : saysThatItSays(quote));
      known.claims.push(claim);
      known.facts.push(fact.id);
      for (const end of [fact.subject, fact.object]) known.ends.add(end);
      sentences.set(quote, known);
    }
  return [...sentences.values()];
}

function emptySaying(speaker: string, quote: string, date: string | null): Saying {
  return {
    speaker,
    quote,
    date,
    telling: false,
    claims: [],
    facts: [],
    ends: new Set([speaker]),
    utterances: [],
  };
}

const isShown = ({ telling, utterances }: Saying) => telling || utterances.length > 0;

/** One for each sentence, wherever it was found, also in copies of an article; those that claims were drawn from first. */
function unite(claimed: readonly Saying[], found: readonly Utterance[]): Saying[] {
  const sayings = [...claimed];
  for (const utterance of found) {
    const same = sayings.find((saying) => saying.speaker === utterance.speaker && isSame(saying, utterance));
    const saying = same ?? emptySaying(utterance.speaker, utterance.quote, utterance.article.publishedAt);
    saying.utterances.push(utterance);
    if (!same) sayings.push(saying);
  }
  return sayings;
}

/** What the text itself attributes comes before what only a claim does; the latest first. */
function compareSayings(a: Saying, b: Saying): number {
  const isClaimed = ({ utterances }: Saying) => Number(utterances.length === 0);
  return isClaimed(a) - isClaimed(b) || compareStrings(b.date ?? '', a.date ?? '');
}

/** The same words, or parts of one sentence of an article. */
function isSame({ quote, claims }: Saying, utterance: Utterance): boolean {
  if (quote.trim() === utterance.quote.trim()) return true;
  return claims.some(
    ({ article, evidence: [best] }) =>
      article.id === utterance.article.id && best!.start < utterance.end && best!.end > utterance.start,
  );
}

function mentions(quote: string, { name, aliases, type }: Entity): boolean {
  const text = ` ${foldName(quote)} `;
  const last = type === 'person' ? [name.split(' ').at(-1)!] : [];
  return [name, ...aliases, ...last].some((form) => text.includes(` ${foldName(form)} `));
}
