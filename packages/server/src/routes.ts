import type { OperationName } from '@precedent/api';
import type { Route } from './http/route.ts';
import { addArticle } from './routes/add-article.ts';
import { addAlert, getAlertFeed, listAlerts, removeAlert } from './routes/alerts.ts';
import { getArticle } from './routes/article.ts';
import { listArticleFacts } from './routes/article-facts.ts';
import { listArticles } from './routes/articles.ts';
import { askQuestion } from './routes/ask.ts';
import { getCareer } from './routes/career.ts';
import { followChanges } from './routes/changes.ts';
import { listConflicts } from './routes/conflicts.ts';
import { decide, listDecisions, undoDecision } from './routes/decisions.ts';
import { getDescription } from './routes/description.ts';
import { findEntities } from './routes/entities.ts';
import { getEntity } from './routes/entity.ts';
import { explainArticle } from './routes/explanation.ts';
import { exportGraph } from './routes/export.ts';
import { getFact } from './routes/fact.ts';
import { fetchAddress } from './routes/fetch-address.ts';
import { listFormats } from './routes/formats.ts';
import { getGraph } from './routes/graph.ts';
import { getHealth } from './routes/health.ts';
import { listHolders } from './routes/holders.ts';
import { getLineage } from './routes/lineage.ts';
import { listCentrality, listCommon, listCommunities, listNeighbours, listPaths } from './routes/networks.ts';
import { listNews } from './routes/news.ts';
import { listOffices } from './routes/offices.ts';
import { getOntology } from './routes/ontology.ts';
import { findPath } from './routes/path.ts';
import { listPlans } from './routes/plans.ts';
import { removeArticle } from './routes/remove-article.ts';
import { listDuplicates, listMerges } from './routes/resolution.ts';
import { deleteSaved, getSaved, listSaved, save } from './routes/saved.ts';
import { searchArticles } from './routes/search.ts';
import { getSession, logIn, logOut } from './routes/session.ts';
import { listSources } from './routes/sources.ts';
import { postSparql, querySparql } from './routes/sparql.ts';
import { getStatistics, getStats } from './routes/stats.ts';

/** Every operation of the API with its implementation, in the order of the documentation. */
export const routes = {
  getOntology,
  getGraph,
  findEntities,
  getEntity,
  getFact,
  listOffices,
  ask: askQuestion,
  getLineage,
  listHolders,
  getCareer,
  findPath,
  listNeighbours,
  listCommon,
  listPaths,
  listCentrality,
  listCommunities,
  querySparql,
  postSparql,
  listConflicts,
  listPlans,
  listNews,
  listDuplicates,
  listMerges,
  listDecisions,
  decide,
  undoDecision,
  listSaved,
  getSaved,
  save,
  deleteSaved,
  listAlerts,
  addAlert,
  removeAlert,
  getAlertFeed,
  listArticles,
  getArticle,
  listArticleFacts,
  addArticle,
  fetchAddress,
  removeArticle,
  explainArticle,
  searchArticles,
  listSources,
  listFormats,
  exportGraph,
  getSession,
  logIn,
  logOut,
  getHealth,
  getStats,
  getStatistics,
  followChanges,
  getDescription,
} satisfies Record<OperationName, Route>;
