import { operations } from '@precedent/api';
import { toVocabulary } from '@precedent/model';
import { defineFrontRoute } from '../http/route.ts';

export const getOntology = defineFrontRoute(operations.getOntology, ({ reference }) =>
  toVocabulary(reference.ontology),
);
