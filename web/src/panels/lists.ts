import { html, type TemplateResult } from 'lit';
import type { Address } from '../state/address.ts';
import './conflicts-panel.ts';
import './names-panel.ts';
import './plans-panel.ts';

interface List {
  /** Shown in the browser's tab and history. */
  title: string;
  render(address: Address, revision: number): TemplateResult;
}

/** The lists that the start page leads to, by their name in the address: `#list=plans`. */
const LISTS: Record<string, List> = {
  conflicts: {
    title: 'Conflicts',
    render: (address, revision) =>
      html`<precedent-conflicts .address=${address} .revision=${revision}></precedent-conflicts>`,
  },
  plans: {
    title: 'Planned events',
    render: (address, revision) =>
      html`<precedent-plans .address=${address} .revision=${revision}></precedent-plans>`,
  },
  names: {
    title: 'Possible duplicates',
    render: (address, revision) =>
      html`<precedent-names .address=${address} .revision=${revision}></precedent-names>`,
  },
};

/** The open list; null if none is open, or the address names one that doesn't exist. */
export function openList({ list }: Address): List | null {
  return list !== null && Object.hasOwn(LISTS, list) ? LISTS[list]! : null;
}
