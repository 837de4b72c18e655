import { html, type TemplateResult } from 'lit';

const STROKES = {
  save: 'M4 2.5h8v11l-4-3-4 3z',
  add: 'M8 2.5v11M2.5 8h11',
  export: 'M8 2v8M4.8 7 8 10.2 11.2 7M2.5 13.5h11',
};

/** The icon of an action. On small screens it replaces the word, which remains for screen readers. */
export function actionIcon(name: keyof typeof STROKES): TemplateResult {
  return html`<svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
    <path d=${STROKES[name]} fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"></path>
  </svg>`;
}
