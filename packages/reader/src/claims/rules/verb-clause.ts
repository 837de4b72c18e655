import type { Mention } from '../../mentions/mention.ts';
import type { Cue } from '../cues.ts';
import type { DrawnClaim } from '../drawn-claim.ts';
import { officeAt } from '../office-words.ts';
import { pairs, type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';
import { matchVerbCue } from '../verb-frames.ts';

/** Relations between two actors that verbs state by themselves; offices and memberships have rules of their own. */
const SPECIAL = new Set([
  'holds_office',
  'left_office',
  'ran_for',
  'part_of',
  'citizen_of',
  'met',
  'agreed_with',
]);

/** "NATO appointed Rutte", "Rutte will take over from Stoltenberg", "allies struggled to replace him". */
export const active: Rule = {
  name: 'active',
  draw: (context) => drawVerbs(context, 'active', false),
};

/** "His appointment was welcomed by Sunak": only with an agent, for without one nobody is said to have done it. */
export const passive: Rule = {
  name: 'passive',
  draw: (context) => drawVerbs(context, 'passive', true),
};

function drawVerbs(context: RuleContext, rule: string, passiveVoice: boolean): DrawnClaim[] {
  const { syntax } = context;
  return syntax.tokens.flatMap((token, verb) => {
    if (token.upos !== 'VERB' || syntax.isPassive(verb) !== passiveVoice) return [];
    const cues = context.cues.verbs.get(token.lemma.toLowerCase()) ?? [];
    return preferFullest(
      cues.filter((cue) => !SPECIAL.has(cue.relation)),
      context,
      verb,
    ).flatMap((cue) => drawCue(context, rule, verb, cue));
  });
}

/** "pose a threat to" says more than "pose": a cue with more words silences one of the same relation with fewer. */
function preferFullest(cues: readonly Cue[], context: RuleContext, verb: number): Cue[] {
  const matched = cues.filter((cue) => matchVerbCue(context.syntax, verb, cue) !== null);
  const most = Math.max(0, ...matched.map((cue) => cue.fixed.length));
  return matched.filter((cue) => cue.fixed.length === most);
}

/** Verbs that appoint only where they say to what: "named Sperling head of", but "named the ship". */
const NEEDS_OFFICE = new Set('name choose pick select designate promote hire commission'.split(' '));

const BY_BODIES = new Set(['elect', 're-elect', 'reelect', 'confirm']);

/** What is done in words: whatever of a person's they are aimed at, they are aimed at the person. */
const OF_WORDS = new Set(['praised', 'criticised', 'supported', 'opposed', 'accused']);

/** What is done to a plan or remark, not to a person: a proposal is attacked in words, a lawsuit dismissed in court. */
const OF_DEEDS: Readonly<Record<string, string>> = {
  attack: 'criticised',
  assault: 'criticised',
  dismiss: 'opposed',
};
/** A government can be dismissed and attacked as a person can. */
const RULES = new Set('government cabinet administration regime leadership presidency'.split(' '));

function isRule({ syntax }: RuleContext, token: number): boolean {
  return RULES.has(syntax.lemma(token));
}

/** A person is dismissed by these, a body or a state defeated. */
const TOPPLING = new Set(['oust', 'topple', 'overthrow']);

function drawCue(context: RuleContext, rule: string, verb: number, cue: Cue): DrawnClaim[] {
  const frame = matchVerbCue(context.syntax, verb, cue);
  if (!frame) return [];
  if (cue.relation === 'appointed' && NEEDS_OFFICE.has(cue.lemma) && !hasOffice(context, verb)) return [];
  const args = context.arguments;
  const subjects = frame.subjects
    .flatMap((token) => (cue.inverse ? args.patients(token) : args.agents(token)))
    // Bodies elect and confirm; a person or a country only where the office is named.
    .filter(
      (subject) => !BY_BODIES.has(cue.lemma) || subject.type === 'institution' || hasOffice(context, verb),
    );
  const objects = frame.objects.flatMap((token) =>
    cue.inverse ? args.agents(token) : args.patients(token, OF_WORDS.has(cue.relation)),
  );
  const ofDeeds = frame.objects.every((token) => args.isDeed(token) && !isRule(context, token));
  const relation = ofDeeds ? (OF_DEEDS[cue.lemma] ?? cue.relation) : cue.relation;
  // A person who leaves a body leaves his office there: the rule of departures has it.
  const leavers =
    cue.relation === 'withdrew_from'
      ? subjects.filter((subject) => subject.type === 'country' || subject.type === 'institution')
      : subjects;
  const isToppled = ({ type }: Mention) =>
    !(cue.relation === 'defeated' && TOPPLING.has(cue.lemma)) || type !== 'person';
  return pairs(leavers, objects.filter(isToppled)).map(([subject, object]) =>
    toDrawnClaim(context, rule, { subject, relation, object, trigger: verb, cue: cue.text }),
  );
}

/** Verbs that say what somebody is put in office for: "named Goss to head the CIA". */
const TAKING = new Set('head lead chair run replace succeed serve become fill'.split(' '));

/** "elected Merkel as leader", "voted her into office", "confirmed as ambassador". */
function hasOffice(context: RuleContext, verb: number): boolean {
  const { syntax } = context;
  return syntax
    .children(verb, 'xcomp', 'obl', 'obj', 'nsubj:pass', 'nmod', 'acl', 'advcl')
    .some(
      (child) =>
        TAKING.has(syntax.lemma(child)) ||
        officeAt(context, child) !== null ||
        syntax.children(child, 'nmod').some((part) => officeAt(context, part) !== null),
    );
}
