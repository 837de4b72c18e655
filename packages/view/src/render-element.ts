import { html, type TemplateResult } from 'lit';
import { renderControls } from './controls.ts';
import { renderDetails } from './details.ts';
import type { GraphItem } from './drawing/emphasis.ts';
import type { PrecedentGraph } from './element.ts';
import { renderFilters } from './filter-panel.ts';
import { KEYBOARD_HELP } from './keyboard.ts';
import { renderLegend } from './legend.ts';
import { saveImage } from './save-image.ts';
import { renderSelection } from './selection-bar.ts';
import { renderTable } from './table.ts';
import { renderToolbar } from './toolbar.ts';
import { toggleOff } from './view/graph-view.ts';
import { wordGraph } from './wording.ts';

/** The content of the element. */
export function renderElement(graph: PrecedentGraph): TemplateResult | null {
  const { vocabulary, palette, view, actions } = graph;
  if (!vocabulary) return null;
  const summary = wordGraph(graph.shown);
  return html`
    ${graph.explore ? renderExplorerTools(graph) : null}
    ${
      graph.plain
        ? null
        : renderLegend({
            data: graph.data,
            vocabulary,
            palette,
            view,
            onToggle: (group, key) => actions.change(toggleOff(view, group, key)),
            onReset: () => actions.showAll(),
          })
    }
    <div class="body ${graph.withTable ? 'with-table' : ''}">
      <div class="stage">
        <div class="canvas" role="application" aria-roledescription="graph" tabindex="0"
          aria-label=${`${summary}. ${KEYBOARD_HELP}`} aria-busy=${graph.busy ? 'true' : 'false'}
          @keydown=${graph.onKey} @blur=${graph.onBlur}></div>
        <canvas class="labels" aria-hidden="true"></canvas>
        ${graph.lassoing ? html`<precedent-lasso @lasso=${graph.onLasso}></precedent-lasso>` : null}
        ${graph.problem === '' ? null : html`<p class="working" role="alert">${graph.problem}</p>`}
        ${graph.busy && graph.problem === '' ? html`<p class="working">Arranging…</p>` : null}
        ${graph.notice === '' ? null : html`<p class="notice">${graph.notice} <slot name="more"></slot></p>`}
        <div class="hint" aria-hidden="true">${graph.hovered ? graph.say(graph.hovered) : ''}</div>
        ${graph.explore ? renderSelected(graph) : null} ${graph.plain ? null : renderTools(graph)}
        ${graph.src !== '' && graph.selected ? renderOpened(graph, graph.selected) : null}
      </div>
      ${graph.withTable ? renderTwin(graph) : null}
    </div>
    <div class="unseen" role="status" aria-live="polite">${saySituation(graph, summary)}</div>`;
}

function renderOpened(graph: PrecedentGraph, item: GraphItem): TemplateResult {
  return html`<div @keydown=${(event: KeyboardEvent) => {
    if (event.key === 'Escape') graph.closeDetails();
  }}>${renderDetails({
    item,
    data: graph.data,
    vocabulary: graph.vocabulary!,
    onSelect: (other) => graph.open(other),
    onClose: () => graph.closeDetails(),
  })}</div>`;
}

function saySituation(graph: PrecedentGraph, summary: string): string {
  if (graph.place) return graph.say(graph.place);
  if (graph.chosen.length > 0) return `${graph.chosen.length} selected.`;
  return `${graph.spoken || summary}.`;
}

function renderExplorerTools(graph: PrecedentGraph): TemplateResult {
  const { view, actions, data } = graph;
  const filters = Object.values(view.off).reduce((sum, keys) => sum + keys.length, 0);
  return html`${renderControls({
    view,
    canUndo: actions.history.canUndo,
    canRedo: actions.history.canRedo,
    filtering: graph.withFilters,
    filters: filters + (view.certainty === null ? 0 : 1) + (view.hidden.length > 0 ? 1 : 0),
    lassoing: graph.lassoing,
    onUndo: () => actions.undo(),
    onRedo: () => actions.redo(),
    onFilter: () => {
      graph.withFilters = !graph.withFilters;
    },
    onLasso: () => {
      graph.lassoing = !graph.lassoing;
    },
    onChange: (changes) => actions.change({ ...view, ...changes }),
  })}
  ${
    graph.withFilters
      ? renderFilters({
          data,
          vocabulary: graph.vocabulary!,
          view,
          onToggle: (group, key) => actions.change(toggleOff(view, group, key)),
          onCertainty: (certainty) => actions.change({ ...view, certainty }),
          onReset: () => actions.showAll(),
        })
      : null
  }`;
}

function renderSelected(graph: PrecedentGraph): TemplateResult | null {
  const { subjects, actions } = graph;
  if (subjects.length === 0) return null;
  const [only] = subjects;
  const name = graph.data.entities.find(({ id }) => id === only)?.name ?? '';
  return renderSelection({
    title: subjects.length === 1 ? name : `${subjects.length} selected`,
    isOne: subjects.length === 1,
    isPinned: actions.arePinned(),
    onExpand: () => actions.expand(),
    onCollapse: () => actions.collapse(),
    onPin: () => actions.togglePin(),
    onHide: () => actions.hide(),
    onKeep: () => actions.keepOnly(),
    onClear: () => graph.clear(),
  });
}

function renderTools(graph: PrecedentGraph): TemplateResult {
  return renderToolbar({
    withTable: graph.withTable,
    onZoom: (factor) => graph.scene?.viewport.zoomBy(factor),
    onFit: () => graph.fit(),
    onArrange: () => void graph.scene?.rearrange(),
    onSaveImage: (format) => void saveImage(graph, format),
    onTable: () => {
      graph.withTable = !graph.withTable;
    },
  });
}

function renderTwin(graph: PrecedentGraph): TemplateResult {
  return renderTable({
    data: graph.shown,
    vocabulary: graph.vocabulary!,
    selected: graph.selected,
    state: graph.table,
    onSelect: (item) => graph.open(item),
  });
}
