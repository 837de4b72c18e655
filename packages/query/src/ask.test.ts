import { buildGraph } from '@precedent/graph';
import { PrecedentError } from '@precedent/model';
import { tenureRow, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import { lineage } from './lineage.ts';
import { EXAMPLES } from './parse/examples.ts';
import { article, sampleGraph } from './testing/sample-graph.ts';

const reference = await loadReference();
const graph = sampleGraph(reference);
const texts = (question: string, asOf?: string) =>
  ask(graph, reference, question, { asOf }).results.map(({ text }) => text);

/** The error that a question is refused with. */
function refusal(question: string): PrecedentError {
  try {
    ask(graph, reference, question);
  } catch (error) {
    if (error instanceof PrecedentError) return error;
  }
  throw new Error(`"${question}" was not refused`);
}

const STOLTENBERG = 'Jens Stoltenberg, as Secretary General of NATO';
const RASMUSSEN = 'Anders Fogh Rasmussen, as Secretary General of NATO';
const RUTTE = 'Mark Rutte, as Secretary General of NATO';

test('the predecessor comes with the quote that states it, as the first claim', () => {
  const [result] = ask(graph, reference, 'Who preceded Mark Rutte?').results;
  expect(result!.text).toBe(STOLTENBERG);
  expect(result!.claims[0]).toMatchObject({ relation: 'succeeded', article: { id: 'article' } });
  expect(result!.facts).toContain(
    'person/mark-rutte~succeeded~person/jens-stoltenberg~institution/nato/secretary-general',
  );
});

test('a predecessor known only from a facts file comes with the source of that file', () => {
  const [result] = ask(graph, reference, 'Who preceded Stoltenberg?').results;
  expect(result!.text).toBe(RASMUSSEN);
  expect(result!.claims.map((claim) => claim.article.source)).toContain('secretaries.csv');
});

test.each([
  ['who preceded mark rutte', [STOLTENBERG]],
  ['WHO PRECEDED MARK RUTTE???', [STOLTENBERG]],
  ['  Who   preceded  “Mark Rutte” ? ', [STOLTENBERG]],
  ['Who came before Rutte?', [STOLTENBERG]],
  ['Who was Rutte’s predecessor?', [STOLTENBERG]],
  ['Who is the predecessor of Mark Rutte?', [STOLTENBERG]],
  ['Whom did Rutte succeed?', [STOLTENBERG]],
  ['Who did Rutte take over from?', [STOLTENBERG]],
  ['Who will Rutte replace?', [STOLTENBERG]],
  ['By whom was Rutte preceded?', [STOLTENBERG]],
  ['Who preceded Rutte as Secretary General of NATO?', [STOLTENBERG]],
  ['Who preceded Rutte as NATO chief?', [STOLTENBERG]],
  ['Who succeeded Stoltenberg?', [RUTTE]],
  ['Who was Stoltenberg succeeded by?', [RUTTE]],
  ['Who was Stoltenberg replaced by as NATO chief?', [RUTTE]],
  ['By whom was Stoltenberg replaced?', [RUTTE]],
  ['Who took over from Stoltenberg?', [RUTTE]],
  ["Who is Stoltenberg's successor as Secretary General of NATO?", [RUTTE]],
  ['Whom did Stoltenberg precede?', [RUTTE]],
  ['Who was succeeded by Rutte?', [STOLTENBERG]],
  ['Who was preceded by Stoltenberg?', [RUTTE]],
])('%s', (question, expected) => {
  expect(texts(question)).toEqual(expected);
});

test('a person without a predecessor in an office gives no result, and the interpretation says what was looked for', () => {
  const answer = ask(graph, reference, 'Who preceded Rutte as Dutch prime minister?');
  expect(answer.results).toEqual([]);
  expect(answer.interpretation).toBe('Who preceded Mark Rutte as Prime Minister of the Netherlands.');
});

test('before an acting holder, the previous full holder is an answer too', () => {
  expect(texts('Who preceded Willy Claes?')).toEqual([
    'Sergio Balanzino, as Secretary General of NATO (acting)',
    'Manfred Wörner, as Secretary General of NATO (before Sergio Balanzino, acting)',
  ]);
});

test('a gap between two holders is reported', () => {
  expect(texts('Who succeeded Javier Solana?')).toEqual([
    `${RASMUSSEN} (no holder known between 6 October 1999 and 1 August 2009)`,
  ]);
});

test('a planned step is marked as planned', () => {
  const alone = sampleGraph(reference, [article]);
  expect(ask(alone, reference, 'Who preceded Rutte?').results[0]!.text).toBe(
    `${STOLTENBERG} (planned for 1 October 2024)`,
  );
  expect(ask(alone, reference, 'Who heads NATO?').results.at(-1)!.text).toBe(
    `${RUTTE} (planned, from 1 October 2024)`,
  );
});

test('a date selects one of two tenures; without a date the last comes first', () => {
  const before = (question: string, asOf?: string) => texts(question, asOf).map((text) => text.split(',')[0]);
  expect(before('Who preceded Sergio Balanzino?')).toEqual(['Willy Claes', 'Manfred Wörner']);
  expect(before('Who preceded Sergio Balanzino as of 1994?')).toEqual(['Manfred Wörner']);
  expect(before('Who preceded Sergio Balanzino?', '1994-12-31')).toEqual(['Manfred Wörner']);
  expect(before('Who preceded Sergio Balanzino in 1995?')).toEqual(['Willy Claes']);
  expect(before('Who preceded Sergio Balanzino when Balanzino took office in 1994?')).toEqual([
    'Manfred Wörner',
  ]);
});

test('as of a date before the planned handover there is no successor', () => {
  expect(texts('Who succeeded Stoltenberg?', '2024-07-01')).not.toContain(RUTTE);
});

test.each([
  ['Who supported Rutte?', ['The United States supported Mark Rutte', 'Rishi Sunak praised Mark Rutte']],
  ['Who backed Rutte?', ['The United States supported Mark Rutte', 'Rishi Sunak praised Mark Rutte']],
  [
    'Who are the supporters of Rutte?',
    ['The United States supported Mark Rutte', 'Rishi Sunak praised Mark Rutte'],
  ],
  ['Which countries backed Rutte?', ['The United States supported Mark Rutte']],
  ['Which people supported Rutte?', ['Rishi Sunak praised Mark Rutte']],
  ['Who was Rutte praised by?', ['Rishi Sunak praised Mark Rutte']],
  ['By whom was Rutte congratulated?', ['Rishi Sunak praised Mark Rutte']],
  ['Who was praised by Sunak?', ['Rishi Sunak praised Mark Rutte']],
  ['Whom did Sunak praise?', ['Rishi Sunak praised Mark Rutte']],
  ['Whom has Sunak welcomed?', ['Rishi Sunak praised Mark Rutte']],
  ['Whom did Rutte support?', ['Mark Rutte is to aid Ukraine']],
  ['Who challenged Rutte?', ['Klaus Iohannis challenged Mark Rutte']],
  ["Who is Rutte's rival?", ['Klaus Iohannis challenged Mark Rutte']],
  ['Who did not oppose Rutte?', ['Viktor Orbán did not oppose Mark Rutte']],
  ['Who threatened Ukraine?', ['Donald Trump allegedly threatened Ukraine']],
  ['Whom did Trump meet?', ['Donald Trump met Viktor Orbán on 8 March 2024']],
  ['With whom did Orban meet?', ['Donald Trump met Viktor Orbán on 8 March 2024']],
  ['Who met Orbán?', ['Donald Trump met Viktor Orbán on 8 March 2024']],
  ['Who attacked Ukraine in 2022?', ['Russia attacked Ukraine in 2022']],
  ['Who attacked Ukraine in 2021?', []],
  ['Did Russia invade Ukraine?', ['Russia attacked Ukraine in 2022']],
  ['Did Ukraine attack Russia?', []],
  ['When did Trump meet Orbán?', ['Donald Trump met Viktor Orbán on 8 March 2024']],
  ['Who appointed Rutte?', ['NATO appointed Mark Rutte as Secretary General of NATO on 26 June 2024']],
  [
    'Who is the appointee of NATO?',
    ['NATO appointed Mark Rutte as Secretary General of NATO on 26 June 2024'],
  ],
  [
    'Whom did NATO appoint as Secretary General?',
    ['NATO appointed Mark Rutte as Secretary General of NATO on 26 June 2024'],
  ],
])('%s', (question, expected) => {
  expect(texts(question)).toEqual(expected);
});

test.each([
  ['Who was Secretary General of NATO in 2010?', ['Anders Fogh Rasmussen']],
  ['Who held the office of Secretary General of NATO in March 1995?', ['Willy Claes']],
  ['Who was the head of NATO on 14 October 1994?', ['Sergio Balanzino']],
  ['Who led NATO in 1994?', ['Manfred Wörner', 'Sergio Balanzino', 'Willy Claes']],
  ['Who led NATO on October 1st, 2024?', ['Jens Stoltenberg', 'Mark Rutte']],
  ['Who was Secretary General of NATO in 2005?', []],
  ['Who is the NATO chief?', ['Mark Rutte']],
  ['Who heads NATO?', ['Mark Rutte']],
  ['Who is in charge of NATO?', ['Mark Rutte']],
  ['Who holds the office of Secretary General of NATO?', ['Mark Rutte']],
  ['Who heads NATO as of 2015?', ['Jens Stoltenberg']],
  ['Who was NATO chief as of 2015?', ['Jens Stoltenberg']],
  ['Who is the British prime minister?', ['Rishi Sunak']],
  ['Who is premier of Holland?', ['Mark Rutte']],
  ['Who was prime minister of Norway?', ['Jens Stoltenberg']],
])('%s', (question, names) => {
  expect(ask(graph, reference, question).results.map(({ entities }) => entities[0]!.name)).toEqual(names);
});

test('a question for all holders gives them in order, with the lineage', () => {
  const answer = ask(graph, reference, 'Who held the office of Secretary General of NATO?');
  expect(answer.results).toHaveLength(8);
  expect(answer.lineage!.successions).toHaveLength(7);
});

test.each([
  ['When did Rutte become Secretary General of NATO?', [`${RUTTE}: from 1 October 2024`]],
  ['When was Rutte appointed NATO chief?', [`${RUTTE}: from 1 October 2024`]],
  ['When did Stoltenberg step down as NATO chief?', [`${STOLTENBERG}: until 1 October 2024`]],
  [
    'When did Stoltenberg hold the office of Secretary General of NATO?',
    [`${STOLTENBERG}: from 1 October 2014 to 1 October 2024`],
  ],
  [
    'When was Jens Stoltenberg the Secretary General of NATO?',
    [`${STOLTENBERG}: from 1 October 2014 to 1 October 2024`],
  ],
  [
    'When was Stoltenberg prime minister?',
    ['Jens Stoltenberg, as Prime Minister of Norway: until 27 June 2024 at the latest'],
  ],
])('%s', (question, expected) => {
  expect(texts(question)).toEqual(expected);
});

test('who somebody is: their past, present and planned offices', () => {
  expect(texts('Who is Jens Stoltenberg?')).toEqual([
    `${STOLTENBERG} (from 1 October 2014 to 1 October 2024)`,
    'Jens Stoltenberg, as Prime Minister of Norway (former)',
  ]);
  expect(texts('What offices has Stoltenberg held?')).toHaveLength(2);
});

test('a holder known from a list comes with the date of the list', () => {
  const rows = [
    tenureRow('Ana Lima', 'Chancellor', 'country Aldovia', '2000', '2010'),
    tenureRow('Ben Okri', 'Chancellor', 'country Aldovia', '2010', null),
  ].map((row) => ({ ...row, asOf: '2022-07-06' }));
  const listed = sampleGraph(reference, [writeReading({ id: 'list', kind: 'facts' }, rows)]);
  const answer = (question: string) => ask(listed, reference, question).results.map(({ text }) => text);
  const OKRI = 'Ben Okri, as Chancellor of Aldovia';
  expect(answer('Who is the chancellor of Aldovia?')).toEqual([`${OKRI} (from 2010, as of 6 July 2022)`]);
  expect(answer('When was Ben Okri chancellor of Aldovia?')).toEqual([
    `${OKRI}: from 2010 (as of 6 July 2022)`,
  ]);
  expect(answer('Who was chancellor of Aldovia in 2005?')).toEqual([
    'Ana Lima, as Chancellor of Aldovia (from 2000 to 2010)',
  ]);
});

test('what a body is: its offices with their latest holders', () => {
  expect(texts('What is NATO?')).toEqual([`${RUTTE} (from 1 October 2024)`]);
});

test('a person without an office is described by what is reported about them', () => {
  expect(texts('Tell me about Klaus Iohannis')).toEqual(['Klaus Iohannis challenged Mark Rutte']);
});

test.each([
  'How are Rutte and Russia connected?',
  'How is Rutte linked to Russia?',
  'What connects Rutte with Russia?',
])('%s', (question) => {
  expect(texts(question)).toEqual(['Mark Rutte is to aid Ukraine', 'Russia attacked Ukraine in 2022']);
});

test('what somebody said is what is attributed to them', () => {
  expect(texts('What did Sunak say about Rutte?')).toEqual([
    'Reported of Rishi Sunak: “person Rishi Sunak praised person Mark Rutte .” (27 June 2024)',
  ]);
  expect(texts('What did Sunak say about Russia?')).toEqual([]);
});

test('every result of every example question has claims and facts of the graph', () => {
  for (const example of EXAMPLES) {
    const question = example.replace('Joe Biden', 'Donald Trump');
    for (const result of ask(graph, reference, question).results) {
      expect(result.claims.length).toBeGreaterThan(0);
      expect(result.facts.length).toBeGreaterThan(0);
      for (const id of result.facts) expect(graph.hasEdge(id)).toBe(true);
    }
  }
});

test.each([
  ['Who preceded Stoltenburg?', RASMUSSEN, '“Stoltenburg” was read as Jens Stoltenberg.'],
  ['Who preceeded Rutte?', STOLTENBERG, '“preceeded” was read as “preceded”.'],
  [
    'Who was secertary general of NATO in 2010?',
    RASMUSSEN,
    '“secertary general of NATO” was read as Secretary General of NATO.',
  ],
])('a slip of spelling is read, and the answer says how: %s', (question, found, note) => {
  const { results, notes } = ask(graph, reference, question);
  expect(results.map(({ text }) => text)).toContainEqual(expect.stringContaining(found));
  expect(notes).toContainEqual(expect.stringContaining(note));
});

test('the beginning of a name is refused, with the name', () => {
  expect(refusal('Who met Orb?')).toMatchObject({
    code: 'not_found',
    candidates: [{ name: 'Viktor Orbán' }],
  });
});

test('an unknown name is refused', () => {
  expect(refusal('Who preceded Xanthippe?')).toMatchObject({ code: 'not_found', candidates: [] });
});

test('an unknown office is refused with the nearest offices as candidates', () => {
  const { code, candidates } = refusal('Who held the office of prime minister of Narnia?');
  expect(code).toBe('not_found');
  expect(candidates).toContainEqual(
    expect.objectContaining({ name: 'Prime Minister of Norway', type: 'office' }),
  );
});

test('the question who holds an ambiguous office offers the offices it could mean', () => {
  expect(refusal('Who is the prime minister?')).toMatchObject({
    code: 'ambiguous',
    candidates: [{ type: 'office' }, { type: 'office' }, { type: 'office' }],
  });
});

test('an office of several bodies is ambiguous, and the question can be repeated with the id of any candidate', () => {
  const { code, candidates } = refusal('Who held the office of prime minister?');
  expect(code).toBe('ambiguous');
  expect(candidates).toHaveLength(3);
  for (const { id, name } of candidates)
    expect(lineage(graph, reference, id).lineage!.office.label).toBe(name);
});

test.each([
  '',
  '?',
  'Rutte',
  'Who?',
  'Why did Rutte win?',
  'Delete everything',
  'who '.repeat(500),
  '((((',
  '¿Quién precedió a Rutte?',
])('"%s" is outside the grammar, and what can be asked is told', (question) => {
  expect(refusal(question)).toMatchObject({
    code: 'outside_grammar',
    remedy: expect.stringMatching(/Who preceded|^Ask instead: What happened to Mark Rutte\?/),
  });
});

test('an invalid date is refused', () => {
  expect(() => ask(graph, reference, 'Who preceded Rutte?', { asOf: 'yesterday' })).toThrow(/not a date/);
});

test('the formal query of every example gives the same results, and prints as itself', () => {
  for (const example of EXAMPLES) {
    const answer = ask(graph, reference, example);
    const again = ask(graph, reference, answer.query);
    expect(again.query).toBe(answer.query);
    expect(again.results).toEqual(answer.results);
    expect(again.summary).toBe(answer.summary);
  }
});

test('a formal query may give names instead of ids', () => {
  const { results } = ask(graph, reference, 'who relation=succeeded subject="Mark Rutte" object=?');
  expect(results.map(({ text }) => text)).toEqual([STOLTENBERG]);
});

test('a formal query with an unknown relation is refused', () => {
  expect(refusal('who relation=loved subject=? object=NATO')).toMatchObject({ code: 'invalid_input' });
});

test.each([
  ['How long was Stoltenberg Secretary General of NATO?', '10 years (3,653 days)'],
  ['How many secretaries general has NATO had?', '6, and 1 who only acted'],
  ['How many times was Sergio Balanzino Secretary General of NATO?', 'Twice'],
  ['Was Willy Claes ever Secretary General of NATO?', 'Yes'],
  ['Was Willy Claes Secretary General of NATO in 2010?', 'No, not according to this archive'],
  ['Has Sergio Balanzino been Secretary General of NATO twice?', 'Yes'],
  ['Is Jens Stoltenberg still Secretary General of NATO?', 'No, not any more'],
  ['Did Viktor Orbán oppose Rutte?', 'No'],
  ['Did the Netherlands support Ukraine?', null],
  ['Did Russia attack Ukraine?', 'Yes'],
  ['Did Trump threaten Ukraine?', 'Some say so, no source confirms it'],
  ['Did Rutte aid Ukraine?', 'It is planned; that it happened is not reported'],
  ['Did Mark Rutte succeed Jens Stoltenberg?', 'Yes'],
  ['Did Willy Claes succeed Jens Stoltenberg?', 'No, not according to this archive'],
])('the short answer to "%s" is %s', (question, summary) => {
  expect(ask(graph, reference, question).summary).toBe(summary);
});

test.each([
  ['Who was the first Secretary General of NATO?', ['Manfred Wörner']],
  ['Who was the longest-serving Secretary General of NATO?', ['Jens Stoltenberg']],
  ['Who had the shortest term as Secretary General of NATO?', ['Willy Claes']],
  ['Who served longer as Secretary General of NATO, Claes or Solana?', ['Javier Solana', 'Willy Claes']],
  ['Who was Secretary General of NATO between Claes and Rasmussen?', ['Sergio Balanzino', 'Javier Solana']],
  ['Who was Secretary General of NATO after Rasmussen?', ['Jens Stoltenberg']],
  ['Who held the job before Rasmussen?', ['Javier Solana']],
  ['Who was before Rasmussen at NATO?', ['Javier Solana']],
  ['Who has led NATO since 2014?', ['Anders Fogh Rasmussen', 'Jens Stoltenberg', 'Mark Rutte']],
  ['Who was Secretary General of NATO when Trump met Orbán?', ['Jens Stoltenberg']],
  [
    'Who was Secretary General of NATO during the 1990s?',
    ['Manfred Wörner', 'Sergio Balanzino', 'Willy Claes', 'Sergio Balanzino', 'Javier Solana'],
  ],
  ['Who did the Dutch prime minister succeed?', ['Jens Stoltenberg']],
  ['NATO secretary general 2010', ['Anders Fogh Rasmussen']],
  ['Who was the second Secretary General of NATO?', ['Willy Claes']],
  ['Which NATO secretary general served longest?', ['Jens Stoltenberg']],
  ['Which NATO chief came after Solana?', ['Anders Fogh Rasmussen']],
  ['Which NATO chiefs did Sunak praise?', ['Mark Rutte']],
  ['Who took over the job from Rasmussen?', ['Jens Stoltenberg']],
  ['Who got the job after Rasmussen?', ['Jens Stoltenberg']],
])('%s', (question, names) => {
  expect(ask(graph, reference, question).results.map(({ entities }) => entities[0]!.name)).toEqual(names);
});

test.each([
  'Who was Secretary General of NATO at the time of the moon landing?',
  'Should Rutte have resigned?',
])('%s is refused: part of it means nothing here', (question) => {
  expect(refusal(question).code).toBe('outside_grammar');
});

test('when somebody left is the end of their term, if nothing else is dated', () => {
  expect(texts('When did Stoltenberg leave NATO?')).toEqual([`${STOLTENBERG}: until 1 October 2024`]);
  expect(ask(graph, reference, 'How long was the term of Javier Solana?').summary).toMatch(/^3 years/);
});

test('a denial is a note of a question about who did it, and never one of its results', () => {
  const { results, notes } = ask(graph, reference, 'Who opposed Rutte?');
  expect(results).toEqual([]);
  expect(notes).toEqual(['Denied: Viktor Orbán did not oppose Mark Rutte.']);
});

test('which articles mention somebody, and what two people have in common', () => {
  expect(texts('Which articles mention Klaus Iohannis?')).toHaveLength(1);
  expect(texts('What do Rutte and Stoltenberg have in common?')).toContain(
    'Both are or were Secretary General of NATO',
  );
});

test('a question may follow up the last one', () => {
  const follow = (...questions: string[]) => {
    let previous: string | undefined;
    return questions.map((question) => {
      const answer = ask(graph, reference, question, { previous });
      previous = answer.query;
      return answer.summary ?? answer.results.map(({ entities }) => entities[0]!.name).join(', ');
    });
  };
  expect(follow('Who was Secretary General of NATO in 2010?', 'and before him?', 'And how long?')).toEqual([
    'Anders Fogh Rasmussen',
    'Javier Solana',
    '3 years, 10 months and 1 day (1,401 days)',
  ]);
  expect(
    follow('Who was Secretary General of NATO in 2010?', 'and in 1995?', 'which of them were Dutch?'),
  ).toEqual(['Anders Fogh Rasmussen', 'Willy Claes, Sergio Balanzino, Javier Solana', '']);
  expect(follow('Who leads NATO?', 'Who preceded him?', 'When did he become secretary general?')).toEqual([
    'Mark Rutte',
    'Jens Stoltenberg',
    'Jens Stoltenberg',
  ]);
  expect(follow('List the secretaries general of NATO', 'which of them were Dutch?')[1]).toBe('Mark Rutte');
  expect(follow('Who supported Rutte?', 'Who says so?')[1]).not.toBe('');
  expect(follow('Who supported Rutte?', 'Whom did Trump meet?')[1]).toBe('Viktor Orbán');
});

test('an article and its copies are one source, which says how many outlets carry it', () => {
  const wire = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ');
  const copies = ['Courier', 'Herald'].map((source) => ({
    ...article,
    article: {
      ...article.article,
      id: source,
      source,
      title: `From the ${source}`,
      publishedAt: '2024-06-28',
    },
  }));
  const carried = [article, ...copies].map((reading) => ({
    ...reading,
    article: {
      ...reading.article,
      text: `${reading.article.text} ${wire}`,
    },
  }));
  const answer = ask(buildGraph(carried, reference), reference, 'Which articles mention Mark Rutte?');
  const alone = ask(buildGraph([article], reference), reference, 'Which articles mention Mark Rutte?');
  expect(alone.results.length).toBeGreaterThan(0);
  expect(answer.summary).toBe(alone.summary);
  expect(answer.results.map(({ text }) => text)).toEqual(
    alone.results.map(({ text }) => `${text}, carried by 3 outlets`),
  );
});
