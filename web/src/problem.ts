import { html, type TemplateResult } from 'lit';
import type { Problem } from './api.ts';
import type { Loaded } from './loading.ts';

/** What went wrong and what to do about it. */
export function renderProblem(problem: Problem, retry?: () => void): TemplateResult {
  return html`<div class="problem" role="alert">
    <p><strong>${problem.title}</strong></p>
    <p>${problem.detail}</p>
    <p class="muted">${problem.remedy}</p>
    ${retry ? html`<button class="button" @click=${retry}>Try again</button>` : null}
  </div>`;
}

/** `ready` with what was loaded, or how the loading stands. */
export function renderLoaded<Value>(
  loaded: Loaded<Value>,
  ready: (value: Value) => TemplateResult,
): TemplateResult {
  if (loaded.state === 'ready') return ready(loaded.value);
  return loaded.state === 'failed'
    ? renderProblem(loaded.problem)
    : html`<p class="muted" aria-busy="true">Loading…</p>`;
}
