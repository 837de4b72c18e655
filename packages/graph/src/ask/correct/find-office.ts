import {
  bodyInGazetteer,
  type EntityRef,
  indexBodies,
  indexGazetteer,
  indexOfficeTitles,
  linkToGazetteer,
  PrecedentError,
  parseOffice,
  type ReadingEntity,
  type StatementRef,
} from '@precedent/model';
import { refToReadingEntity } from '../../build/verdicts/claim-meant.ts';
import { resolvedIn } from '../../partial/resolved-in.ts';
import { entitiesNamed } from '../find/find-entities.ts';
import type { Setting } from './said.ts';

/** The body that a claim itself names beside its office. */
const STATED = 'stated';

/**
 * Splits an office in a person's words into its title and its body, which is named in the words, is an end of the claim,
 * or unknown.
 */
export function findOffice(
  setting: Setting,
  words: string,
  { subject, object }: Pick<StatementRef, 'subject' | 'object'>,
): StatementRef['office'] {
  const stated = [object, subject].find(({ type }) => type !== 'person') ?? null;
  const found = new Map<string, EntityRef>(stated === null ? [] : [[STATED, stated]]);
  const office = parseOffice(words, {
    titles: indexOfficeTitles(setting.reference.officeTitles),
    bodyNamed: bodyFinder(setting, found),
    stated: stated === null ? null : STATED,
  });
  if (office) return { title: office.title, body: office.body === null ? null : found.get(office.body)! };
  throw new PrecedentError(
    'invalid_input',
    `"${words}" is not an office`,
    'Write its title: "Prime Minister".',
  );
}

/** @param found takes the bodies that were named, by the key that the finder returns. */
function bodyFinder({ graph, reading, reference }: Setting, found: Map<string, EntityRef>) {
  const index = indexGazetteer(reference.gazetteer);
  const ownNamed = indexBodies(reading.entities, (entity: ReadingEntity) => linkToGazetteer(entity, index));
  const keep = (key: string, ref: EntityRef | null): string | null => {
    if (ref) found.set(key, ref);
    return ref && key;
  };
  return (name: string): string | null => {
    const own = ownNamed(name);
    if (own !== null)
      return keep(`own ${own}`, refToReadingEntity(reading, reading.entities.find(({ id }) => id === own)!));
    const [known] = entitiesNamed(graph, name).filter(
      ({ entity, fit }) => entity.type !== 'person' && (fit === 'name' || fit === 'alias'),
    );
    if (known) return keep(known.entity.id, resolvedIn(graph).refOf(known.entity.id));
    const entry = bodyInGazetteer(name, index);
    if (!entry) return null;
    const { id, type, name: called } = entry;
    return keep(`gazetteer ${id}`, { type, name: called, links: { gazetteer: id }, anchors: [] });
  };
}
