import { html, type TemplateResult } from 'lit';
import { strokeIcon } from './icons.ts';

export interface ToolbarParts {
  withTable: boolean;
  onZoom(factor: number): void;
  onFit(): void;
  onArrange(): void;
  onSaveImage(format: 'png' | 'svg'): void;
  onTable(): void;
}

export function renderToolbar(parts: ToolbarParts): TemplateResult {
  const buttons: [string, Parameters<typeof strokeIcon>[0], () => void][] = [
    ['Zoom in', 'plus', () => parts.onZoom(1.3)],
    ['Zoom out', 'minus', () => parts.onZoom(1 / 1.3)],
    ['Fit to screen', 'fit', parts.onFit],
    ['Arrange again', 'arrange', parts.onArrange],
    ['Save as PNG', 'image', () => parts.onSaveImage('png')],
    ['Save as SVG', 'vector', () => parts.onSaveImage('svg')],
  ];
  return html`<div class="toolbar" role="toolbar" aria-label="Graph">
    ${buttons.map(
      ([label, icon, act]) =>
        html`<button aria-label=${label} title=${label} @click=${act}>${strokeIcon(icon)}</button>`,
    )}
    <button aria-pressed=${parts.withTable ? 'true' : 'false'} title="Show the graph as a table" @click=${parts.onTable}>${strokeIcon('table')}<span class="word">Table</span></button>
  </div>`;
}
