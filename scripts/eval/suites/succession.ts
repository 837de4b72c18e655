import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildGraph, findOffices, lineageOf, type PrecedentGraph } from '@precedent/graph';
import { type Entity, foldName, PrecedentError, type Reading, type Reference } from '@precedent/model';
import { ask } from '@precedent/query';
import { loadReference } from '@precedent/reference';
import { readFactsFile } from '@precedent/store';

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

/** What became of one question. `other` is a wrong name, `none` no name, `refused` an error. */
type Outcome = 'right' | 'other' | 'none' | 'refused';

interface Way {
  name: string;
  answer(graph: PrecedentGraph, reference: Reference, question: SuccessionQuestion): Entity[];
}

/** By the line of the office alone, by the question in English with its date, and without it. */
const WAYS: readonly Way[] = [
  { name: 'lineage', answer: answerByLineage },
  {
    name: 'ask, as of',
    answer: (graph, reference, { question, as_of }) => firstNamed(graph, reference, question, as_of),
  },
  { name: 'ask', answer: (graph, reference, { question }) => firstNamed(graph, reference, question) },
];

/**
 * Loads curated tenures as a facts file, asks who preceded and who succeeded whom, and prints how
 * often the first name given is the right one, by kind of answer key.
 */
export async function run(evalDir: string): Promise<void> {
  const dir = join(evalDir, 'succession');
  const tenures = await readLines<TenureRow>(join(dir, 'tenures.jsonl'));
  const questions = await readLines<SuccessionQuestion>(join(dir, 'questions.jsonl'));
  const reference = await loadReference();
  const graph = buildGraph(readTenures(tenures, reference), reference);
  const rows = WAYS.flatMap((way) => measure(way, graph, reference, questions));
  console.log(`${tenures.length} tenures, ${graph.order} entities, ${questions.length} questions`);
  console.table(rows);
}

async function readLines<Line>(file: string): Promise<Line[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** One facts file for each source of tenures: the sources name persons differently. */
function readTenures(tenures: readonly TenureRow[], reference: Reference): Reading[] {
  const sources = [...new Set(tenures.map(({ src }) => src))];
  return sources.map((source) => {
    const rows = tenures.filter(({ src }) => src === source).map(writeRow);
    const input = { file: `${source}.jsonl`, content: rows.join('\n') };
    const { reading, problems } = readFactsFile(input, reference.ontology);
    for (const { file, line, message } of problems) console.log(`left out: ${file}:${line}: ${message}`);
    return reading;
  });
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
): Record<string, string | number>[] {
  const outcomes = questions.map((question) => ({
    question,
    outcome: judge(way, graph, reference, question),
  }));
  const keys = [...new Set(questions.map(({ how }) => how))];
  const groups = keys.map((key) => [key, outcomes.filter(({ question }) => question.how === key)] as const);
  return [...groups, ['all', outcomes] as const].map(([how, group]) => summarise(way.name, how, group));
}

function judge(way: Way, graph: PrecedentGraph, reference: Reference, question: SuccessionQuestion): Outcome {
  try {
    const [first] = way.answer(graph, reference, question);
    if (first === undefined) return 'none';
    return isNamed(first, question.answer) ? 'right' : 'other';
  } catch (error) {
    if (error instanceof PrecedentError) return 'refused';
    throw error;
  }
}

function summarise(way: string, how: string, group: readonly { outcome: Outcome }[]) {
  const count = (outcome: Outcome) => group.filter((it) => it.outcome === outcome).length;
  const [right, other] = [count('right'), count('other')];
  return {
    way,
    'answer key': how,
    questions: group.length,
    accuracy: (right / group.length).toFixed(3),
    precision: (right / (right + other)).toFixed(3),
    right,
    other,
    none: count('none'),
    refused: count('refused'),
  };
}

/** Sources differ in how full a name they give: any name that the graph knows the person by is right. */
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
