import { DEEDS } from '../english/acts/deeds.ts';
import { QUANTITIES } from '../english/grammar/determiners.ts';
import { DOERS, INCLUDING, OWNER } from '../english/grammar/prepositions.ts';
import { OTHERS_OF, REPRESENTATIVES } from '../english/people/representatives.ts';
import type { Document, TokenRange } from '../parse/document.ts';
import { agentsOf } from '../syntax/clauses.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { Mention } from './mention.ts';

/** Finds the mentions that a token of a sentence refers to. */
export class Arguments {
  private readonly syntax: Syntax;
  private readonly byHead = new Map<number, Mention>();
  private readonly covering: (Mention | undefined)[];

  constructor(syntax: Syntax, mentions: readonly Mention[]) {
    this.syntax = syntax;
    this.covering = syntax.tokens.map(() => undefined);
    for (const mention of mentions) {
      const rival = this.byHead.get(mention.head);
      if (!rival || rank(mention) > rank(rival)) this.byHead.set(mention.head, mention);
      if (mention.kind === 'name' || mention.kind === 'adjective') this.cover(mention);
    }
  }

  private cover(mention: Mention): void {
    for (let at = mention.tokens.start; at < mention.tokens.end; at++) {
      const rival = this.covering[at];
      if (!rival || length(mention) > length(rival)) this.covering[at] = mention;
    }
  }

  /** The mention with this token as its head, or the longest name that includes it. */
  mentionAt(token: number): Mention | null {
    return this.byHead.get(token) ?? this.covering[token] ?? null;
  }

  /** Names within a range of tokens. */
  within({ start, end }: TokenRange): Mention[] {
    const names = Array.from({ length: end - start }, (_, at) => this.covering[start + at]);
    return [...new Set(names)].filter(
      (name): name is Mention => name !== undefined && name.tokens.start >= start && name.tokens.end <= end,
    );
  }

  /** The mention with this token as its head. */
  headedAt(token: number): Mention | null {
    return this.byHead.get(token) ?? null;
  }

  /** Every mention that a nominal refers to, including all members of a coordination or an "including" list. */
  of(token: number): Mention[] {
    const found = this.syntax.conjuncts(token).flatMap((member) => this.ofMember(member));
    return [...new Set(found)];
  }

  /** The token that is counted: "suggestions" in "many of his suggestions". */
  private counted(token: number): number {
    if (!QUANTITIES.has(this.syntax.lemma(token))) return token;
    const of = this.syntax.children(token, 'nmod').find((child) => this.syntax.hasPreposition(child, OWNER));
    return of ?? token;
  }

  private ofMember(token: number): Mention[] {
    const named = this.named(token);
    const included = this.included(token);
    if (included.length > 0)
      return [...named.filter((mention) => mention.kind !== 'description'), ...included];
    return named;
  }

  /** A token's own mention, or the names in apposition to it: "two officers, Wilbur Ross and William Barr". */
  private named(token: number): Mention[] {
    const own = this.mentionAt(token);
    if (own && own.kind !== 'description') return [own];
    const beside = this.syntax
      .children(token, 'flat', 'appos', 'nmod:desc')
      .flatMap((child) => this.syntax.conjuncts(child))
      .flatMap((child) => this.byHead.get(child) ?? []);
    const names = beside.filter(
      (mention) => mention.kind === 'name' && (!own?.type || mention.type === own.type),
    );
    if (names.length > 0) return names;
    return own ? [own] : [];
  }

  private included(token: number): Mention[] {
    return this.syntax
      .children(token, 'nmod', 'obl')
      .filter((child) => this.syntax.hasPreposition(child, INCLUDING))
      .flatMap((child) => this.of(child));
  }

  /**
   * Who acts: the nominal itself, or the state or body that "Russian troops" or "ministry officials" act for.
   */
  agents(token: number): Mention[] {
    const direct = this.of(token);
    if (direct.some((mention) => mention.kind !== 'description')) return direct;
    const represented = this.syntax.conjuncts(token).flatMap((member) => this.represented(member));
    return represented.length > 0 && direct.length === 0 ? represented : direct;
  }

  /**
   * Who is acted on: the nominal itself, or the owner of an appointment, plan or remark. With `open`, the owner
   * of anything, for verbs that are always aimed at people: "mocked his hair".
   */
  patients(token: number, open = false): Mention[] {
    const members = this.syntax.conjuncts(this.counted(token)).flatMap((member) => {
      const own = this.ofMember(member);
      if (own.some((mention) => mention.kind !== 'description')) return own;
      const owners = this.owners(member, open);
      if (owners.length > 0) return owners;
      return own.length > 0 ? own : this.represented(member);
    });
    return [...new Set(members)];
  }

  /** Whether a nominal is somebody's act or plan rather than a person or body. */
  isDeed(token: number): boolean {
    return DEEDS.has(this.syntax.lemma(token)) && this.mentionAt(token)?.kind !== 'name';
  }

  private owners(noun: number, open: boolean): Mention[] {
    if (!DEEDS.has(this.syntax.lemma(noun)) && !DEEDS.has(this.syntax.lower(noun))) {
      return open ? this.syntax.children(noun, 'nmod:poss').flatMap((child) => this.of(child)) : [];
    }
    const possessors = this.syntax.children(noun, 'nmod:poss').flatMap((child) => this.of(child));
    if (possessors.length > 0) return possessors;
    for (const preposition of DOERS) {
      const complements = this.syntax
        .children(noun, 'nmod')
        .filter((child) => this.syntax.hasPreposition(child, [preposition]))
        .flatMap((child) => this.patients(child));
      if (complements.length > 0) return complements;
    }
    const authors = this.syntax
      .children(noun, 'acl')
      .flatMap((verb) => agentsOf(this.syntax, verb))
      .flatMap((agent) => this.of(agent));
    return authors.length > 0 ? authors : this.modifiers(noun);
  }

  private represented(noun: number): Mention[] {
    if (!REPRESENTATIVES.has(this.syntax.lemma(noun)) && !REPRESENTATIVES.has(this.syntax.lower(noun)))
      return [];
    const modifiers = this.modifiers(noun);
    if (modifiers.length > 0) return modifiers;
    const owners = this.syntax.children(noun, 'nmod:poss').flatMap((child) => this.of(child));
    if (owners.length > 0 || OTHERS_OF.has(this.syntax.lemma(noun))) return owners;
    // "soldiers of the Presidential Guard".
    return this.syntax
      .children(noun, 'nmod')
      .filter((child) => this.syntax.hasPreposition(child, OWNER))
      .flatMap((child) => this.of(child))
      .filter((mention) => mention.kind === 'name' && mention.type !== 'person');
  }

  /** Names that modify a noun: "Russian troops", "NATO officials". */
  modifiers(noun: number): Mention[] {
    return this.syntax
      .children(noun, 'amod', 'compound')
      .flatMap((child) => this.of(child))
      .filter((mention) => mention.kind === 'name' || mention.kind === 'adjective');
  }
}

function rank(mention: Mention): number {
  const kinds = { name: 3, adjective: 2, pronoun: 1, description: 0 };
  return kinds[mention.kind] * 100 + length(mention);
}

function length(mention: Mention): number {
  return mention.tokens.end - mention.tokens.start;
}

/** Mentions by index of their sentence. */
export function mentionsBySentence(document: Document, mentions: readonly Mention[]): Mention[][] {
  const grouped: Mention[][] = document.sentences.map(() => []);
  for (const mention of mentions) grouped[mention.sentence]?.push(mention);
  return grouped;
}
