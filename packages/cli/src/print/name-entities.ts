import { indexGazetteer, type Named, type Reading, type Reference, shownName } from '@precedent/model';

/** The entities of a reading by id, each as it is to be named: "Romania" where the article has only "Romanian". */
export function nameEntities(reading: Reading, { gazetteer }: Reference): Map<string, Named> {
  const index = indexGazetteer(gazetteer);
  return new Map(
    reading.entities.map((entity) => [entity.id, { type: entity.type, name: shownName(entity, index) }]),
  );
}
