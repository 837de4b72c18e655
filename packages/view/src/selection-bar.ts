import { css, html, type TemplateResult } from 'lit';

export interface SelectionParts {
  /** The name of the only one, or how many there are. */
  title: string;
  isOne: boolean;
  isPinned: boolean;
  onExpand(): void;
  onCollapse(): void;
  onPin(): void;
  onHide(): void;
  onKeep(): void;
  onClear(): void;
}

/** What can be done with the entities that are selected. */
export function renderSelection(parts: SelectionParts): TemplateResult {
  const pin = parts.isPinned ? 'Unpin' : 'Pin';
  const actions: [string, string, () => void][] = [
    ['Expand', 'Show their neighbours (Space)', parts.onExpand],
    ['Collapse', 'Hide neighbours that nothing else is linked to', parts.onCollapse],
    [pin, 'Keep where it is when the graph is arranged again (p)', parts.onPin],
    ['Hide', 'Leave out of the drawing (Delete)', parts.onHide],
    ...(parts.isOne
      ? []
      : ([['Keep only', 'Leave out everything else', parts.onKeep]] as [string, string, () => void][])),
  ];
  return html`<div class="selection" role="toolbar" aria-label="Selection">
    <span class="title">${parts.title}</span>
    ${actions.map(([label, meaning, act]) => html`<button title=${meaning} @click=${act}>${label}</button>`)}
    ${parts.isOne ? null : html`<button aria-label="Clear selection" title="Clear selection" @click=${parts.onClear}>✕</button>`}
  </div>`;
}

export const selectionStyles = css`
  .selection {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-end: 12px;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    max-width: calc(100% - 24px);
    border: 1px solid var(--_line);
    border-radius: 9px;
    background: var(--_surface);
    box-shadow: 0 1px 4px rgb(0 0 0 / 10%);
    font-size: 12.5px;
  }
  .selection .title {
    max-width: 26ch;
    overflow: hidden;
    padding: 0 10px;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .selection button {
    min-height: 32px;
    padding: 0 10px;
    border: 0;
    border-inline-start: 1px solid var(--_line);
    background: none;
    color: var(--_ink);
    font: inherit;
    cursor: pointer;
  }
  .selection button:hover {
    background: var(--_hover);
  }
  @container (max-width: 640px) {
    .selection {
      flex-wrap: nowrap;
      inset-inline: 8px;
      inset-block-start: 8px;
      max-width: none;
      overflow-x: auto;
      scrollbar-width: none;
    }
    .selection .title {
      flex: 1;
      min-width: 8ch;
    }
  }
`;
