import { datePrecision, isWebAddress } from '@precedent/model';
import type { Literal, NamedNode } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { addressIri } from './iris.ts';
import { expandName } from './vocabulary.ts';

type Name = Parameters<typeof expandName>[0];

const XSD_DATES = { year: 'xsd:gYear', month: 'xsd:gYearMonth', day: 'xsd:date' } as const;

/** A term of a vocabulary by its short name: `prov:wasDerivedFrom`. Cached, because every claim uses the same few. */
export function term(name: Name): NamedNode {
  const known = terms.get(name) ?? DataFactory.namedNode(expandName(name));
  terms.set(name, known);
  return known;
}
const terms = new Map<Name, NamedNode>();

export function resource(iri: string): NamedNode {
  return DataFactory.namedNode(iri);
}

/** A plain string. Lone surrogates, which no encoding of RDF can carry, become U+FFFD. */
export function text(value: string): Literal {
  return DataFactory.literal(value.replace(/\p{Cs}/gu, '\uFFFD'));
}

export function typed(value: string | number | boolean, type: Name): Literal {
  return DataFactory.literal(String(value), term(type));
}

/** A year, a month or a day, each with its own type, so that none claims to be more exact than it is. */
export function date(prefix: string): Literal {
  return typed(prefix, XSD_DATES[datePrecision(prefix)]);
}

/** An older archive may have other texts as addresses, which are not identifiers. */
export function address(url: string): NamedNode | Literal {
  return isWebAddress(url) ? resource(addressIri(url)) : text(url);
}

/** A number without an exponent, which `xsd:decimal` lacks; `xsd:double` would lose digits in some readers. */
export function decimal(number: number): Literal {
  const [digits = '', exponent = ''] = String(number).split('e-');
  const written =
    exponent === '' ? digits : `0.${'0'.repeat(Number(exponent) - 1)}${digits.replace('.', '')}`;
  return typed(written, 'xsd:decimal');
}
