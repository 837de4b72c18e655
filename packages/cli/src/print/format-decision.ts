import type { DecisionProblem } from '@precedent/graph';
import {
  type ClaimRef,
  type ClaimVerdict,
  type Decision,
  type EntityRef,
  placeOfClaim,
  type StatementRef,
  sayDate,
  sayPeriod,
  toPrintable,
  type Verdict,
} from '@precedent/model';
import type { Terminal } from '../terminal.ts';
import { formatTable } from './format-table.ts';

/** One line for each decision, and its problems below it. */
export function formatDecisions(
  decisions: readonly Decision[],
  problems: readonly DecisionProblem[],
  { out }: Terminal,
): string {
  if (decisions.length === 0) return 'No decisions yet. To make some: precedent resolve\n';
  const rows = decisions.map(({ number, verdict, decidedAt, undoneAt }) => {
    const state = undoneAt === null ? '' : `undone ${sayDate(undoneAt.slice(0, 10))}`;
    return [
      String(number),
      sayDate(decidedAt.slice(0, 10)),
      verdict.kind,
      describeVerdict(verdict),
      signature(verdict),
      state,
    ];
  });
  const lines = formatTable(rows).split('\n');
  return decisions
    .map(({ number, undoneAt }, index) => {
      const line = undoneAt === null ? lines[index]! : out.dim(lines[index]!);
      const wrong = problems.filter(({ decision }) => decision === number);
      return [line, ...wrong.map(({ message }) => `    ${out.yellow('warning:')} ${message}`)].join('\n');
    })
    .map((line) => `${line}\n`)
    .join('');
}

function signature({ by }: Verdict): string {
  return by === undefined ? '' : toPrintable(`by ${by}`);
}

/** "Rutte (3f9a1c2b) = Mark Rutte (77c1d0e9)" */
export function describeVerdict(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'same':
      return `${describeRef(verdict.entity)} = ${describeRef(verdict.other)}`;
    case 'different':
      return `${describeRef(verdict.entity)} ≠ ${describeRef(verdict.other)}`;
    case 'rename':
      return `${describeRef(verdict.entity)} → ${verdict.name}`;
    case 'retype':
      return `${describeRef(verdict.entity)} → ${verdict.type}`;
    case 'confirm':
    case 'reject':
    case 'edit':
    case 'add':
      return describeClaim(verdict);
  }
}

/** "Mark Rutte met Joe Biden → Mark Rutte criticised Joe Biden (3f9a1c2b): said by his office" */
function describeClaim(verdict: ClaimVerdict): string {
  const before = verdict.kind === 'add' ? [] : [sayClaim(verdict.claim)];
  const after = 'says' in verdict ? [sayClaim(verdict.says)] : [];
  const says = `${[...before, ...after].join(' → ')} (${placeOfClaim(verdict).article.slice(0, 8)})`;
  return toPrintable(verdict.reason === null ? says : `${says}: ${verdict.reason}`);
}

/** "Mark Rutte holds office NATO, Secretary General, not, planned, from 2024-10-01" */
function sayClaim(claim: ClaimRef | StatementRef): string {
  const { subject, relation, object } = claim;
  const words = `${subject.name} ${relation.replaceAll('_', ' ')} ${object.name}`;
  if (!('modality' in claim)) return words;
  const { office, polarity, modality, from, to, status } = claim;
  const more = [
    office?.title,
    polarity === 'negative' ? 'not' : null,
    modality === 'asserted' ? null : modality,
    status,
    sayPeriod(from, to),
  ];
  return [words, ...more.filter((part) => part)].join(', ');
}

function describeRef({ name, anchors: [first], links }: EntityRef): string {
  const where = first ? first.article.slice(0, 8) : Object.values(links)[0];
  return where ? `${name} (${where})` : name;
}
