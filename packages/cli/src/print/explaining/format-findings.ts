import {
  type Claim,
  indexGazetteer,
  markUncertain,
  type Ontology,
  officePrinter,
  type Reading,
  type Reference,
  wordingOf,
  writeSentence,
} from '@precedent/model';
import type { FindingExplanation } from '@precedent/reader';
import type { Terminal } from '../../terminal.ts';
import { nameEntities } from '../name-entities.ts';
import { wrapText } from '../wrap-text.ts';
import { describeFinding, sayFinding, sayReasons } from './describe-finding.ts';
import { type Cell, formatColumns } from './format-columns.ts';

/** Proposals fainter than this are counted only; `--json` gives all. */
const FAINTEST = 0.1;
const INDENT = ' '.repeat(7);

/** What became claims, what did not for a reason of its own, and what else the model proposes. */
export function formatFindings(
  findings: readonly FindingExplanation[],
  reading: Reading,
  reference: Reference,
  terminal: Terminal,
): [title: string, content: string][] {
  const { ontology } = reference;
  const others = findings.filter(isOther);
  const dropped = findings.filter((finding) => !finding.outcome.kept && !isOther(finding));
  return [
    ['Claims', formatClaims(findings, reading, reference, terminal)],
    ['Dropped findings', dropped.map((finding) => formatDropped(finding, ontology, terminal)).join('')],
    ['Other proposals of the model', formatOthers(others, ontology, terminal)],
  ];
}

/** Dropped because of its score, or because a rule finds the same: one line is enough for these. */
function isOther({ outcome }: FindingExplanation): boolean {
  return !outcome.kept && (outcome.reason === 'unlikely' || outcome.reason === 'same-claim');
}

/** Each claim as a sentence, over the findings that say it here. */
function formatClaims(
  findings: readonly FindingExplanation[],
  reading: Reading,
  reference: Reference,
  { out, width }: Terminal,
): string {
  const { ontology } = reference;
  const entities = nameEntities(reading, reference);
  const printOffice = officePrinter(reading.entities, indexGazetteer(reference.gazetteer));
  const format = (claim: Claim) => {
    const own = findings.filter(({ outcome }) => outcome.kept && outcome.claim === claim.id);
    if (own.length === 0) return '';
    const sentence = writeSentence(
      { ...claim, office: claim.office && printOffice(claim.office) },
      wordingOf(ontology.relation(claim.relation)),
      (id) => entities.get(id)!,
    );
    const [first, ...rest] = wrapText(markUncertain(sentence, claim), width, INDENT).split('\n');
    const lines = [`  ${out.green(claim.id.padEnd(4))} ${first!.trimStart()}`, ...rest].map(out.bold);
    return [...lines, ...own.map((finding) => formatKept(finding, ontology, { out, width }))]
      .map((line) => `${line}\n`)
      .join('');
  };
  return reading.claims.map(format).join('');
}

function formatKept(
  finding: FindingExplanation,
  ontology: Ontology,
  { out, width }: Pick<Terminal, 'out' | 'width'>,
): string {
  const lines = [wrapText(`${sayFinding(finding, ontology)}: ${describeFinding(finding)}`, width, INDENT)];
  lines.push(...finding.changes.map((change) => out.cyan(wrapText(change, width, INDENT))));
  if (finding.reasons.length > 0) lines.push(out.dim(wrapText(sayReasons(finding), width, INDENT)));
  return lines.join('\n');
}

function formatDropped(finding: FindingExplanation, ontology: Ontology, { out, width }: Terminal): string {
  const { outcome } = finding;
  const lines = [
    `  ${out.red('–')}    ${wrapText(`${sayFinding(finding, ontology)}: ${describeFinding(finding)}`, width, INDENT).trimStart()}`,
    ...finding.changes.map((change) => out.cyan(wrapText(change, width, INDENT))),
  ];
  if (!outcome.kept) lines.push(out.yellow(wrapText(outcome.why, width, INDENT)));
  return `${lines.join('\n')}\n`;
}

function formatOthers(
  findings: readonly FindingExplanation[],
  ontology: Ontology,
  { out, width }: Terminal,
): string {
  const shown = findings.filter((finding) => weightOf(finding) >= FAINTEST);
  const rows = shown.map((finding): Cell[] => [
    { text: weightOf(finding).toFixed(2), right: true },
    { text: finding.how.by === 'model' && finding.how.cued ? 'cue' : '', paint: out.dim },
    { text: sayFinding(finding, ontology) + sayOther(finding) },
  ]);
  const hidden = findings.length - shown.length;
  const more =
    hidden === 0 ? '' : out.dim(`  … and ${hidden} below ${FAINTEST.toFixed(2)}; --json shows all\n`);
  return formatColumns(rows, width, '  ') + more;
}

/** How likely it is, or, where that was not asked, the model's score. */
function weightOf({ confidence, score }: FindingExplanation): number {
  return confidence ?? score ?? 0;
}

function sayOther({ outcome }: FindingExplanation): string {
  return !outcome.kept && outcome.reason === 'same-claim' ? ', which a rule also finds' : '';
}
