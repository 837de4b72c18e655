// What counts as a word of English: every word in the homes of English, except those that the code uses as
// names of fields and values ("person", "planned", "from") and as labels of grammar ("mark").
import ts from 'typescript';

/** The words of every list, pattern and key of the homes. */
export function vocabularyOf(homes, others, labels) {
  const names = new Set([...others.flatMap((file) => namesIn(file)), ...labels]);
  const words = homes.flatMap((file) => literalsIn(file).flatMap((text) => wordsIn(text)));
  return new Set(words.filter((word) => word.length > 1 && !names.has(word)));
}

function literalsIn(file) {
  const found = [];
  visit(file, (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) found.push(node.text);
    else if (ts.isTemplateMiddleOrTemplateTail(node)) found.push(node.text);
    else if (ts.isRegularExpressionLiteral(node)) found.push(plainText(node.text));
    else if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) found.push(node.name.text);
  });
  return found;
}

/** Fields of types and schemas, and the literals of unions and enumerations. */
function namesIn(file) {
  const names = [];
  visit(file, (node) => {
    const named = ts.isPropertySignature(node) || ts.isPropertyAssignment(node);
    if (named && ts.isIdentifier(node.name)) names.push(node.name.text);
    else if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) names.push(node.literal.text);
    else if (
      ts.isStringLiteral(node) &&
      ts.isArrayLiteralExpression(node.parent) &&
      isEnumeration(node.parent)
    )
      names.push(node.text);
  });
  return names;
}

/** `z.enum([...])` and `[...] as const`. */
function isEnumeration(array) {
  const { parent } = array;
  return (
    ts.isAsExpression(parent) || (ts.isCallExpression(parent) && /\.enum$/.test(parent.expression.getText()))
  );
}

/** A pattern without its escapes and the names of its groups. */
export function plainText(source) {
  return source.replace(/\\p\{[^}]*\}|\\[a-zA-Z]|\(\?<\w+>|\[[^\]]*\]/g, ' ').replace(/\/[a-z]*$/, ' ');
}

export function wordsIn(text) {
  return text.match(/(?<![\p{L}\d_-])[a-z][a-z'’-]*(?![\p{L}\d_])/gu) ?? [];
}

export function visit(node, each) {
  each(node);
  ts.forEachChild(node, (child) => visit(child, each));
}
