import type { PrecedentGraph } from '@precedent/graph';
import type { Reference } from '@precedent/model';

/**
 * A file format that a graph can be exchanged in. Pure: the same graph gives the same bytes, whatever
 * the order in which it was built.
 */
export interface Format {
  /** What a user types: `graphml`. Unique. */
  id: string;
  /** What a menu shows: "GraphML". */
  label: string;
  /** With its dot: `.graphml`. */
  extension: string;
  /** With its charset where it is text. */
  mediaType: string;
  /** The file in pieces, in order; no piece holds more than one node or edge, or about 64 Ki characters. */
  write(graph: PrecedentGraph, reference: Reference): Iterable<string>;
  /**
   * The graph that {@link write} was given, from the whole text or from pieces of it cut anywhere.
   *
   * @throws PrecedentError `invalid_input` where `text` is not well formed or lacks what a fact needs.
   */
  read?(text: string | Iterable<string>): PrecedentGraph;
}
