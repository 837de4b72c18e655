import type { Operation } from '@precedent/api';

/** By which another process finds a route: `get /api/graph`. */
export function nameOf({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  return `${method} ${path}`;
}
