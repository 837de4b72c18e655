import { html, type TemplateResult } from 'lit';

const ADDRESS = /(https?:\/\/[^\s"<>]*[^\s"<>.,;:)])/;
/** Maximum number of characters shown of an address. */
const MOST = 48;

/** Turns web addresses in a text into links, shown without their scheme and shortened in the middle. */
export function linkAddresses(text: string): (string | TemplateResult)[] {
  return text
    .split(ADDRESS)
    .map((part, index) =>
      index % 2 === 0
        ? part
        : html`<a href=${part} title=${part} target="_blank" rel="noopener noreferrer">${shortenAddress(part)}</a>`,
    );
}

export function shortenAddress(address: string): string {
  const bare = address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  if (bare.length <= MOST) return bare;
  const [host] = bare.split('/', 1) as [string];
  const last = bare.slice(bare.lastIndexOf('/') + 1);
  const room = Math.max(8, MOST - host.length - 3);
  return `${host}/…/${last.length <= room ? last : `…${last.slice(1 - room)}`}`;
}
