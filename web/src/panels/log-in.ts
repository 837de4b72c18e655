import type { Problem } from '@precedent/api';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { logIn } from '../api/api.ts';
import { renderProblem } from '../parts/problem.ts';
import { textStyles } from '../styles/text-styles.ts';

/** Asks for a token, where the server needs one. Sends `precedent-logged-in` when it is accepted. */
@customElement('precedent-log-in')
export class LogIn extends LitElement {
  static override styles = [
    textStyles,
    css`
    form {
      display: grid;
      gap: 12px;
      width: min(420px, calc(100vw - 48px));
    }
    input {
      width: 100%;
      padding: 9px 12px;
      border: 1px solid var(--line);
      border-radius: 8px;
      background: var(--surface);
      color: var(--ink);
      font: inherit;
    }
    button {
      justify-self: start;
    }
    .problem {
      color: var(--danger);
    }
  `,
  ];

  @state() private busy = false;
  @state() private problem: Problem | null = null;
  @query('input') private input!: HTMLInputElement;

  protected override render(): TemplateResult {
    return html`<form @submit=${this.send}>
      <h1>Log in</h1>
      <p class="muted">This server needs a token. Whoever started it has one: it was printed then.</p>
      <label>Token<input name="token" type="password" autocomplete="current-password" required autofocus /></label>
      <button class="button primary" ?disabled=${this.busy}>Log in</button>
      ${this.problem ? renderProblem(this.problem) : null}
    </form>`;
  }

  protected override firstUpdated(): void {
    this.input.focus();
  }

  private async send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    this.busy = true;
    const outcome = await logIn(this.input.value.trim());
    this.busy = false;
    this.problem = outcome.ok ? null : outcome.problem;
    if (outcome.ok)
      this.dispatchEvent(new CustomEvent('precedent-logged-in', { bubbles: true, composed: true }));
    else this.input.select();
  }
}
