import type { SceneEvents } from './drawing/listen.ts';
import type { PrecedentGraph } from './element.ts';

/** What the element does when users act on the drawing. */
export function sceneEventsOf(graph: PrecedentGraph): SceneEvents {
  const { actions } = graph;
  return {
    onSelect: (item) => graph.open(item),
    onClear: () => graph.clear(),
    onExpand: (id) => actions.expand([id]),
    onHover: (item) => {
      graph.hovered = item;
    },
    onOpenPair: (pair) => actions.openPair(pair),
    onOpenGroup: (lead) => actions.openGroup(lead),
    onChoose: (ids) => actions.choose(ids),
    onDrag: (id, position) => actions.drag(id, position),
    onBusy: (busy) => {
      graph.busy = busy;
    },
  };
}
