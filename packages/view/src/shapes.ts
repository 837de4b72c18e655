/** Corners, in a box of 16 × 16, of the Cytoscape shapes that an ontology is likely to use; others are circles. */
const CORNERS: Record<string, string> = {
  triangle: '8,1.5 15,14 1,14',
  rectangle: '1.5,2.5 14.5,2.5 14.5,13.5 1.5,13.5',
  square: '2,2 14,2 14,14 2,14',
  diamond: '8,0.5 15.5,8 8,15.5 0.5,8',
  pentagon: '8,1 15,6.2 12.4,14.5 3.6,14.5 1,6.2',
  hexagon: '4.2,1.6 11.8,1.6 15.5,8 11.8,14.4 4.2,14.4 0.5,8',
  octagon: '5,1 11,1 15,5 15,11 11,15 5,15 1,11 1,5',
  star: '8,0.5 10,6 15.6,6 11.2,9.6 12.8,15.2 8,11.8 3.2,15.2 4.8,9.6 0.4,6 6,6',
  tag: '1,3 11,3 15.5,8 11,13 1,13',
  vee: '1,1.5 8,5 15,1.5 8,15',
};

/** The polygon of a shape in a box of 16 × 16, and whether its corners are rounded; null for a circle. */
export function polygonOf(shape: string): { points: string; rounded: boolean } | null {
  const name = shape.replace(/^(round|cut|bottom-round)-/, '');
  const points = CORNERS[name];
  return points ? { points, rounded: name !== shape } : null;
}
