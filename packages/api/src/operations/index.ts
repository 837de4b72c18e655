// Every operation of the API. Its name here is its id in the OpenAPI document.
export { addAlert, getAlertFeed, listAlerts, removeAlert } from './alerts.ts';
export {
  addArticle,
  fetchAddress,
  getArticle,
  listArticleFacts,
  listArticles,
  removeArticle,
  searchArticles,
} from './articles.ts';
export { followChanges } from './changes.ts';
export { listConflicts } from './conflicts.ts';
export { decide, listDecisions, undoDecision } from './decisions.ts';
export { getDescription } from './description.ts';
export { findEntities, getEntity } from './entities.ts';
export { explainArticle } from './explanation.ts';
export { exportGraph, listFormats } from './export.ts';
export { getFact } from './facts.ts';
export { getGraph } from './graph.ts';
export { getHealth } from './health.ts';
export {
  listCentrality,
  listCommon,
  listCommunities,
  listNeighbours,
  listPaths,
} from './networks.ts';
export { listNews } from './news.ts';
export { listOffices } from './offices.ts';
export { getOntology } from './ontology.ts';
export { listPlans } from './plans.ts';
export { ask, findPath, getCareer, getLineage, listHolders } from './questions.ts';
export { listDuplicates, listMerges } from './resolution.ts';
export { deleteSaved, getSaved, listSaved, save } from './saved.ts';
export { getSession, logIn, logOut } from './session.ts';
export { listSources } from './sources.ts';
export { postSparql, querySparql } from './sparql.ts';
export { getStatistics, getStats } from './stats.ts';
