import { expectAll, expectNames, type GraphView, mapTogether, workOnce } from '@precedent/graph';
import { type Answer, type Candidate, PrecedentError, type Reference } from '@precedent/model';
import { answerAt } from './answer-at.ts';
import { answerCompound } from './compound/answer-compound.ts';
import { readQueries } from './compound/compound-query.ts';
import { evaluateQuery } from './evaluate/evaluate-query.ts';
import { toAnswer } from './evaluate/to-answer.ts';
import { answerFollowUp } from './follow-up/answer-follow-up.ts';
import { lexiconOf } from './lexicon/relation-words.ts';
import { keep } from './names/find-entities-named.ts';
import { nearestQuestions } from './nearest-questions.ts';
import { noteUncertain } from './note-uncertain.ts';
import type { Draft, Phrase } from './parse/draft.ts';
import { EXAMPLES } from './parse/examples.ts';
import { readClause } from './parse/read-body.ts';
import { asksGender, isOutOfScope, readQuestion } from './parse/read-question.ts';
import type { QueryContext } from './query/context.ts';
import type { QueryOptions } from './query/context-at.ts';
import type { Evaluation, Finding } from './query/finding.ts';
import { printQuery } from './query/print-query.ts';
import type { Query } from './query/query.ts';
import { isQuery, readQuery } from './query/read-query.ts';
import { namePronouns } from './resolve/name-pronouns.ts';
import type { Reading } from './resolve/reading.ts';
import { resolveDraft } from './resolve/resolve-draft.ts';
import { resolveQuery } from './resolve/resolve-query.ts';
import { type AnswerWhen, resolveTime } from './resolve/resolve-time.ts';
import { attempt } from './resolve/resolving.ts';
import { tokenise } from './text/tokens.ts';

/**
 * Answers a question in English, or a query in the form that answers print, with the claims behind every result.
 *
 * @param options.asOf an ISO date or its beginning: what began later is left out.
 * @param options.knownBy likewise: what was published later is left out.
 * @param options.previous the formal query of the last answer, which the question may follow up: "and before him?"
 * @throws PrecedentError `outside_grammar`, with examples of what can be asked; `not_found` or `ambiguous`, with the
 *   candidates.
 */
export function ask(
  graph: GraphView,
  reference: Reference,
  question: string,
  options: QueryOptions & { previous?: string | undefined } = {},
): Answer {
  const { previous, ...scope } = options;
  const answerWith = (uncertain: boolean | undefined) =>
    answerAt(graph, reference, { ...scope, uncertain, asked: ['ask', question, previous] }, (context) => {
      const askInFull = (text: string) =>
        answerCompound(context, text, (part) => answerQuestion(context, part));
      // Of a question of several parts the last one is followed up.
      const last = previous === undefined ? undefined : readQueries(previous).queries.at(-1);
      const followed = last === undefined ? null : answerFollowUp(context, question, last, askInFull);
      return followed ?? askInFull(question);
    });
  const answer = answerWith(options.uncertain);
  return options.uncertain ? answer : noteUncertain(answer, () => answerWith(true));
}

/** What one way to read the question gave. */
interface Attempt {
  reading: Reading;
  found: Evaluation;
}

function answerQuestion(context: QueryContext, question: string): Answer {
  if (isQuery(question)) return answerQuery(context, question);
  keep(context, `expected ${question}`, () =>
    expectNames(
      context.graph,
      context.reference,
      tokenise(question).map(({ text }) => text),
    ),
  );
  if (asksGender(question)) throw notRecorded(context, question);
  const drafts = readQuestion(question, context.reference.ontology);
  let refusal: PrecedentError | null = null;
  let empty: Attempt | null = null;
  for (const [at, draft] of drafts.entries()) {
    // What a verb or two names say clearly is not asked again as "who is".
    if (empty && (draft.form === 'noun' || draft.form === 'entity')) continue;
    // Nor are words after a verb that is understood the name of a thing: "Who succeeded Nobody".
    if (refusal?.code === 'not_found' && draft.form === 'noun' && draft.fragment) continue;
    if (draft.slips.length > 0 && refusal?.code === 'outside_grammar') continue;
    try {
      const attempt = answerDraft(context, draft, JSON.stringify([question, context.asOf, at]));
      if (attempt && attempt.found.findings.length > 0)
        return toAnswer(question, attempt.reading.query, attempt.found, attempt.reading.notes);
      empty ??= attempt;
    } catch (error) {
      if (!(error instanceof PrecedentError)) throw error;
      // Words without a question in them may be anything: that they name nothing is no reason to give.
      if (!draft.fragment || error.code === 'ambiguous') refusal = graver(refusal, error);
    }
  }
  if (refusal?.code === 'ambiguous') throw refusal;
  if (empty) return toAnswer(question, empty.reading.query, empty.found, empty.reading.notes);
  throw refusal ?? notUnderstood(context, question);
}

