/** A graph as another program wrote it: names and attributes as text, nothing understood yet. */
export interface ImportedGraph {
  nodes: Map<string, ImportedNode>;
  edges: ImportedEdge[];
}

export interface ImportedNode {
  name: string;
  attributes: Attributes;
}

export interface ImportedEdge {
  source: string;
  target: string;
  directed: boolean;
  attributes: Attributes;
  /** Where it is in the file, for messages: "edge e7", "row 12". */
  place: string;
}

/** By name in lower case. */
export type Attributes = ReadonlyMap<string, string>;

/** The first of these attributes that has a value. */
export function firstOf(attributes: Attributes, names: readonly string[]): string | null {
  for (const name of names) {
    const value = attributes.get(name)?.trim();
    if (value) return value;
  }
  return null;
}
