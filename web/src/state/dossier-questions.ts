import type { Entity, Fact, Vocabulary } from '@precedent/model';
import { withArticle } from '@precedent/model/wording';
import { endThat, findRelation } from '@precedent/view';

/** Questions about an entity that its own certain facts answer. */
export function questionsAbout(entity: Entity, facts: readonly Fact[], vocabulary: Vocabulary): string[] {
  const certain = facts.filter((fact) => fact.certain && fact.polarity === 'positive');
  const done = (family: string, end: 'subject' | 'object') =>
    certain.some(
      (fact) => findRelation(vocabulary, fact.relation).family === family && fact[end] === entity.id,
    );
  const succeeds = (role: 'takes' | 'leaves') =>
    certain.some((fact) => {
      const relation = findRelation(vocabulary, fact.relation);
      const end = endThat(role, relation);
      return (
        end !== null &&
        endThat(role === 'takes' ? 'leaves' : 'takes', relation) !== null &&
        fact[end] === entity.id
      );
    });
  const name = withArticle(entity);
  return [
    ...(succeeds('takes') ? [`Who preceded ${name}?`] : []),
    ...(succeeds('leaves') ? [`Who succeeded ${name}?`] : []),
    ...(done('support', 'object') ? [`Who supported ${name}?`] : []),
    ...(done('challenge', 'object') ? [`Who challenged ${name}?`] : []),
    ...(done('challenge', 'subject') ? [`Whom did ${name} challenge?`] : []),
  ];
}
