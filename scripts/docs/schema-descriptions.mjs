// A TypeDoc plugin: the descriptions of a zod schema and its fields, `.describe('…')`, document the type that is
// inferred from it.
import { Comment, Converter } from 'typedoc';
import ts from 'typescript';

export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    if (reflection.comment) return;
    const [declaration] = context.getSymbolFromReflection(reflection)?.declarations ?? [];
    const text = declaration && describe(schemaBehind(declaration, context.checker));
    if (text) reflection.comment = new Comment([{ kind: 'text', text }]);
  });
}

/** The expression of a field or a schema; for `type It = z.infer<typeof itSchema>`, that of `itSchema`. */
function schemaBehind(declaration, checker) {
  if (!ts.isTypeAliasDeclaration(declaration)) return declaration.initializer;
  const [query] = declaration.type.typeArguments ?? [];
  if (!query || !ts.isTypeQueryNode(query)) return undefined;
  return checker.getSymbolAtLocation(query.exprName)?.valueDeclaration?.initializer;
}

/** The text of the outermost `.describe` in a chain of calls, or of the schema that the chain begins with. */
function describe(expression) {
  for (let call = expression; call && ts.isCallExpression(call); ) {
    const { expression: called, arguments: given } = call;
    if (!ts.isPropertyAccessExpression(called)) return undefined;
    if (called.name.text === 'describe' && ts.isStringLiteralLike(given[0])) return given[0].text;
    call = called.expression;
  }
  return undefined;
}
