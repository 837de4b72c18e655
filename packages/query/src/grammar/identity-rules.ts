import { createRule, type Rule } from './rule.ts';

export function identityRules(): Rule[] {
  const build: Rule['build'] = ({ name, verb }, time) => ({
    kind: 'identity',
    name: name!,
    present: /^(is|are)$/i.test(verb ?? 'is'),
    time,
  });
  return [
    createRule(
      'Who is Jens Stoltenberg?',
      '(?:who|what) (?<verb>is|was|are|were|has been|will be) (?<name>.+)',
      build,
    ),
    createRule('Tell me about Jens Stoltenberg', 'tell me about (?<name>.+)', build),
  ];
}

export function sayingRules(): Rule[] {
  return [
    createRule(
      'What did Jens Stoltenberg say about Mark Rutte?',
      'what (?:did|does|has) (?<speaker>.+?) (?:say|said|claim|claimed)(?: about (?<about>.+))?',
      ({ speaker, about }) => ({ kind: 'sayings', speaker: speaker!, about: about ?? null }),
    ),
  ];
}
