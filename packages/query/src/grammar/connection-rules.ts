import { createRule, type Rule } from './rule.ts';

const LINKED = '(?:connected|linked|related|tied)';

export function connectionRules(): Rule[] {
  const build: Rule['build'] = ({ a, b }) => ({ kind: 'connection', from: a!, to: b! });
  return [
    createRule(
      'How are Mark Rutte and Ukraine connected?',
      `how (?:are|were) (?<a>.+?) and (?<b>.+?) ${LINKED}`,
      build,
    ),
    createRule(
      'How is Mark Rutte connected to Ukraine?',
      `how (?:is|was|are|were) (?<a>.+?) ${LINKED} (?:to|with) (?<b>.+)`,
      build,
    ),
    createRule(
      'What connects Mark Rutte with Ukraine?',
      'what (?:connects|links) (?<a>.+?) (?:and|to|with) (?<b>.+)',
      build,
    ),
  ];
}
