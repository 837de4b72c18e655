/** "/" outside a text box. */
export function isSearchKey(event: KeyboardEvent): boolean {
  // The first target in the path is the text box itself, even inside shadow roots.
  const [target] = event.composedPath();
  const typing = target instanceof Element && target.matches('input, textarea, select');
  return event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** Moves the focus to the search box, in the header or on the front page; false if there is none. */
export function focusSearch(root: ParentNode): boolean {
  for (const host of root.querySelectorAll('precedent-header, precedent-front')) {
    const search = host.shadowRoot?.querySelector('precedent-search');
    if (search) {
      search.focus();
      return true;
    }
  }
  return false;
}
