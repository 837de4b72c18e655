import type { Route } from './http/route.ts';
import { addArticle } from './routes/add-article.ts';
import { article } from './routes/article.ts';
import { articles } from './routes/articles.ts';
import { ask } from './routes/ask.ts';
import { changes } from './routes/changes.ts';
import { conflicts } from './routes/conflicts.ts';
import { decide, decisions, undo } from './routes/decisions.ts';
import { entities } from './routes/entities.ts';
import { entity } from './routes/entity.ts';
import { exportGraph } from './routes/export.ts';
import { fact } from './routes/fact.ts';
import { formats } from './routes/formats.ts';
import { graph } from './routes/graph.ts';
import { health } from './routes/health.ts';
import { lineage } from './routes/lineage.ts';
import { offices } from './routes/offices.ts';
import { ontology } from './routes/ontology.ts';
import { path } from './routes/path.ts';
import { plans } from './routes/plans.ts';
import { candidates, merges } from './routes/resolution.ts';
import { search } from './routes/search.ts';
import { stats } from './routes/stats.ts';

/** Every operation of the API, in the order of its documentation. */
export const routes: readonly Route[] = [
  health,
  stats,
  ontology,
  graph,
  entities,
  entity,
  fact,
  ask,
  lineage,
  path,
  offices,
  conflicts,
  plans,
  candidates,
  merges,
  decisions,
  decide,
  undo,
  articles,
  article,
  addArticle,
  search,
  formats,
  exportGraph,
  changes,
];
