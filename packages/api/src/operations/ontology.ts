import { vocabularySchema } from '@precedent/model';
import { defineOperation } from '../operation.ts';

export const getOntology = defineOperation({
  method: 'get',
  path: '/api/ontology',
  tag: 'Graph',
  summary: 'Entity types and relations',
  description: 'Entity types and relations with their labels, colours and shapes, as needed for a legend.',
  reply: vocabularySchema,
});
