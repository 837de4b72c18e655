import type { ExportFilter } from '@precedent/formats';
import type { PrecedentGraph } from '@precedent/graph';
import type { Command } from 'commander';
import { addScopeOptions, addTimeOptions, parseCount, type ScopeOptions } from './options.ts';

/** Which part of the graph leaves the archive, named as in `ExportFilter`, except that an entity is given by its name. */
export interface PartOptions extends ScopeOptions {
  entity?: string;
  depth?: number;
  relation?: string[];
}

/** @param uncertain whether uncertain claims can be included. */
export function addPartOptions(command: Command, { uncertain = true } = {}): Command {
  command
    .option('--entity <name>', 'only what is linked to this person, country or institution')
    .option('--depth <steps>', 'with --entity: how many steps to follow (default: 1)', parseCount)
    .option('--relation <relation...>', 'only these relations, for example supported');
  return uncertain ? addScopeOptions(command) : addTimeOptions(command);
}

export async function toFilter(graph: PrecedentGraph, options: PartOptions): Promise<ExportFilter> {
  const { entity: name, depth, relation: relations, asOf, knownBy, uncertain } = options;
  const filter = { depth, relations, asOf, knownBy, uncertain };
  if (name === undefined) return filter;
  const { refNamed, resolutionOf } = await import('@precedent/graph');
  return { ...filter, entity: resolutionOf(graph).entityMeant(refNamed(graph, name)) ?? name };
}
