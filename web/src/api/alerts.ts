import { get, post, remove } from './request.ts';

/** What is watched: a question, or an entity by its id. */
export type Subject = { question: string } | { entity: string };

/** As many as an archive may have. */
const MOST = 200;

export const fetchAlerts = () => get('/api/alerts', { query: { limit: MOST } });
export const addAlert = (subject: Subject) => post('/api/alerts', { ...subject, webhook: null });
export const removeAlert = (id: string) => remove('/api/alerts/{id}', { params: { id } });
