import { type DecisionProblem, operations } from '@precedent/api';
import {
  addClaim,
  claimOf,
  editClaim,
  entitiesMeant,
  factDecided,
  type GraphView,
  mapTogether,
  pairNamed,
  problemsOfRulings,
  refNamed,
  resolvedIn,
  type Setting,
  type Signed,
  uniteProblems,
} from '@precedent/graph';
import {
  type ClaimVerdict,
  type Decision,
  type EntityRef,
  type EntityVerdict,
  isAboutClaim,
  type ListedEntity,
  PrecedentError,
  placeOfClaim,
  takePage,
} from '@precedent/model';
import type { z } from 'zod';
import { type AnswerParts, defineRoute, StatusReply } from '../http/route.ts';

export const listDecisions = defineRoute(operations.listDecisions, async (parts, { query }) => {
  const decisions = await parts.archive.decisions();
  const all = query.article === undefined ? decisions : decisions.filter(isAbout(query.article));
  const { items, ...page } = takePage(all, query, ({ number }) => `${number}`);
  const problems = await problemsOf(items, parts, parts.ask);
  const shown = new Set(items.map(({ number }) => number));
  return { decisions: items, problems: problems.filter(({ decision }) => shown.has(decision)), ...page };
});

export const decide = defineRoute(operations.decide, async (parts, { body }) => {
  const verdict = 'entity' in body ? await toEntityVerdict(body, parts) : await toClaimVerdict(body, parts);
  const decision = await parts.archive.decide(verdict, new Date().toISOString());
  const problems = await problemsOf([decision], parts, parts.askAnyway).catch(emptyIfLocked);
  const headers = { Location: `/api/decisions/${decision.number}` };
  return new StatusReply(201, headers, {
    decision,
    entities: await entitiesOf(decision, parts),
    fact: await factOf(decision, parts),
    problems: problems.filter(
      (problem) => problem.decision === decision.number || problem.with.includes(decision.number),
    ),
  });
});

export const undoDecision = defineRoute(operations.undoDecision, async (parts, { params: { number } }) => {
  const known = (await parts.archive.decisions()).find((each) => each.number === number);
  // Whatever needs the whole graph must fail before anything is undone.
  if (known && !isAboutClaim(known.verdict))
    await parts.ask((graph) => {
      resolvedIn(graph).expectAfter({ undone: number });
      return entitiesMeant(graph, known.verdict);
    });
  if ((await parts.archive.undo(number, new Date().toISOString())) && known) {
    const entities = await entitiesOf(known, parts);
    return { undone: number, entities, fact: await factOf(known, parts) };
  }
  throw new PrecedentError(
    'not_found',
    `decision ${number} does not exist or is already undone`,
    'See /api/decisions for all decisions.',
  );
});

function isAbout(article: string): (decision: Decision) => boolean {
  return ({ verdict }) => isAboutClaim(verdict) && placeOfClaim(verdict).article === article;
}

/** Decisions without effect: at least those among some decisions and what they contradict. About claims, their articles tell. */
async function problemsOf(
  among: readonly Decision[],
  { archive }: AnswerParts,
  ask: AnswerParts['ask'],
): Promise<DecisionProblem[]> {
  const articles = among.flatMap(({ verdict }) =>
    isAboutClaim(verdict) ? placeOfClaim(verdict).article : [],
  );
  const rulings = await problemsOfRulings(articles, await archive.decisions(), (id) => archive.reading(id));
  if (articles.length === among.length) return [...rulings];
  return uniteProblems(await ask((graph) => resolvedIn(graph).problems()), rulings);
}

async function entitiesOf({ verdict }: Decision, { askAnyway }: AnswerParts): Promise<string[]> {
  if (isAboutClaim(verdict)) return [];
  return askAnyway((graph) => entitiesMeant(graph, verdict)).catch(emptyIfLocked);
}

async function factOf(decision: Decision, { archive, askAnyway }: AnswerParts): Promise<string | null> {
  if (!isAboutClaim(decision.verdict)) return null;
  const reading = await archive.reading(placeOfClaim(decision.verdict).article);
  if (reading === null) return null;
  const decisions = await archive.decisions();
  return askAnyway((graph) => factDecided(graph, reading, decisions, decision)).catch(nullIfLocked);
}

/** What was decided is kept, even if others change the archive too often to tell what became of it. */
function nullIfLocked(error: unknown): null {
  if (error instanceof PrecedentError && error.code === 'archive_locked') return null;
  throw error;
}

function emptyIfLocked(error: unknown): never[] {
  return nullIfLocked(error) ?? [];
}

type Body = z.infer<typeof operations.decide.body>;

async function toClaimVerdict(
  body: Exclude<Body, { entity: unknown }>,
  parts: AnswerParts,
): Promise<ClaimVerdict> {
  if (body.kind === 'add') {
    const { article, quote, start, says, reason, by } = body;
    const setting = await settingOf(article, parts);
    return parts.ask((graph) => addClaim({ ...setting, graph }, says, { quote, start }, signed(reason, by)));
  }
  const { kind, claim: given, reason, by } = body;
  if (kind === 'edit') {
    const setting = await settingOf(given.article, parts);
    return parts.ask((graph) => editClaim({ ...setting, graph }, given.id, body.says, signed(reason, by)));
  }
  const claim = 'id' in given ? claimOf(await readingOf(given.article, parts), given.id) : given;
  return { kind, claim, ...signed(reason, by) };
}

/** What is said about an article is understood by, but for the graph. */
async function settingOf(article: string, parts: AnswerParts): Promise<Omit<Setting, 'graph'>> {
  const { archive, reference } = parts;
  const read = await readingOf(article, parts);
  return { ...read, reference, listed: await archive.listedEntities() };
}

async function readingOf(
  article: string,
  { archive }: AnswerParts,
): Promise<Pick<Setting, 'reading' | 'decisions'>> {
  const reading = await archive.reading(article);
  if (reading) return { reading, decisions: await archive.decisions() };
  throw new PrecedentError('not_found', `no article ${article}`, 'GET /api/articles lists the articles.');
}

function signed(reason: string | null, by: string | undefined): Signed {
  return by === undefined ? { reason } : { reason, by };
}

type EntityBody = Extract<Body, { entity: unknown }>;

async function toEntityVerdict(body: EntityBody, { archive, ask }: AnswerParts): Promise<EntityVerdict> {
  const listed = await archive.listedEntities();
  return ask((graph) => {
    const verdict = findNamed(body, graph, listed);
    // Whatever needs the whole graph must fail before anything is decided.
    resolvedIn(graph).expectAfter({ made: verdict });
    return verdict;
  });
}

function findNamed(body: EntityBody, graph: GraphView, listed: readonly ListedEntity[]): EntityVerdict {
  const refOf = (given: EntityRef | string) =>
    typeof given === 'string' ? refNamed(graph, given, listed) : given;
  if ('other' in body && typeof body.entity === 'string' && typeof body.other === 'string') {
    const [entity, other] = pairNamed(graph, [body.entity, body.other], listed);
    return { ...body, entity, other };
  }
  if (!('other' in body)) return { ...body, entity: refOf(body.entity) };
  const [entity, other] = mapTogether([body.entity, body.other], refOf) as [EntityRef, EntityRef];
  return { ...body, entity, other };
}