/** Answers a formal query. */
function answerQuery(context: QueryContext, text: string): Answer {
  const query = resolveQuery(context, readQuery(text));
  return toAnswer(text, query, evaluateQuery(context, query));
}

/** A refusal with candidates helps more than one without. */
function graver(known: PrecedentError | null, next: PrecedentError): PrecedentError {
  if (known === null) return next;
  if (known.code !== 'ambiguous' && next.code === 'ambiguous') return next;
  return known;
}

/**
 * The answer of the likeliest reading that has one.
 *
 * @param step names the draft among all that the graph is asked.
 * @throws PrecedentError `ambiguous` if several equally likely readings have different answers.
 */
function answerDraft(context: QueryContext, draft: Draft, step: string): Attempt | null {
  return workOnce(context.graph, step, () => answerReadings(context, readDraft(context, draft, step), step));
}

/** What a draft may mean, the likeliest first. */
function readDraft(context: QueryContext, draft: Draft, step: string): Reading[] {
  return workOnce(context.graph, `read ${step}`, () => {
    const answerWhen: AnswerWhen = (clause) => findWhen(context, clause);
    const time = resolveTime(context, namePronouns(context, draft), answerWhen);
    const lexicon = lexiconOf(context.reference.ontology);
    return resolveDraft({ context, lexicon, time }, draft).sort((a, b) => a.rank - b.rank);
  });
}

function answerReadings(context: QueryContext, readings: readonly Reading[], step: string): Attempt | null {
  let empty: Attempt | null = null;
  let expected = 1;
  for (let at = 0; at < readings.length; ) {
    const { rank } = readings[at]!;
    const equals = readings.filter((it) => it.rank === rank);
    if (at >= expected) {
      expected = at + MOST_AHEAD;
      const next = readings.slice(at, expected);
      workOnce(context.graph, `expect ${step} ${at}`, () => expectReadings(context, next));
    }
    const attempts = workOnce(context.graph, `${step} ${at}`, () => evaluateReadings(context, equals));
    at += equals.length;
    const answered = attempts.filter(({ found }) => found.findings.length > 0);
    if (answered.length > 1) return choose(answered);
    if (answered.length === 1) return answered[0]!;
    empty = moreTelling(empty, uniteEmpty(context, attempts));
  }
  return empty;
}

function evaluateReadings(context: QueryContext, readings: readonly Reading[]): Attempt[] {
  return mapTogether(readings, (reading) => ({ reading, found: evaluateQuery(context, reading.query) }));
}

/** Less likely readings whose answers are looked for together once the likeliest has none. */
const MOST_AHEAD = 16;

/** Has loaded together what the answers of several readings need. */
function expectReadings(context: QueryContext, readings: readonly Reading[]): void {
  expectAll(context.graph, readings, ({ query }) => attempt(() => evaluateQuery(context, query)));
}

/** Of two readings without an answer the first, unless only the other says what is known instead. */
function moreTelling(one: Attempt | null, other: Attempt | null): Attempt | null {
  return one === null || (one.found.notes.length === 0 && other && other.found.notes.length > 0)
    ? other
    : one;
}

