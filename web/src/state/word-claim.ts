import type { Entity, EntityType, Fact, SourcedClaim, Vocabulary } from '@precedent/model';
import { withArticle } from '@precedent/model/wording';
import { wordFact } from '@precedent/view';

/** A claim as a sentence, for a row of a facts file, which has no words of its own. */
export function wordClaim(
  claim: SourcedClaim,
  entities: ReadonlyMap<string, Entity>,
  vocabulary: Vocabulary,
): string {
  const { subject, relation, object, office, modality, polarity, certain, from, to, speaker } = claim;
  const ids = [subject, object, speaker, office?.body].flatMap((id) => id ?? []);
  const named = new Map(ids.map((id) => [id, entities.get(id) ?? nameById(id)]));
  const body = office?.body ? withArticle(named.get(office.body)!) : null;
  const fact: Fact = {
    id: claim.id,
    subject,
    relation,
    object,
    office: office && {
      ...office,
      id: '',
      label: body === null ? office.title : `${office.title} of ${body}`,
    },
    symmetric: false,
    claims: [claim],
    modality,
    polarity,
    certain,
    from,
    to,
  };
  return wordFact(fact, named, vocabulary);
}

/** "France" for `country/france`, where only the id is at hand. */
function nameById(id: string): Entity {
  const [type, slug = id] = id.split('/') as [EntityType, string?];
  const name = slug.replace(/(^|-)(\p{L})/gu, (_, dash, letter) => `${dash && ' '}${letter.toUpperCase()}`);
  return { id, type, name, aliases: [], links: {} };
}
