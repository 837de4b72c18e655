import { factsSaidBy } from '@precedent/graph';
import { type Entity, foldName, type SourcedClaim, sayDate, withArticle } from '@precedent/model';
import { isInTime } from '../judge/in-time.ts';
import { mentionsTopic, saysWord } from '../judge/weigh-claim.ts';
import type { QueryContext } from '../query/context.ts';
import { type Evaluation, evaluation, type Finding } from '../query/finding.ts';
import type { Query } from '../query/query.ts';

/** What somebody is quoted as saying, about one entity or in general: one result for each sentence. */
export function evaluateSayings(context: QueryContext, query: Query): Evaluation {
  const { reference } = context;
  // How sure it is what a sentence means does not matter for who said it.
  const graph = context.everything ?? context.graph;
  const speaker = query.speaker!;
  const about = query.object === null ? null : graph.getNodeAttributes(query.object);
  const sentences = new Map<string, { claims: SourcedClaim[]; facts: string[]; ends: Set<string> }>();
  for (const fact of factsSaidBy(graph, reference.ontology, speaker))
    for (const claim of fact.claims) {
      const isSpoken = reference.ontology.find(claim.relation)?.spoken === true && claim.subject === speaker;
      if ((claim.speaker !== speaker && !isSpoken) || !isInTime(claim, query)) continue;
      const { quote } = claim.evidence[0]!;
      if (query.topic !== null && !mentionsTopic(claim, query.topic)) continue;
      if (about !== null && fact.subject !== about.id && fact.object !== about.id && !mentions(quote, about))
        continue;
      const known = sentences.get(quote) ?? { claims: [], facts: [], ends: new Set() };
      known.claims.push(claim);
      known.facts.push(fact.id);
      for (const end of [speaker, fact.subject, fact.object]) known.ends.add(end);
      sentences.set(quote, known);
    }
  const { topic: word } = query;
  const telling = [...sentences].filter(([quote]) => word !== null && saysWord(quote, word));
  const findings = (telling.length > 0 ? telling : [...sentences]).map(
    ([quote, { claims, facts, ends }]): Finding => {
      const date = claims[0]!.article.publishedAt;
      return {
        text: `“${quote.trim()}”${date === null ? '' : ` (${sayDate(date)})`}`,
        entities: [...ends].map((id) => graph.getNodeAttributes(id)),
        facts: [...new Set(facts)],
        claims,
        from: date,
        to: date,
      };
    },
  );
  const topic =
    about !== null ? ` about ${withArticle(about)}` : query.topic === null ? '' : ` about “${query.topic}”`;
  return evaluation(`What ${graph.getNodeAttribute(speaker, 'name')} is reported to have said${topic}`, {
    findings,
  });
}

function mentions(quote: string, { name, aliases, type }: Entity): boolean {
  const text = ` ${foldName(quote)} `;
  const last = type === 'person' ? [name.split(' ').at(-1)!] : [];
  return [name, ...aliases, ...last].some((form) => text.includes(` ${foldName(form)} `));
}
