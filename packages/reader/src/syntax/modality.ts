import type { Modality } from '@precedent/model';
import type { Syntax } from './syntax.ts';

/** Auxiliaries and adverbs on the predicate itself. */
const BY_AUXILIARY: Readonly<Record<string, Modality>> = {
  will: 'planned',
  "'ll": 'planned',
  wo: 'planned',
  shall: 'planned',
  would: 'hypothetical',
  "'d": 'hypothetical',
  could: 'hypothetical',
  may: 'hypothetical',
  might: 'hypothetical',
  can: 'hypothetical',
  ca: 'hypothetical',
  should: 'hypothetical',
  must: 'hypothetical',
};
const BY_ADVERB: Readonly<Record<string, Modality>> = {
  reportedly: 'alleged',
  allegedly: 'alleged',
  purportedly: 'alleged',
  supposedly: 'alleged',
  apparently: 'alleged',
  possibly: 'hypothetical',
  perhaps: 'hypothetical',
  maybe: 'hypothetical',
};
const BY_ADJECTIVE: Readonly<Record<string, Modality>> = {
  alleged: 'alleged',
  purported: 'alleged',
  suspected: 'alleged',
  possible: 'hypothetical',
  potential: 'hypothetical',
  proposed: 'hypothetical',
  planned: 'planned',
  upcoming: 'planned',
  scheduled: 'planned',
  threatened: 'hypothetical',
};

/** Words that govern an infinitive, a clause or a noun: "plans to meet", "a proposal to ban". */
const GOVERNORS: Readonly<Record<Exclude<Modality, 'asserted'>, ReadonlySet<string>>> = {
  planned: words(
    'plan schedule set expect decide intend prepare vow pledge promise agree due slate arrange commit determine decision ' +
      'pledge vow promise intention poise go',
  ),
  alleged: words(
    'accuse allege claim believe suspect rumor rumour think insinuate allegation accusation deem',
  ),
  hypothetical: words(
    'want seek urge call ask demand offer consider mull try attempt aim hope wish propose suggest threaten encourage ' +
      'consider contemplate able willing ready likely unlikely recommend request invite press persuade advise beg ' +
      'need bid favor favour lobby proposal demand offer threat effort attempt refuse decline push allow order permit enable',
  ),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Relations by which a clause stands in the scope of what governs it; a noun only as its object. */
const CLAUSAL = new Set(['xcomp', 'ccomp', 'acl', 'csubj']);
const LONGEST_CLIMB = 6;

/**
 * Whether the text states what a predicate says, or has it as planned, alleged or possible. The
 * nearest non-assertion decides: "is expected to ask" is planned.
 */
export function modalityOf(syntax: Syntax, predicate: number): Modality {
  let at = predicate;
  for (let climbs = 0; climbs < LONGEST_CLIMB; climbs++) {
    const own = ownModality(syntax, at);
    if (own !== 'asserted') return own;
    const governor = syntax.head(at);
    const deprel = syntax.deprel(at);
    if (governor < 0) return 'asserted';
    // "is in Baghdad to meet them": a purpose lies ahead.
    if (deprel === 'advcl' && isInfinitive(syntax, at)) return 'planned';
    if (deprel !== 'conj') {
      if (!isInScope(syntax, at, deprel)) return 'asserted';
      const governed = governedModality(syntax, at, governor);
      if (governed !== 'asserted') return governed;
      // What somebody says is stated; what the saying verb itself is under does not reach inside.
      if (deprel === 'ccomp') return 'asserted';
    }
    at = governor;
  }
  return 'asserted';
}

function isInScope(syntax: Syntax, at: number, deprel: string): boolean {
  // "an effort supported by the bank" says that it was supported.
  if (deprel === 'acl') return isInfinitive(syntax, at);
  return CLAUSAL.has(deprel) || deprel === 'obj';
}

function isInfinitive(syntax: Syntax, at: number): boolean {
  return syntax.children(at, 'mark').some((child) => syntax.lower(child) === 'to');
}

function ownModality(syntax: Syntax, at: number): Modality {
  for (const child of syntax.children(at, 'aux')) {
    const modality = BY_AUXILIARY[syntax.lower(child)];
    if (modality) return modality;
  }
  if (isBeTo(syntax, at)) return 'planned';
  for (const child of syntax.children(at, 'advmod', 'amod')) {
    const modality = BY_ADVERB[syntax.lower(child)] ?? BY_ADJECTIVE[syntax.lower(child)];
    if (modality) return modality;
  }
  const conditional = syntax
    .children(at, 'mark')
    .some((child) => ['if', 'unless', 'whether'].includes(syntax.lower(child)));
  return conditional ? 'hypothetical' : 'asserted';
}

/** "is to visit", "are to meet". */
function isBeTo(syntax: Syntax, at: number): boolean {
  const to = syntax.children(at, 'mark').some((child) => syntax.lower(child) === 'to');
  return (
    to &&
    syntax.children(at, 'aux', 'cop').some((child) => syntax.lemma(child) === 'be' && child < at) &&
    !syntax.isPassive(at)
  );
}

function governedModality(syntax: Syntax, at: number, governor: number): Modality {
  const clause = CLAUSAL.has(syntax.deprel(at)) || syntax.token(at).upos === 'VERB';
  const lemma = syntax.lemma(governor);
  if (!clause)
    return lemma === 'propose' || lemma === 'consider' || lemma === 'plan' || lemma === 'threaten'
      ? 'hypothetical'
      : 'asserted';
  for (const modality of ['planned', 'alleged', 'hypothetical'] as const)
    if (GOVERNORS[modality].has(lemma)) return modality;
  return 'asserted';
}
