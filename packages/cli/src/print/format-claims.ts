import type { SourcedClaim } from '@precedent/model';
import type { Terminal } from '../terminal.ts';
import { describeSource, describeStanding } from './describe-claim.ts';
import { wrapText } from './wrap-text.ts';

/** Quotes shown under one result; `--json` gives all. */
const SHOWN = 3;
const INDENT = ' '.repeat(5);

/** The evidence under a result: how each claim stands, its quote, and where that stands. */
export function formatClaims(
  claims: readonly SourcedClaim[],
  nameOf: (entityId: string) => string,
  terminal: Terminal,
): string {
  const distinct = withoutRepeats(claims);
  const shown = distinct.slice(0, SHOWN);
  const lines = shown.map((claim, index) => {
    const cited = shown[index + 1]?.article.id === claim.article.id && claim.article.kind === 'news';
    return formatClaim(claim, nameOf, terminal) + (cited ? '' : formatCitation(claim, terminal));
  });
  const hidden = distinct.length - SHOWN;
  const more = hidden > 0 ? terminal.out.dim(`${INDENT}… and ${hidden} more; --json shows all\n`) : '';
  return lines.join('') + more;
}

function formatClaim(
  claim: SourcedClaim,
  nameOf: (entityId: string) => string,
  { out, width }: Terminal,
): string {
  const said = claim.speaker === null ? '' : `, according to ${nameOf(claim.speaker)}`;
  const standing = standingColour(claim, out)(describeStanding(claim));
  // A row of a facts file says in commas what the result says in words; its source is the citation.
  if (claim.article.kind === 'facts') return `${INDENT}${standing}\n`;
  return `${INDENT}${standing}${said}\n${wrapText(`“${claim.evidence[0]!.quote}”`, width, INDENT)}\n`;
}

/** Once under the quotes of one article that follow one another. */
function formatCitation(claim: SourcedClaim, { out, width }: Terminal): string {
  const lines = wrapText(`— ${describeSource(claim)}`, width, INDENT).split('\n');
  return lines.map((line) => `${out.dim(line)}\n`).join('');
}

function standingColour(claim: SourcedClaim, out: Terminal['out']): (text: string) => string {
  if (claim.polarity === 'negative') return out.red;
  return { asserted: out.green, planned: out.cyan, alleged: out.yellow, hypothetical: out.magenta }[
    claim.modality
  ];
}

/** Claims that show the same: one quote may carry several. */
function withoutRepeats(claims: readonly SourcedClaim[]): SourcedClaim[] {
  const seen = new Set<string>();
  return claims.filter((claim) => {
    const shown = JSON.stringify([
      claim.article.id,
      claim.evidence[0],
      describeStanding(claim),
      claim.speaker,
    ]);
    return !seen.has(shown) && seen.add(shown);
  });
}
