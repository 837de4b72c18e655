import type { PrecedentGraph } from '@precedent/graph';
import { PrecedentError } from '@precedent/model';
import type { Format } from './format.ts';

/** @throws PrecedentError `unsupported_input` before anything is written, if programs could not read the file. */
export function refuseTooLarge({ label, most }: Format, { order, size }: PrecedentGraph): void {
  if (most === undefined || (order <= most && size <= most)) return;
  throw new PrecedentError(
    'unsupported_input',
    `${label} can show at most ${most} entities and ${most} facts, but this graph has ${order} and ${size}`,
    'Export a part of the graph, or choose another format.',
  );
}
