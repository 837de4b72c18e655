import { type SourcedClaim, sayArticle } from '@precedent/model';
import type { Terminal } from '../terminal.ts';
import { wrapText } from './wrap-text.ts';

const ADDRESS = /[,:]?\s*\b(https?:\/\/\S+)/;

/** The source of a claim; for a row of a facts file also the addresses it cites, each on its own line. */
export function formatCitation(claim: SourcedClaim, indent: string, { out, width }: Terminal): string {
  const { article, source } = claim;
  const [first = '', ...others] = article.kind === 'facts' ? (source ?? '').split(/;\s+/) : [];
  const address = ADDRESS.exec(first)?.[1];
  const publisher = first.replace(ADDRESS, '').replace(/[\s,:]+$/, '');
  const named = publisher === '' ? sayArticle(article) : `${publisher} (${sayArticle(article)})`;
  const lines = [
    ...wrapText(`— ${named}`, width, indent).split('\n'),
    ...(address ? [address, ...others] : others).map((line) => `${indent}  ${line}`),
  ];
  return lines.map((line) => `${out.dim(line)}\n`).join('');
}
