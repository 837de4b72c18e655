import { operations } from '@precedent/api';
import { type GraphView, mapTogether } from '@precedent/graph';
import { compareStrings, takePage } from '@precedent/model';
import {
  allPaths,
  centrality,
  common,
  communities as findCommunities,
  neighbours,
  pageAnswer,
} from '@precedent/query';
import { defineRoute } from '../http/route.ts';

/** Members of a community that a reply lists. */
const MOST_MEMBERS = 50;

export const listNeighbours = defineRoute(
  operations.listNeighbours,
  async ({ ask, reference }, { query }) => {
    const { entity, relation: relations, limit, cursor, ...options } = query;
    return ask((graph) =>
      pageAnswer(neighbours(graph, reference, entity, { relations, ...options }), { limit, cursor }),
    );
  },
);

export const listCommon = defineRoute(operations.listCommon, async ({ ask, reference }, { query }) => {
  const { one, other, limit, cursor, ...scope } = query;
  return ask((graph) => pageAnswer(common(graph, reference, one, other, scope), { limit, cursor }));
});

export const listPaths = defineRoute(operations.listPaths, async ({ ask, graph, reference }, { query }) => {
  const { from, to, relation: relations, modality: modalities, limit, cursor, ...options } = query;
  const filter = { relations, modalities, ...options };
  const answer = (known: GraphView) => {
    const found = allPaths(known, reference, { from, to }, filter);
    if (found === null) return null;
    const { items, ...page } = takePage(found.chains, { limit, cursor }, (chain) => chain.join(' '));
    const entities = [...new Set(items.flat())].sort(compareStrings);
    return {
      interpretation: found.interpretation,
      paths: mapTogether(items, found.describe),
      entities: mapTogether(entities, (id) => known.getNodeAttributes(id)),
      cut: found.cut,
      ...page,
    };
  };
  return (await ask(answer)) ?? answer(await graph())!;
});

export const listCentrality = defineRoute(
  operations.listCentrality,
  async ({ graph, reference, mostSteps }, { query }) => {
    const { relation: relations, modality: modalities, limit, cursor, ...options } = query;
    const { ranked, ...found } = centrality(await graph(), reference, {
      relations,
      modalities,
      mostSteps,
      ...options,
    });
    const { items, ...page } = takePage(ranked, { limit, cursor }, ({ entity }) => entity.id);
    return { ...found, ranked: items, ...page };
  },
);

export const listCommunities = defineRoute(
  operations.listCommunities,
  async ({ graph, reference, mostSteps }, { query }) => {
    const { relation: relations, modality: modalities, limit, cursor, ...options } = query;
    const { communities, ...found } = findCommunities(await graph(), reference, {
      relations,
      modalities,
      mostSteps,
      ...options,
    });
    const { items, ...page } = takePage(communities, { limit, cursor }, ({ members }) => members[0]!.id);
    const shown = items.map(({ members, ...rest }) => ({ ...rest, members: members.slice(0, MOST_MEMBERS) }));
    return { ...found, communities: shown, ...page };
  },
);
