import type { Claim, SourcedClaim } from '@precedent/model';
import type { Terminal } from '../terminal.ts';
import { describeStanding } from './describe-claim.ts';
import { formatCitation } from './format-citation.ts';
import { wrapText } from './wrap-text.ts';

/** Quotes shown under one result; `--json` gives all. */
const SHOWN = 3;
const INDENT = ' '.repeat(5);

/**
 * The evidence under a result: the status of each claim, its quote and its source.
 *
 * @param left how many more claims there are than those given.
 */
export function formatClaims(
  claims: readonly SourcedClaim[],
  nameOf: (entityId: string) => string,
  terminal: Terminal,
  left = 0,
): string {
  const distinct = withoutRepeats(claims);
  const shown = distinct.slice(0, SHOWN);
  // Who succeeded whom is evident from two terms of office, and a row of a facts file doesn't say whose it is.
  const isOfSeveral = new Set(shown.map(({ subject }) => subject)).size > 1;
  const lines = shown.map((claim, index) => {
    const next = shown[index + 1];
    const standing = `${formatStanding(claim, nameOf, terminal)}\n`;
    // The row of a facts file only repeats the result.
    if (claim.article.kind === 'facts') {
      const whose = isOfSeveral ? `${nameOf(claim.subject)}: ` : '';
      return INDENT + whose + standing + formatCitation(claim, INDENT, terminal);
    }
    // Consecutive claims share their quote, and consecutive quotes their citation.
    const [sameArticle, sameQuote] = [isOfArticle(next, claim), hasQuote(next, claim)];
    const quote = sameQuote ? '' : formatQuote(claim, INDENT, terminal);
    return INDENT + standing + quote + (sameArticle ? '' : formatCitation(claim, INDENT, terminal));
  });
  const hidden = sayHidden(distinct.length - shown.length, left);
  return lines.join('') + (hidden === '' ? '' : terminal.out.dim(hidden));
}

/** What is not printed, and what `--json` shows of it. */
function sayHidden(hidden: number, left: number): string {
  if (left > 0) return `${INDENT}… and ${hidden + left} more; --json shows ${hidden} of them\n`;
  return hidden > 0 ? `${INDENT}… and ${hidden} more; --json shows all\n` : '';
}

function isOfArticle(next: SourcedClaim | undefined, { article }: SourcedClaim): boolean {
  return next?.article.id === article.id;
}

function hasQuote(next: SourcedClaim | undefined, claim: SourcedClaim): boolean {
  return isOfArticle(next, claim) && next!.evidence[0]!.start === claim.evidence[0]!.start;
}

/** What an article itself reports needs no attribution. */
function formatStanding(
  claim: SourcedClaim,
  nameOf: (entityId: string) => string,
  { out }: Terminal,
): string {
  const { speaker, modality } = claim;
  const said = speaker === null || modality === 'asserted' ? '' : `, according to ${nameOf(speaker)}`;
  return `${standingColour(claim, out)(describeStanding(claim))}${said}`;
}

/** The best quote of a claim. */
export function formatQuote({ evidence: [best] }: Claim, indent: string, { width }: Terminal): string {
  return `${wrapText(`“${best!.quote}”`, width, indent)}\n`;
}

function standingColour(claim: SourcedClaim, out: Terminal['out']): (text: string) => string {
  if (claim.polarity === 'negative') return out.red;
  return { asserted: out.green, planned: out.cyan, alleged: out.yellow, hypothetical: out.magenta }[
    claim.modality
  ];
}

/** Leaves out claims that would print the same lines: one quote may support several. */
function withoutRepeats(claims: readonly SourcedClaim[]): SourcedClaim[] {
  const seen = new Set<string>();
  return claims.filter((claim) => {
    const shown = JSON.stringify([
      claim.article.id,
      claim.evidence[0],
      describeStanding(claim),
      claim.modality === 'asserted' ? null : claim.speaker,
    ]);
    return !seen.has(shown) && seen.add(shown);
  });
}
