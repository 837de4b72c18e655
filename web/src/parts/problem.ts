import type { Problem } from '@precedent/api';
import type { Candidate } from '@precedent/model';
import { openSentence } from '@precedent/model/wording';
import { html, type TemplateResult } from 'lit';
import type { Loaded } from '../api/loading.ts';
import { type Address, linkTo } from '../state/address.ts';

interface ProblemOptions {
  /** What "Try again" does; without it there is no such button. */
  retry?: () => void;
  /** The address from which candidates are opened; without it they are not shown. */
  address?: Address;
  /** Whether its title stands above already. */
  titled?: boolean;
  /** Whether what to do about it is shown below, as links. */
  remedied?: boolean;
}

/** Shows what went wrong and what to do about it. */
export function renderProblem(
  problem: Problem,
  { retry, address, titled = false, remedied = false }: ProblemOptions = {},
): TemplateResult {
  const candidates = (address && problem.candidates) ?? [];
  return html`<div class="problem" role="alert">
    ${titled ? null : html`<p><strong>${problem.title}</strong></p>`}
    <p>${capitalise(openSentence(problem.detail))}</p>
    ${remedied ? null : html`<p class="muted">${remedyFor(problem)}</p>`}
    ${candidates.length === 0 ? null : html`<ul>${candidates.map((one) => renderCandidate(one, address!))}</ul>`}
    ${retry ? html`<button class="button" @click=${retry}>Try again</button>` : null}
  </div>`;
}

/** Messages begin in lower case, because a command prints them after "error:". */
function capitalise(text: string): string {
  return text.replace(/^[a-z](?=[a-z]* )/, (letter) => letter.toUpperCase());
}

/** What to do for a person: the remedies that name the API are for programs. */
function remedyFor({ remedy }: Problem): string {
  if (!remedy.includes('/api/')) return remedy;
  return 'It may have been renamed, merged, corrected or removed. Search for it above.';
}

function renderCandidate({ id, name, type }: Candidate, address: Address): TemplateResult {
  const level = type === 'office' || type === 'article' ? type : 'entity';
  return html`<li><a href=${linkTo(address, level, id)}>${name}</a> <span class="muted">${type}</span></li>`;
}

/**
 * Shows the loaded value with `ready`, or that it is still loading, or why it failed.
 *
 * @param address from which candidates are opened, if the request was ambiguous.
 */
export function renderLoaded<Value>(
  loaded: Loaded<Value>,
  ready: (value: Value) => TemplateResult,
  address?: Address,
): TemplateResult {
  if (loaded.state === 'ready') return ready(loaded.value);
  return loaded.state === 'failed'
    ? renderProblem(loaded.problem, address ? { address } : {})
    : html`<p class="muted" aria-busy="true">Loading…</p>`;
}
