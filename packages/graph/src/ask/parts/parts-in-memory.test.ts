import { loadReference } from '@precedent/reference';
import { describeParts } from '../../testing/parts-contract.ts';
import { PartsInMemory } from './parts-in-memory.ts';

const reference = await loadReference();

describeParts('The parts of a graph in memory', reference, (graph) => new PartsInMemory(graph, reference));
