/** The types that NetworkX, igraph, Gephi and yEd all read alike. */
export type AttributeType = 'boolean' | 'int' | 'double' | 'string';

/** One declared attribute of nodes or of edges. */
export interface Attribute<Item> {
  /** Never `id`, and never `key` on edges: readers take those for something else. */
  name: string;
  type: AttributeType;
  /** `null` is absent, and left out. */
  value(item: Item): string | number | boolean | null;
}
