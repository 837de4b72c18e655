/**
 * Cytoscape adds a `<style>` element to the page for its container's `position`, which a strict `style-src`
 * forbids and which has no effect inside a shadow root. It doesn't if an element with this id exists; the
 * component styles its own container.
 */
export function claimStyleElement(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const placeholder = document.createElement('meta');
  placeholder.id = id;
  document.head.append(placeholder);
}
