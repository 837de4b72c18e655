import { type Address, writeAddress } from './address.ts';

/** Sent to the window, at once, when a script has changed the address. */
export const NAVIGATED = 'precedent-navigated';

/** What the history keeps of a page that was left. */
export interface Left {
  scroll?: number;
}

/** Opens an address without loading the page again. */
export function go(address: Address | string, { replace = false }: { replace?: boolean } = {}): void {
  const path = typeof address === 'string' ? address : writeAddress(address);
  if (replace) history.replaceState(null, '', path);
  else {
    history.replaceState({ scroll: window.scrollY } satisfies Left, '');
    history.pushState(null, '', path);
  }
  window.dispatchEvent(new Event(NAVIGATED));
}

/** Opens the link of a click, if it is a plain click on a link within the page. */
export function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.composedPath().find((target) => target instanceof Element && target.matches('a'));
  if (!(link instanceof Element) || link.hasAttribute('download') || link.hasAttribute('target')) return;
  const href = link.getAttribute('href');
  if (href === null || !/^\/(?!\/|api\/)/.test(href)) return;
  event.preventDefault();
  go(href);
}
