import { join } from 'node:path';
import { buildGraph, findOffices, lineageOf, type PrecedentGraph } from '@precedent/graph';
import { type Entity, foldName, PrecedentError, type Reading, type Reference } from '@precedent/model';
import { ask } from '@precedent/query';
import { loadReference } from '@precedent/reference';
import { readFactsFile } from '@precedent/store';
import { readArchive } from '../questions/archive-readings.ts';
import { readJsonLines } from '../read-json-lines.ts';
import { round, share } from '../scores.ts';
import type { Suite, SuiteOptions, SuiteResult } from '../suite.ts';

interface TenureRow {
  office: string;
  country: string | null;
  person: string;
  start: string;
  end: string | null;
  src: string;
}

interface SuccessionQuestion {
  type: 'predecessor' | 'successor';
  question: string;
  subject: string;
  answer: string;
  as_of: string;
  office: string;
  how: string;
}

/** The outcome of a question. `other` is a wrong name, `none` no name, `refused` an error. */
type Outcome = 'right' | 'other' | 'none' | 'refused';

interface Way {
  name: string;
  answer(graph: PrecedentGraph, reference: Reference, question: SuccessionQuestion): Entity[];
}

/** By the office's line of holders, and by the question in English with and without its date. */
const WAYS: readonly Way[] = [
  { name: 'lineage', answer: answerByLineage },
  {
    name: 'ask-as-of',
    answer: (graph, reference, { question, as_of }) => firstNamed(graph, reference, question, as_of),
  },
  { name: 'ask', answer: (graph, reference, { question }) => firstNamed(graph, reference, question) },
];

/** Curated tenures as facts files: who preceded and who succeeded whom, by kind of answer key. */
export const succession: Suite = {
  name: 'succession',
  about: 'who preceded and who succeeded whom, according to curated tenures',
  defaultData: '../shared/eval/succession',
  async run({ data, errors }: SuiteOptions): Promise<SuiteResult> {
    const tenures = readJsonLines<TenureRow>(join(data, 'tenures.jsonl'));
    const questions = readJsonLines<SuccessionQuestion>(join(data, 'questions.jsonl'));
    const reference = await loadReference();
    const { readings, left } = readTenures(tenures, reference);
    const graph = buildGraph(readings, reference);
    const withNews = buildGraph([...(await readNews(data)), ...readings], reference);
    const ways = WAYS.map((way) => measure(way, graph, reference, questions));
    const news = measure({ ...WAYS.at(-1)!, name: 'ask-news' }, withNews, reference, questions);
    const rows = [...ways.flatMap(({ groups }) => groups), news.groups.at(-1)!];
    const title = `${tenures.length} tenures, ${graph.order} entities, ${questions.length} questions`;
    return {
      report: [...left, title, ...rows.map(({ report }) => report)].join('\n'),
      numbers: Object.assign({}, ...rows.map(({ numbers }) => numbers)),
      errors: errors ? [...ways, news].flatMap((way) => way.errors) : [],
    };
  },
};

/** The news that the questions in people's own words are asked of, whose claims must not cost right answers. */
async function readNews(data: string): Promise<Reading[]> {
  const readings = await readArchive(join(data, '..', 'questions'));
  return readings.filter(({ article }) => article.kind === 'news');
}

/** One facts file for each source of tenures, because the sources name people differently. */
function readTenures(
  tenures: readonly TenureRow[],
  reference: Reference,
): { readings: Reading[]; left: string[] } {
  const left: string[] = [];
  const sources = [...new Set(tenures.map(({ src }) => src))];
  const readings = sources.map((source) => {
    const rows = tenures.filter(({ src }) => src === source).map(writeRow);
    const input = { file: `${source}.jsonl`, content: rows.join('\n') };
    const { reading, problems } = readFactsFile(input, reference);
    left.push(...problems.map(({ file, line, message }) => `left out: ${file}:${line}: ${message}`));
    return reading;
  });
  return { readings, left };
}

