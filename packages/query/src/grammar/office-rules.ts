import { createRule, type Rule } from './rule.ts';

const POST = '(?:office|post|position|job|title|role)';

export function officeRules(): Rule[] {
  return [...whenRules(), ...holderRules()];
}

function whenRules(): Rule[] {
  const when =
    (edge: 'from' | 'to' | 'both'): Rule['build'] =>
    ({ person, office }) => ({ kind: 'when-held', person: person!, office: office ?? null, edge });
  const asked = 'when (?:did|does|will|has|was|is|were)';
  return [
    createRule(
      'When did Mark Rutte become Secretary General of NATO?',
      `${asked} (?<person>.+?) (?:become|take over as|take office as|start as) (?<office>.+)`,
      when('from'),
    ),
    createRule(
      'When was Mark Rutte appointed Secretary General of NATO?',
      `${asked} (?<person>.+?) (?:appointed|named|elected|sworn in|chosen)(?: as| to be)? (?<office>.+)`,
      when('from'),
    ),
    createRule(
      'When did Jens Stoltenberg stop being Secretary General of NATO?',
      `${asked} (?<person>.+?) (?:stop being|cease to be|step down as|resign as|retire as|leave office as) (?<office>.+)`,
      when('to'),
    ),
    createRule(
      'When did Jens Stoltenberg hold the office of Secretary General of NATO?',
      `${asked} (?<person>.+?) (?:hold|held|serve as|served as)(?: the ${POST} of)? (?<office>.+)`,
      when('both'),
    ),
    createRule(
      'When was Jens Stoltenberg Secretary General of NATO?',
      'when (?:was|is|were) (?<person>.+)',
      when('both'),
    ),
  ];
}

function holderRules(): Rule[] {
  return [
    createRule(
      'What offices did Jens Stoltenberg hold?',
      `(?:what|which) ${POST}s? (?:did|does|has|have|had) (?<person>.+?) (?:hold|held|have|had)`,
      ({ person }, time) => ({ kind: 'offices-of', person: person!, time }),
    ),
    createRule(
      'Who held the office of Secretary General of NATO in 2010?',
      `who (?:has |have |had |is |was )?(?<verb>holds?|held|holding|occupied|occupies|served as|serves as)(?: the ${POST}s? of)? (?<office>.+)`,
      ({ verb, office }, time) => ({ kind: 'holder', office: office!, present: isPresent(verb!), time }),
    ),
    createRule(
      'List the holders of Secretary General of NATO',
      `(?:list|name|show)(?: all)?(?: the)? (?:holders|incumbents) of(?: the ${POST} of)? (?<office>.+)`,
      ({ office }, time) => ({ kind: 'holder', office: office!, present: false, time }),
    ),
  ];
}

/** "holds", "serves as": a question in the present tense asks for the present holder. */
export function isPresent(verb: string): boolean {
  return /^\w+s\b/i.test(verb) || /^in charge/i.test(verb);
}
