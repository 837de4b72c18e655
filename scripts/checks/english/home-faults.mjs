// The rules for homes of English: each list is explained, has no duplicate words, and is not a duplicate itself.
import ts from 'typescript';
import { visit } from './vocabulary.mjs';

/** @returns messages, each beginning with the file and line */
export function findFaults(homes) {
  const seen = new Map();
  return homes.flatMap((home) => listsIn(home).flatMap((list) => faultsOf(list, seen)));
}

/** Every `wordList('...')`, with its words and the statement it is in. */
function listsIn({ path, file }) {
  const lists = [];
  visit(file, (node) => {
    const [argument] = ts.isCallExpression(node) ? node.arguments : [];
    if (!argument || node.expression.getText(file) !== 'wordList' || !ts.isStringLiteralLike(argument))
      return;
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    const words = argument.text.trim().split(/\s+/);
    lists.push({ place: `${path}:${line}`, words, isExplained: isExplained(statementOf(node), file) });
  });
  return lists;
}

function faultsOf({ place, words, isExplained }, seen) {
  const faults = [];
  const twice = words.filter((word, at) => words.indexOf(word) < at);
  if (twice.length > 0) faults.push(`${place} lists ${twice.join(', ')} twice`);
  if (!isExplained) faults.push(`${place} has a list without a comment that says what it means`);
  const key = words.toSorted().join(' ');
  if (seen.has(key)) faults.push(`${place} has the same words as ${seen.get(key)}`);
  seen.set(key, place);
  return faults;
}

function statementOf(node) {
  return ts.isVariableStatement(node) || ts.isSourceFile(node.parent) ? node : statementOf(node.parent);
}

/** A list used only in its own file may be clear from its context. */
function isExplained(statement, file) {
  const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return !isExported || statement.getFullText(file).trimStart().startsWith('/**');
}
