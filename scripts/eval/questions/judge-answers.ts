import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProblem } from '@precedent/api';
import { type Answer, PrecedentError } from '@precedent/model';

/** What the API would reply to a question. */
export interface Reply {
  id: string;
  question: string;
  status: number;
  answer: object;
}

/** What the checker found, with its printed tables. */
export interface Judgement {
  report: string;
  verdicts: { id: string; kind: string; verdict: string; why: string }[];
  rates: { n: number; passed: number; wrongWithConfidence: number; wrongRefusal: number };
}

/** Calls `answer` and gives its reply, or its refusal, as the API would send it. */
export function replyTo(id: string, question: string, answer: () => Answer): Reply {
  try {
    return { id, question, status: 200, answer: answer() };
  } catch (error) {
    if (!(error instanceof PrecedentError)) throw error;
    const problem = createProblem(error.code, error.message, error.remedy, error.candidates);
    return { id, question, status: problem.status, answer: problem };
  }
}

/** Has the checker of the data (in Python, because it also judges other programs) judge the replies. */
export function judgeAnswers(data: string, replies: readonly Reply[]): Judgement {
  const folder = mkdtempSync(join(tmpdir(), 'precedent-questions-'));
  try {
    const [raw, converted] = [join(folder, 'replies.jsonl'), join(folder, 'answers.jsonl')];
    writeFileSync(raw, replies.map((reply) => `${JSON.stringify(reply)}\n`).join(''));
    const questions = join(data, 'questions.jsonl');
    runPython([join(data, 'convert_answers.py'), '--questions', questions, raw, '-o', converted]);
    const check = [join(data, 'check_answers.py'), questions, converted];
    const lines = runPython([...check, '--json'])
      .trim()
      .split('\n');
    const parsed = lines.map((line) => JSON.parse(line));
    return { report: runPython(check), rates: parsed.pop(), verdicts: parsed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runPython(command: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('python3', command, { encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new PrecedentError('io', `python3 ${command[0]} failed: ${stderr}`, 'Install Python 3.');
}
