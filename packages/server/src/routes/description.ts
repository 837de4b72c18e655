import { operations } from '@precedent/api';
import { defineRoute } from '../http/route.ts';

export const getDescription = defineRoute(operations.getDescription, ({ describe }) => describe());
