import type { Problem } from '@precedent/api';
import type { Verdict } from '@precedent/model';
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { decide, undoDecision } from '../api/api.ts';
import { describeVerdict } from './decision-list.ts';
import { renderProblem } from './problem.ts';

/** Sends decisions and their undoing, and shows what the last one did. */
export class Deciding {
  private done = '';
  private problem: Problem | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly follow: (entities: readonly string[]) => void;

  /** @param follow called with the new ids of the entities that were decided about. */
  constructor(host: ReactiveControllerHost, follow: (entities: readonly string[]) => void) {
    this.host = host;
    this.follow = follow;
  }

  async decide(verdict: Verdict): Promise<void> {
    const outcome = await decide(verdict);
    if (!outcome.ok) return this.fail(outcome.problem);
    const { problems, entities } = outcome.value;
    const warnings = problems.map(({ message }) => ` Warning: ${message}.`);
    this.succeed(`Decided: ${describeVerdict(verdict)}.${warnings.join('')}`, entities);
  }

  async undo(number: number): Promise<void> {
    const outcome = await undoDecision(number);
    if (outcome.ok) this.succeed('Undone.', outcome.value.entities);
    else this.fail(outcome.problem);
  }

  render(): TemplateResult {
    return html`<p role="status">${this.done}</p>${this.problem ? renderProblem(this.problem) : null}`;
  }

  private succeed(words: string, entities: readonly string[]): void {
    this.done = words;
    this.problem = null;
    this.follow(entities);
    this.host.requestUpdate();
  }

  private fail(problem: Problem): void {
    this.done = '';
    this.problem = problem;
    this.host.requestUpdate();
  }
}
