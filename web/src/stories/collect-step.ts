import type { Reply } from '@precedent/api';
import type { Answer, AnswerPage, Entity, GraphData, SourcedClaim, Vocabulary } from '@precedent/model';
import { sayArticle } from '@precedent/model/wording';
import { FIRST_VIEW, type GraphView, readView, wordFact } from '@precedent/view';
import {
  fetchAnswer,
  fetchArticleFacts,
  fetchConflicts,
  fetchEntity,
  fetchFact,
  fetchGraph,
  fetchLineage,
  fetchPath,
} from '../api/api.ts';
import type { Outcome } from '../api/request.ts';
import { type Address, scopeOf, timeOf } from '../state/address.ts';
import { gatherGraph } from './gather-graph.ts';

/** A sentence with the claims behind it. */
export interface Statement {
  text: string;
  claims: readonly SourcedClaim[];
}

/** What a page says, without its form. */
export interface StepContent {
  statements: readonly Statement[];
  /** What to draw; null if there is nothing to. */
  graph: GraphData | null;
  view: GraphView;
}

/** Sentences of one step: more would be a list, not a story. */
const MOST = 12;
const NEIGHBOURS = 26;

const NOTHING: StepContent = { statements: [], graph: null, view: FIRST_VIEW };

/** What the page of an address says. A page that is gone, or that only lists others, says nothing. */
export async function collectStep(address: Address, vocabulary: Vocabulary): Promise<StepContent> {
  const collect = COLLECTORS[address.place];
  const content = collect ? await collect(address, vocabulary) : NOTHING;
  return { ...content, statements: content.statements.slice(0, MOST) };
}

type Collector = (address: Address, vocabulary: Vocabulary) => Promise<StepContent>;

const COLLECTORS: Partial<Record<Address['place'], Collector>> = {
  entity: collectEntity,
  claim: collectClaim,
  article: collectArticle,
  office: async (address) => fromAnswer(await fetchLineage(address.about ?? '', scopeOf(address), MOST)),
  ask: async (address) =>
    fromAnswer(await fetchAnswer(address.about ?? '', address.previous, scopeOf(address))),
  between: async (address) =>
    fromAnswer(await fetchPath(address.about ?? '', address.other ?? '', scopeOf(address))),
  disputed: collectConflicts,
  explore: collectGraph,
};

async function collectEntity(address: Address, vocabulary: Vocabulary): Promise<StepContent> {
  const [known, graph] = await Promise.all([
    fetchEntity(address.about ?? '', scopeOf(address)),
    fetchGraph({ entity: address.about ?? '', depth: 1, limit: NEIGHBOURS, ...scopeOf(address) }),
  ]);
  if (!known.ok) return NOTHING;
  const { entity, entities, facts } = known.value;
  const statements = word({ entities: [...entities, entity], facts }, vocabulary);
  return { statements, graph: graph.ok ? graph.value : null, view: FIRST_VIEW };
}

async function collectClaim(address: Address, vocabulary: Vocabulary): Promise<StepContent> {
  const outcome = await fetchFact(address.about ?? '', scopeOf(address));
  if (!outcome.ok) return NOTHING;
  const { fact, entities } = outcome.value;
  return { ...NOTHING, statements: word({ entities, facts: [fact] }, vocabulary) };
}

async function collectArticle(address: Address, vocabulary: Vocabulary): Promise<StepContent> {
  const outcome = await fetchArticleFacts(address.about ?? '', scopeOf(address));
  if (!outcome.ok) return NOTHING;
  return { statements: word(outcome.value, vocabulary), graph: outcome.value, view: FIRST_VIEW };
}

async function collectGraph(address: Address, vocabulary: Vocabulary): Promise<StepContent> {
  const view = readView(address.view ?? '');
  const graph = await gatherGraph(address, view, vocabulary);
  if (graph === null) return NOTHING;
  const { entity, fact } = address;
  const facts = graph.facts.filter(
    ({ id, subject, object }) =>
      id === fact || (fact === null && (entity === null || subject === entity || object === entity)),
  );
  return { statements: word({ ...graph, facts }, vocabulary), graph, view };
}

async function collectConflicts(address: Address): Promise<StepContent> {
  const outcome = await fetchConflicts(timeOf(address), { limit: MOST });
  if (!outcome.ok) return NOTHING;
  const sides = outcome.value.conflicts.flatMap(({ text, sides }) =>
    sides.map((side) => ({ text: `${text} ${side.text}.`, claims: side.claims })),
  );
  return { ...NOTHING, statements: sides };
}

function fromAnswer(outcome: Outcome<Answer | AnswerPage | Reply<'getLineage'>>): StepContent {
  if (!outcome.ok) return NOTHING;
  return {
    ...NOTHING,
    statements: outcome.value.results.map(({ text, claims, utterances }) => ({
      text: utterances ? `${text}, in ${sayArticle(utterances[0]!.article)}.` : `${text}.`,
      claims,
    })),
  };
}

/** Facts with the most evidence first. */
function word(
  { entities, facts }: { entities: readonly Entity[]; facts: GraphData['facts'] },
  vocabulary: Vocabulary,
): Statement[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return facts
    .toSorted((one, other) => other.claims.length - one.claims.length || (one.id < other.id ? -1 : 1))
    .map((fact) => ({ text: `${wordFact(fact, byId, vocabulary)}.`, claims: fact.claims }));
}
