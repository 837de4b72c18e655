import type { DecisionProblem } from '@precedent/api';
import type { ClaimRef, ClaimVerdict, Decision, EntityRef, StatementRef, Verdict } from '@precedent/model';
import { sayDate, sayPeriod } from '@precedent/model/wording';
import { STANCE_LABELS } from '@precedent/view';
import { css, html, type TemplateResult } from 'lit';

export const decisionStyles = css`
  .decisions li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    padding: 8px 0;
    border-bottom: 1px solid var(--line);
  }
  .decisions .verdict {
    flex: 1 1 200px;
  }
  .decisions .verdict .muted {
    display: block;
  }
  .decisions .warning {
    flex-basis: 100%;
    color: var(--danger);
    font-size: 12.5px;
  }
`;

/**
 * Decisions in effect, latest first, each with its problems and a button to undo it.
 *
 * @param undo null for somebody who may not.
 */
export function renderDecisions(
  decisions: readonly Decision[],
  problems: readonly DecisionProblem[],
  undo: ((number: number) => void) | null,
): TemplateResult {
  const holding = decisions.filter(({ undoneAt }) => undoneAt === null).toReversed();
  return html`<ul class="decisions">${holding.map(
    (decision) => html`<li>
      <span class="verdict">${describeVerdict(decision.verdict)} <span class="muted small">${saySigned(decision)}</span></span>
      ${undo === null ? null : html`<button class="button" aria-label="Undo: ${describeVerdict(decision.verdict)}" @click=${() => undo(decision.number)}>Undo</button>`}
      ${problems
        .filter((problem) => problem.decision === decision.number)
        .map(({ message }) => html`<span class="warning">${message}</span>`)}
    </li>`,
  )}</ul>`;
}

export function describeVerdict(verdict: Verdict): string {
  const name = ({ name }: EntityRef) => `“${name}”`;
  switch (verdict.kind) {
    case 'same':
      return `${name(verdict.entity)} and ${name(verdict.other)} are the same`;
    case 'different':
      return `${name(verdict.entity)} and ${name(verdict.other)} are different`;
    case 'rename':
      return `${name(verdict.entity)} is shown as “${verdict.name}”`;
    case 'retype':
      return `${name(verdict.entity)} is ${verdict.type === 'institution' ? 'an' : 'a'} ${verdict.type}`;
    case 'confirm':
      return `The article says: ${sayClaim(verdict.claim)}${sayReason(verdict)}`;
    case 'reject':
      return `The article does not say: ${sayClaim(verdict.claim)}${sayReason(verdict)}`;
    case 'edit':
      return `Corrected: ${sayClaim(verdict.claim)} → ${sayClaim(verdict.says)}${sayMore(verdict.says)}${sayReason(verdict)}`;
    case 'add':
      return `Added: ${sayClaim(verdict.says)}${sayMore(verdict.says)}${sayReason(verdict)}`;
  }
}

/** "Mark Rutte met Joe Biden" */
function sayClaim({ subject, relation, object }: ClaimRef | StatementRef): string {
  return `${subject.name} ${relation.replaceAll('_', ' ')} ${object.name}`;
}

/** ", as Prime Minister, planned, from 1 October 2024" */
function sayMore({ office, polarity, modality, from, to, status }: StatementRef): string {
  const parts = [
    office === null ? null : `as ${office.title}`,
    polarity === 'negative' ? 'denied' : null,
    modality === 'asserted' ? null : STANCE_LABELS[modality].toLowerCase(),
    status,
    sayPeriod(from, to),
  ];
  return parts.map((part) => (part ? `, ${part}` : '')).join('');
}

function sayReason({ reason }: ClaimVerdict): string {
  return reason === null ? '' : ` (${reason})`;
}

/** "Ann Lee, 27 June 2024" */
function saySigned({ verdict: { by }, decidedAt }: Decision): string {
  const on = sayDate(decidedAt.slice(0, 10));
  return by === undefined ? on : `${by}, ${on}`;
}
