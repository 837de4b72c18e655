import type { Answer, AnswerResult } from '@precedent/model';
import type { Kind } from '../query/query.ts';
import { readQuery } from '../query/read-query.ts';
import { printQueries } from './compound-query.ts';
import type { Conjunction } from './split-compound.ts';

/** One answer to a question of several parts. */
export function uniteAnswers(question: string, conjunction: Conjunction, answers: readonly Answer[]): Answer {
  const kind = readQuery(answers[0]!.query).kind;
  const [results, missed] = resultsOf(kind, conjunction, answers);
  return {
    question,
    interpretation: answers
      .map(({ interpretation }) => interpretation)
      .join(conjunction === 'not' ? ' Not: ' : ' '),
    query: printQueries(
      conjunction,
      answers.map(({ query }) => query),
    ),
    sparql: null,
    summary: kind === 'whether' ? confirm(conjunction, answers) : summaryOf(kind, results, answers),
    results,
    notes: [...new Set([...answers.flatMap(({ notes }) => notes), ...missed])],
    conflicts: [],
    lineage: null,
  };
}

/** The results, and notes about the parts that have none. */
function resultsOf(
  kind: Kind,
  conjunction: Conjunction,
  answers: readonly Answer[],
): [results: AnswerResult[], notes: string[]] {
  const all = answers.flatMap(({ results }) => results);
  if (conjunction === 'both' && (kind === 'who' || kind === 'how-many')) {
    const shared = inAll(answers, ({ entities }) => entities[0]?.id ?? '');
    return [shared, shared.length === 0 && all.length > 0 ? ['Nobody here fits both parts.'] : []];
  }
  if (conjunction === 'not' && kind !== 'whether') return leaveOut(answers);
  if (kind === 'sources' && (conjunction === 'and' || conjunction === 'both')) {
    const shared = inAll(answers, ({ text }) => text);
    return [shared.filter(({ text }, at) => shared.findIndex((it) => it.text === text) === at), []];
  }
  const empty = answers.filter(({ results }) => results.length === 0);
  const isPartly = empty.length > 0 && empty.length < answers.length && conjunction !== 'or';
  const notes = isPartly ? empty.map((it) => `No source here says so: ${it.interpretation}`) : [];
  return [all, notes];
}

/** The results of the first answer without whoever or whatever is in the second, which a note names. */
function leaveOut([first, second]: readonly Answer[]): [results: AnswerResult[], notes: string[]] {
  const named = new Map(second!.results.map(({ entities: [one] }) => [one?.id, one?.name]));
  const isNamed = ({ entities: [one] }: AnswerResult) => named.has(one?.id);
  const left = [...new Set(first!.results.filter(isNamed).map(({ entities: [one] }) => one!.name))];
  const notes = left.length === 0 ? [] : [`Left out, because both is so: ${left.join(', ')}.`];
  return [first!.results.filter((result) => !isNamed(result)), notes];
}

/** The results whose key every answer has. */
function inAll(answers: readonly Answer[], keyOf: (result: AnswerResult) => string): AnswerResult[] {
  const keys = answers.map(({ results }) => new Set(results.map(keyOf)));
  return answers
    .flatMap(({ results }) => results)
    .filter((result) => keys.every((own) => own.has(keyOf(result))));
}

/** Yes or no to the whole, as far as the sources say. */
function confirm(conjunction: Conjunction, answers: readonly Answer[]): string | null {
  if (conjunction === 'then') return joined(answers);
  if (conjunction === 'not') return confirmOnlyFirst(answers);
  const count = (word: RegExp) => answers.filter(({ summary }) => word.test(summary ?? '')).length;
  const [yes, no] = [count(/^Yes/), count(/^No/)];
  if (conjunction === 'or') return yes > 0 ? 'Yes' : no === answers.length ? 'No' : null;
  if (conjunction === 'nor') return yes > 0 ? 'No' : no === answers.length ? 'Yes, neither' : null;
  if (yes === answers.length) return answers.length === 2 ? 'Yes, both' : 'Yes, all of them';
  if (no > 0) return yes > 0 ? 'No, not all of them' : 'No';
  if (yes > 0) return 'In part: of the rest, no source here says so';
  return joined(answers);
}

function confirmOnlyFirst([first, second]: readonly Answer[]): string | null {
  const [one, other] = [first!.summary ?? '', second!.summary ?? ''];
  if (/^No/.test(one)) return one;
  if (!/^Yes/.test(one)) return null;
  if (/^Yes/.test(other)) return 'No, both';
  return /^No/.test(other) ? 'Yes' : 'Yes to the first; of the second, no source here says so';
}

function summaryOf(kind: Kind, results: readonly AnswerResult[], answers: readonly Answer[]): string | null {
  if (results.length === 0) return null;
  if (kind === 'sources') return `${results.length} ${results.length === 1 ? 'source' : 'sources'}`;
  if (kind === 'how-many') return `${new Set(results.map(({ entities }) => entities[0]?.id)).size}`;
  return joined(answers);
}

function joined(answers: readonly Answer[]): string | null {
  const told = answers.map(({ summary }) => summary).filter((it) => it !== null);
  return told.length > 0 ? told.join('; ') : null;
}
