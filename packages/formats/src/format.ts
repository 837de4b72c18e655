import type { PrecedentGraph } from '@precedent/graph';
import type { Entity, Fact, Reference } from '@precedent/model';

/** What a file is to be like beyond its format. A format ignores what doesn't concern it. */
export interface WriteOptions {
  /** The base IRI of RDF. */
  base?: string | undefined;
  /** What the graph is a part of, in words, for the file to say so; left out for the whole graph. */
  filter?: string | undefined;
}

/** Writes a file element by element: entities first, then facts, each ordered by id. */
export interface ElementWriter {
  begin: string;
  entity?(entity: Entity): string;
  /** @param nameOf gives the names of the entities at its ends. */
  fact?(fact: Fact, nameOf: (id: string) => string): string;
  /** Called once, after everything else. */
  end(): string;
}

/**
 * A file format for graphs. Pure and reproducible: the same graph gives the same bytes, in whatever order it
 * was built.
 */
export interface Format {
  /** The unique name that a user types: `graphml`. */
  id: string;
  /** The name in a menu: "GraphML". */
  label: string;
  /** With the dot: `.graphml`. */
  extension: string;
  /** With the charset if it is text. */
  mediaType: string;
  /** What files of this format don't have: a list of entities has no facts, a list of facts no entities, JSON no labels. */
  omits?: readonly ('entities' | 'facts' | 'labels')[];
  /** The largest number of entities and of facts, if programs that read the format can't take more. */
  most?: number;
  /** The file in pieces, in order, each with at most one node or edge, or about 64 Ki characters. */
  write(graph: PrecedentGraph, reference: Reference, options?: WriteOptions): Iterable<string>;
  /** The same file of a graph that comes in pages, for formats in which each entity and each fact stands for itself. */
  writer?(reference: Reference, options?: WriteOptions): ElementWriter;
  /**
   * Reads the graph back that {@link write} wrote, from the whole text or from pieces of any size.
   *
   * @throws PrecedentError `invalid_input` if the text is not well-formed or incomplete.
   */
  read?(text: string | Iterable<string>): PrecedentGraph;
}