/** Offices that the words may mean and that give no answer are named together, so that none is chosen silently. */
function uniteEmpty(context: QueryContext, attempts: readonly Attempt[]): Attempt | null {
  const [first, ...others] = attempts;
  if (!first) return null;
  const { ontology } = context.reference;
  // The object of a tenure is the body of its office.
  const bodyOf = ({ relations, object }: Query) =>
    relations.some((id) => ontology.isTenure(id)) ? null : object;
  const bare = ({ query }: Reading) => printQuery({ ...query, office: [], object: bodyOf(query) });
  const isSame = others.every(({ reading }) => bare(reading) === bare(first.reading));
  const office = [...new Set(attempts.flatMap(({ reading }) => reading.query.office))];
  if (!isSame || office.length < 2) return first;
  const query = { ...first.reading.query, office, object: bodyOf(first.reading.query) };
  return { reading: { ...first.reading, query }, found: evaluateQuery(context, query) };
}

/** Several readings have an answer: the same one, or the question has to be asked more precisely. */
function choose(answered: readonly Attempt[]): Attempt {
  const [first] = answered;
  if (answered.length === 1) return first!;
  const texts = (attempt: Attempt) => attempt.found.findings.map(({ text }) => text).join('\n');
  if (answered.every((it) => texts(it) === texts(first!))) return first!;
  // A dated term outweighs mentions without a date.
  const dated = answered.filter(({ found }) =>
    found.findings.some(({ from, to }) => from !== null || to !== null),
  );
  if (dated.length === 1 && dated[0]!.reading.query.office.length > 0) return noteChoice(dated[0]!);
  const candidates = new Map<string, Candidate>();
  for (const { reading } of answered) for (const one of reading.chosen) candidates.set(one.id, one);
  if (candidates.size < 2) return first!;
  const names = [...candidates.values()].map(({ name }) => name).slice(0, 10);
  throw new PrecedentError(
    'ambiguous',
    `the question may mean ${names.length === 2 ? names.join(' or ') : names.join(', ')}`,
    'Use the full name, or the id of the right one.',
    { candidates: [...candidates.values()].slice(0, 10) },
  );
}

function noteChoice({ reading, found }: Attempt): Attempt {
  const names = reading.chosen.map(({ name }) => name).join(', ');
  return {
    reading: { ...reading, notes: [...reading.notes, `taken for ${names}, the only one with dates`] },
    found,
  };
}

function findWhen(context: QueryContext, clause: Phrase): readonly Finding[] {
  const words = clause.map(({ text }) => text).join(' ');
  for (const [at, draft] of readClause(clause, context.reference.ontology).entries()) {
    const attempt = tryDraft(context, draft, JSON.stringify(['when', words, context.asOf, at]));
    if (attempt && attempt.found.findings.length > 0)
      return attempt.found.findings.map((it) => edgeOf(it, attempt.reading.query));
  }
  return [];
}

/** Of a term that began or ended only that day. */
function edgeOf(finding: Finding, { edge }: Query): Finding {
  if (edge === 'from') return { ...finding, to: finding.from };
  return edge === 'to' ? { ...finding, from: finding.to } : finding;
}

function tryDraft(context: QueryContext, draft: Draft, step: string): Attempt | null {
  try {
    return answerDraft(context, draft, step);
  } catch (error) {
    if (error instanceof PrecedentError) return null;
    throw error;
  }
}

function notUnderstood(context: QueryContext, question: string): PrecedentError {
  const shown = question.slice(0, 100);
  const nearest = nearestQuestions(context, question);
  if (isOutOfScope(question))
    return new PrecedentError(
      'outside_grammar',
      `"${shown}" asks for a reason, an opinion or a summary, which the archive can't give`,
      nearest.length > 0
        ? askInstead(nearest)
        : `Ask who, when or whether, for example: ${EXAMPLES.slice(0, 4).join(' ')}`,
    );
  return new PrecedentError(
    'outside_grammar',
    `I didn't understand the question "${shown}"`,
    nearest.length > 0 ? askInstead(nearest) : `Try, for example: ${EXAMPLES.join(' ')}`,
  );
}

function notRecorded(context: QueryContext, question: string): PrecedentError {
  const nearest = nearestQuestions(context, question);
  return new PrecedentError(
    'outside_grammar',
    'the archive does not record who is a woman or a man',
    nearest.length > 0 ? askInstead(nearest) : 'Ask without it.',
  );
}

/** The page offers these questions to click on. */
function askInstead(questions: readonly string[]): string {
  return `Ask instead: ${questions.join(' ')}`;
}
