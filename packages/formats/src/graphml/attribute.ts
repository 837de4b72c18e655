/** The types that NetworkX, igraph, Gephi and yEd all support. */
export type AttributeType = 'boolean' | 'int' | 'double' | 'string';

/** A declared attribute of nodes or of edges. */
export interface Attribute<Item> {
  /** Never `id`, and never `key` on edges, because programs treat these differently. */
  name: string;
  type: AttributeType;
  /** `null` values are left out. */
  value(item: Item): string | number | boolean | null;
}

/** An attribute whose value can be had as the content of an XML element in less time than by escaping it. */
export interface XmlAttribute<Item> extends Attribute<Item> {
  xml?(item: Item): string;
}
