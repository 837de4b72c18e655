import { z } from 'zod';
import { PrecedentError } from './error.ts';
import { Ontology } from './ontology.ts';
import { type OntologyData, ontologySchema } from './ontology-data.ts';
import { wordingOf } from './wording/relation-wording.ts';
import { parseYaml } from './yaml.ts';

/**
 * Reads an ontology from YAML text.
 *
 * @throws PrecedentError `invalid_input`, naming the invalid entry.
 */
export function parseOntology(text: string, file = 'the ontology'): Ontology {
  const parsed = ontologySchema.safeParse(parseYaml(text, file));
  if (!parsed.success) throw invalidOntology(z.prettifyError(parsed.error));
  for (const [id, relation] of Object.entries(parsed.data.relations)) {
    checkParents(id, parsed.data);
    checkOpposite(id, parsed.data);
    checkReading(id, relation);
    if (!parsed.data.colour_families[relation.family])
      throw invalidOntology(`relation "${id}" has the unknown colour family "${relation.family}"`);
  }
  const ontology = new Ontology(parsed.data);
  for (const relation of ontology.relations) wordingOf(relation);
  return ontology;
}

function checkParents(id: string, data: OntologyData): void {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null; at = data.relations[at]?.is_a ?? null) {
    if (!data.relations[at])
      throw invalidOntology(`relation "${id}" is a kind of an unknown relation, "${at}"`);
    if (seen.has(at)) throw invalidOntology(`relation "${id}" is a kind of itself`);
    seen.add(at);
  }
}

function checkOpposite(id: string, data: OntologyData): void {
  const opposite = data.relations[id]?.opposite ?? null;
  if (opposite !== null && (opposite === id || data.relations[opposite]?.opposite !== id))
    throw invalidOntology(
      `relation "${id}" has the opposite "${opposite}", which does not name "${id}" as its own opposite`,
    );
}

function checkReading(id: string, { cues, reading }: OntologyData['relations'][string]): void {
  const stray = [...reading.needs_office, ...reading.by_bodies, ...reading.by_forces].find(
    (verb) => !cues.verbs.includes(verb),
  );
  if (stray !== undefined)
    throw invalidOntology(`relation "${id}" says how to read "${stray}", which is not one of its verbs`);
}

function invalidOntology(detail: string): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `the ontology is not valid: ${detail}`,
    'Correct that entry; data/README.md describes each field.',
  );
}
