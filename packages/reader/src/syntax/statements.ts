import type { Syntax } from './syntax.ts';

/**
 * Whether a word states something, rather than taking it for granted as a noun or a relative clause does: "respond to
 * the attack", "the troops that invaded Iraq".
 */
export function isStatement(syntax: Syntax, word: number): boolean {
  const isNoun = ['NOUN', 'PROPN'].includes(syntax.token(word).upos);
  if (isNoun && !syntax.isPredicate(word)) return false;
  return ![word, ...syntax.ancestors(word)].some((at) => syntax.deprel(at) === 'acl:relcl');
}
