// The entry of `precedent-graph.js`, the one file that draws an exported graph on any site.
import type { Vocabulary } from '@precedent/model';
import { PrecedentGraph } from '../element.ts';

/** Put in by the build: the ontology that the exported graphs are written in. */
declare const STANDARD_VOCABULARY: Vocabulary;

PrecedentGraph.standard = STANDARD_VOCABULARY;
