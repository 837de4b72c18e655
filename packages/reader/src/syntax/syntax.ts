import { HAVE } from '../english/grammar/verb-forms.ts';
import type { Sentence, Token, TokenRange } from '../parse/document.ts';

/** Relations between the words of one name or unit, represented by its head. */
const UNIT = new Set(['flat', 'fixed', 'goeswith', 'compound:prt']);

const trees = new WeakMap<Sentence, Syntax>();

/** The tree of a sentence, indexed only once. */
export function syntaxOf(sentence: Sentence): Syntax {
  const known = trees.get(sentence);
  if (known) return known;
  const tree = new Syntax(sentence);
  trees.set(sentence, tree);
  return tree;
}

/** A sentence's dependency tree with the look-ups that rules need. All numbers are token indexes. */
export class Syntax {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  private readonly dependents: number[][];

  constructor(sentence: Sentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens;
    this.dependents = sentence.tokens.map(() => []);
    for (const [index, token] of sentence.tokens.entries()) this.dependents[token.head]?.push(index);
  }

  token(index: number): Token {
    return this.tokens[index]!;
  }

  /** In lower case, even for proper nouns: "Minister" and "minister" are the same office. */
  lemma(index: number): string {
    return this.tokens[index]?.lemma.toLowerCase() ?? '';
  }

  lower(index: number): string {
    return this.tokens[index]?.text.toLowerCase() ?? '';
  }

  head(index: number): number {
    return this.tokens[index]?.head ?? -1;
  }

  deprel(index: number): string {
    return this.tokens[index]?.deprel ?? '';
  }

  /** Dependents with one of these exact relations, in text order; all of them if none is given. */
  children(index: number, ...deprels: string[]): number[] {
    const all = this.dependents[index] ?? [];
    return deprels.length === 0 ? all : all.filter((child) => deprels.includes(this.deprel(child)));
  }

  child(index: number, ...deprels: string[]): number | null {
    return this.children(index, ...deprels)[0] ?? null;
  }

  /** From a token's head up to the root. */
  ancestors(index: number): number[] {
    const path: number[] = [];
    for (let at = this.head(index); at >= 0 && path.length < this.tokens.length; at = this.head(at))
      path.push(at);
    return path;
  }

  isUnder(index: number, ancestor: number): boolean {
    return index === ancestor || this.ancestors(index).includes(ancestor);
  }

  /** A token and everything below it, in text order. */
  subtree(index: number): number[] {
    const found = [index];
    for (let at = 0; at < found.length; at++) found.push(...this.children(found[at]!));
    return found.sort((a, b) => a - b);
  }

  /** The tokens whose head is outside the range, in text order; a single one if the range is a unit. */
  outermost({ start, end }: TokenRange): number[] {
    const range = Array.from({ length: end - start }, (_, at) => start + at);
    return range.filter((at) => this.head(at) < start || this.head(at) >= end);
  }

  /** The prepositions of a nominal, in lower case: `in`, `front`, `of` for "in front of". */
  prepositions(index: number): string[] {
    return this.children(index, 'case').flatMap((child) => [
      this.lower(child),
      ...this.children(child, 'fixed').map((part) => this.lower(part)),
    ]);
  }

  hasPreposition(index: number, prepositions: readonly string[]): boolean {
    return this.prepositions(index).some((preposition) => prepositions.includes(preposition));
  }

  /** A token and those coordinated with it: for A, all of "A, B and C". */
  conjuncts(index: number): number[] {
    const found = [index];
    for (let at = 0; at < found.length; at++) found.push(...this.children(found[at]!, 'conj'));
    return found.sort((a, b) => a - b);
  }

  /** The first member of a token's coordination. */
  firstConjunct(index: number): number {
    let at = index;
    while (this.deprel(at) === 'conj' && this.head(at) >= 0) at = this.head(at);
    return at;
  }

  isPassive(verb: number): boolean {
    if (this.children(verb, 'nsubj:pass', 'aux:pass', 'csubj:pass').length > 0) return true;
    const reduced = this.deprel(verb) === 'acl' || this.deprel(verb) === 'advcl';
    if (reduced && this.token(verb).xpos === 'VBN' && !this.hasAuxiliary(verb, HAVE)) return true;
    // "was praised and thanked by": the second verb has no auxiliary of its own.
    return (
      this.deprel(verb) === 'conj' &&
      this.token(verb).xpos === 'VBN' &&
      this.children(verb, 'aux', 'nsubj').length === 0 &&
      this.isPassive(this.head(verb))
    );
  }

  hasAuxiliary(verb: number, lemma: string): boolean {
    return this.children(verb, 'aux', 'aux:pass', 'cop').some((child) => this.lemma(child) === lemma);
  }

  /** The words of the name or unit with this head. */
  unit(index: number): TokenRange {
    const parts = [index, ...this.dependents[index]!.filter((child) => UNIT.has(this.deprel(child)))];
    return { start: Math.min(...parts), end: Math.max(...parts) + 1 };
  }

  /** The nearest verb, or predicate with a copula, at or above a token. */
  clauseOf(index: number): number {
    for (const at of [index, ...this.ancestors(index)]) if (this.isPredicate(at)) return at;
    return index;
  }

  isPredicate(index: number): boolean {
    const { upos } = this.token(index);
    return (
      upos === 'VERB' ||
      this.children(index, 'cop').length > 0 ||
      (upos === 'AUX' && this.children(index, 'nsubj').length > 0)
    );
  }

  text(range: TokenRange): string {
    return this.tokens
      .slice(range.start, range.end)
      .map((token) => token.text)
      .join(' ');
  }
}
