// Finds literals that look like knowledge of English: lists, sets, tables and patterns of words, and words
// that the text of a token is compared with.
import ts from 'typescript';
import { plainText, visit, wordsIn } from './vocabulary.mjs';

/** Fewer words in one literal may be a coincidence. */
const FEWEST = 3;
/** Expressions for the word of a token. */
const WORD_OF_TOKEN = /(?:^|\.)(?:lemma|lower|lowerOf)\(|\.(?:lemma|text)(?:\.toLowerCase\(\))?$/;

/** Returns each as `{ line, words }`. */
export function findEnglish(file, vocabulary) {
  const found = [];
  const add = (node, words) =>
    found.push({ line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1, words });
  visit(file, (node) => {
    const known = wordsOfNode(node, file).filter((word) => vocabulary.has(word));
    if (new Set(known).size >= FEWEST) add(node, known);
    const compared = comparedWord(node, file);
    if (compared !== null) add(node, [compared]);
  });
  return found;
}

/** The words that a node itself lists; none for other nodes. */
function wordsOfNode(node, file) {
  if (ts.isArrayLiteralExpression(node)) return textsOf(node.elements).filter(isShort).flatMap(wordsIn);
  if (ts.isRegularExpressionLiteral(node)) return wordsIn(plainText(node.text));
  if (ts.isObjectLiteralExpression(node)) return keysOfTable(node);
  if (ts.isCallExpression(node)) return wordsOfCall(node, file);
  return [];
}

/** `'say tell ask'.split(' ')`, `wordList('say tell ask')` and `new RegExp('say|tell|ask')`. */
function wordsOfCall(node, file) {
  const called = node.expression;
  const isSplit = ts.isPropertyAccessExpression(called) && called.name.text === 'split';
  if (isSplit) return wordsIn(textIn(called.expression, file));
  return ts.isIdentifier(called) && /^word(?:List|Map)$/.test(called.text)
    ? wordsIn(node.arguments.map((argument) => textIn(argument, file)).join(' '))
    : [];
}

/** Keys of an object whose values are all literals: `{ head: 'Head', lead: 'Leader' }`. */
function keysOfTable({ properties }) {
  const isTable = properties.every(
    (property) => ts.isPropertyAssignment(property) && isPlain(property.initializer),
  );
  return isTable ? properties.map(({ name }) => name.text ?? '').flatMap(wordsIn) : [];
}

function isPlain(node) {
  return ts.isStringLiteralLike(node) || ts.isNumericLiteral(node) || ts.isArrayLiteralExpression(node);
}

/** `syntax.lemma(verb) === 'resign'` */
function comparedWord(node, file) {
  if (!ts.isBinaryExpression(node) || !/^[!=]==$/.test(node.operatorToken.getText(file))) return null;
  for (const [side, other] of [
    [node.left, node.right],
    [node.right, node.left],
  ])
    if (ts.isStringLiteral(side) && /^[a-z]{2,}$/.test(side.text) && WORD_OF_TOKEN.test(other.getText(file)))
      return side.text;
  return null;
}

/** One or two words in lower case, not prose or a selector. */
function isShort(text) {
  return /^[a-z'’-]+(?: [a-z'’-]+)?$/.test(text);
}

function textsOf(nodes) {
  return nodes.filter(ts.isStringLiteralLike).map(({ text }) => text);
}

/** Every text in an expression: the parts of a sum or a template. */
function textIn(node, file) {
  const texts = [];
  visit(node, (part) => {
    if (ts.isStringLiteralLike(part)) texts.push(part.text);
    else if (ts.isTemplateExpression(part)) texts.push(part.getText(file));
  });
  return texts.join(' ');
}
