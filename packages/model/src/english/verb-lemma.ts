import { irregularVerbs as irregular } from './irregular-forms.ts';

/**
 * The base form of an inflected English verb: WordNet's irregular forms first, then spelling rules.
 *
 * @param word in lower case; third person, past or participle: "denies", "criticised", "hoping"
 */
export function verbLemma(word: string): string {
  const known = CHOSEN.get(word) ?? irregular[word];
  if (known) return known;
  if (/ies$/.test(word)) return `${word.slice(0, -3)}${word.length > 4 ? 'y' : 'ie'}`;
  if (/(?:ss|x|ch|sh|zz|o)es$/.test(word))
    return AS_IN_ACHE.has(word) ? word.slice(0, -1) : word.slice(0, -2);
  if (/(?:foc|cauc|chor)uses$|(?:bias|canvas|summons|blitz|waltz)es$/.test(word)) return word.slice(0, -2);
  if (/[^su]s$/.test(word)) return word.slice(0, -1);
  if (/ied$/.test(word)) return `${word.slice(0, -3)}${word.length > 4 ? 'y' : 'ie'}`;
  const stem = /^(.*[aeiouy].*)(ed|ing)$/.exec(word);
  return stem ? baseOf(stem[1]!, stem[2]!) : word;
}

/** "hope" for "hop" and "ing", "plan" for "plann" and "ed". */
function baseOf(stem: string, ending: string): string {
  if (ending === 'ing' && /(?:ee|oe|ye)$/.test(stem)) return stem;
  if (TAKES_NO_E.has(stem)) return stem;
  if (TAKES_E.has(`${stem}e`)) return `${stem}e`;
  if (DOUBLED.test(stem) && !KEEPS_DOUBLE.test(stem)) return stem.slice(0, -1);
  return lostAnE(stem) ? `${stem}e` : stem;
}

const DOUBLED = /([bdgmnprt])\1$|(?<=[aeiou][^aeiou]+[aeiou])ll$/;
const KEEPS_DOUBLE =
  /^(?:add|egg|err|purr|putt|butt|ebb|inn)$|(?:install|recall|enroll|forestall|instill|boycott|appall|tell|sell|spell|fill|roll|wall|ball|call)$/;

/** Whether a stem with this spelling lost an "e" before "-ed" or "-ing"; right for 19 of 20 verbs. */
function lostAnE(stem: string): boolean {
  return E_STEMS.some(([ends, unless]) => ends.test(stem) && !unless?.test(stem));
}

const E_STEMS: [ends: RegExp, unless?: RegExp][] = [
  // argue, agree
  [/[ue]$/, /ou$/],
  // approve, seize, force, accuse
  [/[vzc]$|[^s]s$/, /zz$/],
  // settle
  [/[^aeiouy]l$/, /[rwl]l$/],
  // pledge, charge, engage, change
  [/[dlr]g$|[aeiou]g$|[aeu]ng$/],
  // loathe, breathe
  [/(?:ath|oth)$/],
  // declare, require, secure, store
  [/[aiou]r$/, /(?:[aeo]ir|[eo]ar|o[uo]r|[vblhnst]or)$/],
  // determine
  [/(?:[^aeo]|qu)in$/, /^.{0,2}in$/],
  // decide, invade, exclude, concede, explode
  [/[^aeo]id$|[^eo]ad$|[^aeiou]ud$|[^e]ed$|[^aeou]od$/],
  // negotiate, execute, unite
  [/[^eo]at$|[aeiou][^aeiou]*[^aeo]ut$|[^aeo]it$/, /(?:[mbds]it|rofit|xhibit)$/],
  // strike, hope
  [/[aeiou][kp]$/, /(?:[aeo][aeiou][kp]|lop)$/],
  // resume, describe
  [/[aiou]m$|[ai]b$/, /[aeo][aeiou]m$/],
  // vote, name: a short stem would have doubled its last letter
  [/^[^aeiou]*[aeiouy][^aeiouwxy]$/],
];

/** Exceptions to those rules. */
const TAKES_E = wordSet(`
  create recreate attune intone atone impale writhe dine outvote wane procreate permeate nauseate delineate quote misquote complete delete deplete secrete excrete compete
  promote demote devote denote restore ignore explore deplore implore adore schedule reschedule ridicule overrule postpone condone
  dethrone enthrone opine compile exile reconcile revile beguile defile stockpile profile domicile inhale exhale
  regale console cajole parole inherite intervene convene reconvene contravene supervene interfere persevere revere adhere
  waste taste paste baste bequeathe seethe teethe tithe bathe unhinge hinge cringe fringe infringe impinge singe
  extradite expedite dynamite invite cite recite ignite excite route reroute massacre centre manoeuvre telephone axe owe
  dye eye awe overawe overwrite underwrite tiptoe toe hoe shoe ache cache stereotype pigeonhole snowmobile silhouette
  gazette wholesale julienne elope grope lope scope cope escape shape reshape landscape scrape
  raise praise appraise cruise bruise browse rouse arouse house blouse douse
`);
const TAKES_NO_E = wordSet(`
  focus refocus bias bus canvas chorus recruit suit circuit fruit solicit elicit inherit disinherit merit spirit dispirit credit
  edit audit benefit visit limit exit deposit inhibit prohibit prosit rumor armor accustom route bottom blossom ransom fathom
  worship gossip mirror major clamor enamor murmur humor sugar vacuum program catalog telegraph combat format defeat
  smooth froth hang overhang bang clang gang defang debut envelop shriek profit transit orbit vomit spit sync arc invalid augur occur attain
  kayak shepherd tutor collar star bar invest waltz blitz schmalz chauffeur rendezvous din rob lob
  begin win spin strip trip clip ship whip skip slip tip sip rip equip shut put cut combat chat pat
  conquer murder wonder consider offer suffer open happen threaten abandon mention question
`);

/** Forms of two different verbs, with the more usual one in news. */
const CHOSEN = new Map(
  Object.entries({
    "'s": 'be',
    found: 'find',
    founded: 'found',
    wound: 'wind',
    felt: 'feel',
    ground: 'grind',
    saw: 'see',
    lay: 'lie',
    bore: 'bear',
    left: 'leave',
    dying: 'die',
    lying: 'lie',
    tying: 'tie',
    vying: 'vie',
    belies: 'belie',
    belied: 'belie',
    underlies: 'underlie',
    untied: 'untie',
    bid: 'bid',
    singing: 'sing',
    ringing: 'ring',
    bringing: 'bring',
    swinging: 'swing',
    clinging: 'cling',
    being: 'be',
    fulfilled: 'fulfil',
    fulfilling: 'fulfil',
    shining: 'shine',
    used: 'use',
    does: 'do',
    has: 'have',
  }),
);

const AS_IN_ACHE = new Set(['aches', 'caches', 'axes', 'shoes', 'hoes', 'toes', 'tiptoes', 'canoes']);

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