function writeRow({ office, country, person, start, end, src }: TenureRow): string {
  return JSON.stringify({
    subject: person,
    relation: 'holds_office',
    // The few offices without a country are posts of the United Nations.
    object: country ?? 'United Nations',
    object_type: country === null ? 'institution' : 'country',
    office,
    from: start,
    to: end,
    source: src,
  });
}

function measure(
  way: Way,
  graph: PrecedentGraph,
  reference: Reference,
  questions: readonly SuccessionQuestion[],
): { groups: Pick<SuiteResult, 'report' | 'numbers'>[]; errors: string[] } {
  const outcomes = questions.map((question) => ({
    question,
    ...judge(way, graph, reference, question),
  }));
  const keys = [...new Set(questions.map(({ how }) => how))];
  const groups = keys.map((key) => [key, outcomes.filter(({ question }) => question.how === key)] as const);
  return {
    groups: [...groups, ['all', outcomes] as const].map(([how, group]) => summarise(way.name, how, group)),
    errors: outcomes
      .filter(({ outcome }) => outcome !== 'right')
      .map(({ question, outcome, said }) => {
        const { question: asked, as_of, answer } = question;
        return `${way.name} ${outcome}: ${asked} (as of ${as_of}) ${said}, not ${answer}`;
      }),
  };
}

/** How a question went, and what was said to it. */
interface Judgement {
  outcome: Outcome;
  said: string;
}

function judge(
  way: Way,
  graph: PrecedentGraph,
  reference: Reference,
  question: SuccessionQuestion,
): Judgement {
  try {
    const [first] = way.answer(graph, reference, question);
    if (first === undefined) return { outcome: 'none', said: 'nobody' };
    return { outcome: isNamed(first, question.answer) ? 'right' : 'other', said: first.name };
  } catch (error) {
    if (error instanceof PrecedentError) return { outcome: 'refused', said: error.message };
    throw error;
  }
}

function summarise(way: string, how: string, group: readonly { outcome: Outcome }[]) {
  const count = (outcome: Outcome) => group.filter((it) => it.outcome === outcome).length;
  const [right, other] = [count('right'), count('other')];
  const [accuracy, precision] = [share(right, group.length), share(right, right + other)];
  const counts = `${right} of ${group.length} right, ${other} other, ${count('none')} none, ${count('refused')} refused`;
  const key = `${way}.${how.match(/\w+/g)!.join('-')}`;
  return {
    report: `${way.padEnd(9)} ${how.padEnd(30)} accuracy ${accuracy.toFixed(3)}  precision ${precision.toFixed(3)}   (${counts})`,
    numbers: { [`${key}.accuracy`]: round(accuracy), [`${key}.precision`]: round(precision) },
  };
}

/** Any of the person's names in the graph is right, because sources differ in how full a name they give. */
function isNamed({ name, aliases }: Entity, answer: string): boolean {
  return [name, ...aliases].some((form) => foldName(form) === foldName(answer));
}

function answerByLineage(
  graph: PrecedentGraph,
  reference: Reference,
  question: SuccessionQuestion,
): Entity[] {
  const [office] = findOffices(graph, reference, question.office);
  if (!office) return [];
  const { tenures, successions } = lineageOf(graph, reference, office.id, { asOf: question.as_of });
  const own = tenures.findLast(({ person }) => isNamed(graph.getNodeAttributes(person), question.subject));
  const backwards = question.type === 'predecessor';
  return successions
    .filter((step) => (backwards ? step.successor : step.predecessor) === own)
    .map((step) => graph.getNodeAttributes((backwards ? step.predecessor : step.successor).person));
}

function firstNamed(graph: PrecedentGraph, reference: Reference, question: string, asOf?: string): Entity[] {
  return ask(graph, reference, question, { asOf }).results.map((result) => result.entities[0]!);
}
