import { operations } from '@precedent/api';
import { type GraphView, graphAt, listOffices as listOfficesOf } from '@precedent/graph';
import { foldName, partAround, takePage } from '@precedent/model';
import { defineRoute } from '../http/route.ts';

export const listOffices = defineRoute(operations.listOffices, async (parts, { query }) => {
  const { q, asOf, knownBy, ...paging } = query;
  const words = foldName(q ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const part = { words, ...partAround(paging) };
  const show = (graph: GraphView) => {
    const found = listOfficesOf(graphAt(graph, { asOf, knownBy }), parts.reference, part);
    const { items, ...page } = takePage(found.offices, paging, ({ id }) => id, found.total, part.skip);
    return { offices: items, ...page };
  };
  return asOf === undefined && knownBy === undefined ? parts.ask(show) : show(await parts.graph());
});
