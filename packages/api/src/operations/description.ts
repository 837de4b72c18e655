import { z } from 'zod';
import { defineOperation } from '../operation.ts';

export const getDescription = defineOperation({
  method: 'get',
  path: '/api/openapi.json',
  tag: 'Server',
  summary: 'This description',
  description: 'The description of the API as an OpenAPI 3.1 document.',
  reply: z.record(z.string(), z.unknown()).describe('An OpenAPI 3.1 document'),
});
