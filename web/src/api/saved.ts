import type { SavedContent } from '@precedent/model';
import { get, post, remove } from './request.ts';

export const fetchSaved = (kind: SavedContent['kind'] | null = null) =>
  get('/api/saved', { query: { kind } });
export const fetchSavedById = (id: string) => get('/api/saved/{id}', { params: { id } });
/** A new one, or in place of the one with this id. */
export const saveContent = (content: SavedContent, id?: string) =>
  post('/api/saved', { content, ...(id === undefined ? {} : { id }) });
export const deleteSaved = (id: string) => remove('/api/saved/{id}', { params: { id } });
