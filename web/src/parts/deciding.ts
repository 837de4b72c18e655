import type { Problem, ReplyAt } from '@precedent/api';
import type { Decision } from '@precedent/model';
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { decide, type Follow, type SentVerdict, undoDecision } from '../api/api.ts';
import type { Address } from '../state/address.ts';
import { signed } from '../state/signature.ts';
import { describeVerdict } from './decision-list.ts';
import { renderProblem } from './problem.ts';

/** Sends decisions and their undoing, and shows what the last one did. */
export class Deciding {
  private done = '';
  private problem: Problem | null = null;
  private last: Decision | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly follow: Follow;

  constructor(host: ReactiveControllerHost, follow: Follow) {
    this.host = host;
    this.follow = follow;
  }

  async decide(verdict: SentVerdict): Promise<void> {
    const problem = await this.attempt(verdict);
    if (problem !== null) this.fail(problem);
  }

  private tellDecision({ decision, problems }: ReplyAt<'post', '/api/decisions'>): void {
    const warnings = problems.map(({ message }) => ` Warning: ${message}.`);
    this.last = decision;
    this.succeed(`Decided: ${describeVerdict(decision.verdict)}.${warnings.join('')}`);
  }

  /** Like `decide`, for a form that shows itself why it was refused. */
  async attempt(verdict: SentVerdict): Promise<Problem | null> {
    const outcome = await decide({ ...signed(), ...verdict }, this.follow);
    if (!outcome.ok) return outcome.problem;
    this.tellDecision(outcome.value);
    return null;
  }

  async undo(number: number): Promise<void> {
    const outcome = await undoDecision(number, this.follow);
    if (this.last?.number === number) this.last = null;
    if (outcome.ok) this.succeed('Undone.');
    else this.fail(outcome.problem);
  }

  /** @param address from which what was meant is opened, if several things could be. */
  render(address?: Address): TemplateResult {
    return html`<p role="status">${this.done}</p>${this.problem ? renderProblem(this.problem, address ? { address } : {}) : null}`;
  }

  /** A button that undoes the decision just made, where no list of decisions has one. */
  renderUndo(): TemplateResult | null {
    const { last } = this;
    if (last === null) return null;
    const label = `Undo: ${describeVerdict(last.verdict)}`;
    return html`<button class="button" aria-label=${label} @click=${() => this.undo(last.number)}>Undo</button>`;
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
