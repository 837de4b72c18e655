import type { Problem } from '@precedent/api';
import type { Verdict } from '@precedent/model';
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { decide, type Follow, undoDecision } from '../api/api.ts';
import { describeVerdict } from './decision-list.ts';
import { renderProblem } from './problem.ts';

/** Sends decisions and their undoing, and shows what the last one did. */
export class Deciding {
  private done = '';
  private problem: Problem | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly follow: Follow;

  constructor(host: ReactiveControllerHost, follow: Follow) {
    this.host = host;
    this.follow = follow;
  }

  async decide(verdict: Verdict): Promise<void> {
    const outcome = await decide(verdict, this.follow);
    if (!outcome.ok) return this.fail(outcome.problem);
    const { problems } = outcome.value;
    const warnings = problems.map(({ message }) => ` Warning: ${message}.`);
    this.succeed(`Decided: ${describeVerdict(verdict)}.${warnings.join('')}`);
  }

  async undo(number: number): Promise<void> {
    const outcome = await undoDecision(number, this.follow);
    if (outcome.ok) this.succeed('Undone.');
    else this.fail(outcome.problem);
  }

  render(): TemplateResult {
    return html`<p role="status">${this.done}</p>${this.problem ? renderProblem(this.problem) : null}`;
  }

  private succeed(words: string): void {
    this.done = words;
    this.problem = null;
    this.host.requestUpdate();
  }

  private fail(problem: Problem): void {
    this.done = '';
    this.problem = problem;
    this.host.requestUpdate();
  }
}
