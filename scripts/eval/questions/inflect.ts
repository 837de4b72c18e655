import { irregularVerbs, verbLemma } from '@precedent/model';

/** The forms of a verb that questions use. */
export interface AskedVerb {
  base: string;
  past: string;
  participle: string;
  ing: string;
}

/** Past forms by base form, from the irregular forms that the lemmatiser knows. */
const irregularPasts = new Map<string, string[]>();
for (const [form, base] of Object.entries<string | undefined>(irregularVerbs))
  if (base && !/(?:s|ing)$/.test(form)) irregularPasts.set(base, [...(irregularPasts.get(base) ?? []), form]);

const DOUBLING = /(?:^|[^aeiou])[aeiou][bdgmnprt]$/;

/** "step down" gives "stepped down" and "stepping down"; of several spellings the first that means the verb. */
export function inflect(cue: string): AskedVerb {
  const [base, ...rest] = cue.split(' ') as [string, ...string[]];
  const join = (form: string) => [form, ...rest].join(' ');
  const past = pick(base, [...(irregularPasts.get(base) ?? []), ...spellings(base, 'ed')]);
  const participle = pick(base, [...(irregularPasts.get(base) ?? []).slice(-1), past]);
  return {
    base: cue,
    past: join(past),
    participle: join(participle),
    ing: join(pick(base, spellings(base, 'ing'))),
  };
}

function pick(base: string, forms: readonly string[]): string {
  return forms.find((form) => verbLemma(form) === base) ?? forms[0]!;
}

function spellings(base: string, ending: 'ed' | 'ing'): string[] {
  if (ending === 'ed' && /[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  const doubled = `${base}${base.at(-1)}${ending}`;
  const dropped = base.endsWith('e') ? [`${base.slice(0, -1)}${ending}`] : [];
  return DOUBLING.test(base) ? [doubled, `${base}${ending}`] : [...dropped, `${base}${ending}`, doubled];
}
