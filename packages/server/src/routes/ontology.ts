import { operations } from '@precedent/api';
import { toVocabulary } from '@precedent/model';
import { defineRoute } from '../http/route.ts';

export const getOntology = defineRoute(operations.getOntology, ({ reference }) =>
  toVocabulary(reference.ontology),
);
