/** Defines `<precedent-graph>`. It is loaded apart, because a page can be read before its graph is drawn. */
export async function loadGraph(): Promise<void> {
  await import('./element.ts');
}
