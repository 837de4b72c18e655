import { officesOf, type PrecedentGraph, sayFact } from '@precedent/graph';
import {
  type ArticleRef,
  type Differences,
  type Entity,
  type Fact,
  type GraphDiff,
  type Reference,
  sayArticle,
  sayPeriod,
  type Tenure,
} from '@precedent/model';
import type { Terminal } from '../terminal.ts';

/** Lines shown in each section; `--json` gives all. */
const SHOWN = 40;

export interface DiffToShow extends GraphDiff {
  before: string;
  after: string;
  /** What the archive no longer knows. */
  lost: string[];
  articles: { added: ArticleRef[]; removed: ArticleRef[] };
}

/** One line for each change: `+` added, `-` removed, `~` changed. */
export function formatDiff(
  diff: DiffToShow,
  graphs: { before: PrecedentGraph; after: PrecedentGraph },
  reference: Reference,
  terminal: Terminal,
): string {
  const { out } = terminal;
  const { before, after } = graphs;
  const articles = { ...diff.articles, changed: [] };
  const parts = [
    formatKind('Articles', articles, sayArticle, sayArticle, terminal),
    formatKind('Entities', diff.entities, sayEntity, sayEntity, terminal),
    formatKind(
      'Facts',
      diff.facts,
      (fact: Fact) => sayFact(before, reference, fact),
      (fact) => sayFact(after, reference, fact),
      terminal,
    ),
    formatKind(
      'Tenures',
      diff.tenures,
      (tenure: Tenure) => sayTenure(before, reference, tenure),
      (tenure) => sayTenure(after, reference, tenure),
      terminal,
    ),
  ].filter((part) => part !== '');
  const head = out.dim(`${diff.before} → ${diff.after}\n`);
  const notes = diff.lost.map((note) => `${out.yellow('note:')} ${note}\n`).join('');
  return head + notes + (parts.length === 0 ? '\nNo changes.\n' : parts.join(''));
}

function formatKind<Value>(
  title: string,
  { added, removed, changed }: Differences<Value>,
  sayOld: (value: Value) => string,
  sayNew: (value: Value) => string,
  { out }: Terminal,
): string {
  const lines = [
    ...added.map((value) => out.green(`  + ${sayNew(value)}`)),
    ...removed.map((value) => out.red(`  - ${sayOld(value)}`)),
    ...changed.map(
      ({ after, changes }) => `  ${out.yellow('~')} ${sayNew(after)}\n      ${changes.join('; ')}`,
    ),
  ];
  if (lines.length === 0) return '';
  const counts = [
    [added.length, 'added'],
    [removed.length, 'removed'],
    [changed.length, 'changed'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, what]) => `${count} ${what}`);
  const hidden = lines.length - SHOWN;
  const more = hidden > 0 ? out.dim(`  … and ${hidden} more; --json shows all\n`) : '';
  return `\n${out.bold(title)} ${out.dim(counts.join(', '))}\n${lines.slice(0, SHOWN).join('\n')}\n${more}`;
}

function sayEntity({ name, type }: Entity): string {
  return `${name} (${type})`;
}

function sayTenure(graph: PrecedentGraph, reference: Reference, tenure: Tenure): string {
  const name = graph.hasNode(tenure.person) ? graph.getNodeAttributes(tenure.person).name : tenure.person;
  const office = officesOf(graph, reference).find(({ id }) => id === tenure.office)?.label ?? tenure.office;
  const notes = [tenure.established ? null : 'unconfirmed', sayPeriod(tenure.from, tenure.to)];
  return withNotes(`${name}, ${office}`, notes);
}

function withNotes(sentence: string, notes: readonly (string | null)[]): string {
  const said = notes.filter((note) => note !== null);
  return said.length === 0 ? sentence : `${sentence} (${said.join(', ')})`;
}
