import { operations } from '@precedent/api';
import { defineFrontRoute } from '../http/route.ts';

export const getDescription = defineFrontRoute(operations.getDescription, ({ describe }) => describe());
