import { html, type TemplateResult } from 'lit';

const STROKES = {
  save: 'M4 2.5h8v11l-4-3-4 3z',
  add: 'M8 2.5v11M2.5 8h11',
  alerts: 'M8 2.2c-2.5 0-4 1.8-4 4.2v2.4L2.8 11.3h10.4L12 8.8V6.4C12 4 10.5 2.2 8 2.2zM6.7 13.5h2.6',
  export: 'M8 2v8M4.8 7 8 10.2 11.2 7M2.5 13.5h11',
};

/** The icon of an action. On small screens it replaces the word, which remains for screen readers. */
export function actionIcon(name: keyof typeof STROKES): TemplateResult {
  return html`<svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
    <path d=${STROKES[name]} fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"></path>
  </svg>`;
}
