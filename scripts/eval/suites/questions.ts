import { join } from 'node:path';
import { buildGraph } from '@precedent/graph';
import { ask } from '@precedent/query';
import { loadReference } from '@precedent/reference';
import { readArchive } from '../questions/archive-readings.ts';
import { judgeAnswers, replyTo } from '../questions/judge-answers.ts';
import { readJsonLines } from '../read-json-lines.ts';
import { round, share } from '../scores.ts';
import type { Suite, SuiteOptions, SuiteResult } from '../suite.ts';

/** Questions in people's own words, judged by the checker that comes with them. */
export const questions: Suite = {
  name: 'questions',
  about: 'questions in people’s own words, and traps',
  defaultData: '../shared/eval/questions',
  async run({ data, errors }: SuiteOptions): Promise<SuiteResult> {
    const asked = readJsonLines<{ id: string; question: string }>(join(data, 'questions.jsonl'));
    const reference = await loadReference();
    const graph = buildGraph(await readArchive(data), reference);
    const times: number[] = [];
    const replies = asked.map(({ id, question }) => {
      const started = performance.now();
      const reply = replyTo(id, question, () => ask(graph, reference, question));
      times.push(performance.now() - started);
      return reply;
    });
    const { report, rates, verdicts } = judgeAnswers(data, replies);
    const failures = verdicts.filter(({ verdict }) => verdict.startsWith('wrong') || verdict === 'error');
    const shares = {
      'questions.pass': share(rates.passed, rates.n),
      'questions.wrong-answer': share(rates.wrongWithConfidence, rates.n),
      'questions.wrong-refusal': share(rates.wrongRefusal, rates.n),
    };
    const numbers = Object.fromEntries(Object.entries(shares).map(([key, value]) => [key, round(value)]));
    return {
      report: `${errors ? report : withoutFailures(report)}\n${sayTimes(times)}`,
      numbers,
      errors: failures.map(({ id, verdict, why }) => `${id} ${verdict}: ${why}`),
    };
  },
};

/** The checker's tables without its list of failures. */
function withoutFailures(report: string): string {
  return report.replace(/\nfailures\n[\s\S]*?\n(?=\n\d+ questions)/, '');
}

function sayTimes(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))]!.toFixed(1);
  return `time per question: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms`;
}
