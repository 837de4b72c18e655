import {
  type Fact,
  type FactOutline,
  foldName,
  type GraphParts,
  LoadedLater,
  MissingPart,
  MODALITIES,
  MOST_BRIEF,
  mattersTouched,
  type NeighboursAsked,
  type Published,
  type Reading,
  type Reference,
  type SourcedClaim,
} from '@precedent/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../build/build-graph.ts';
import { factsIn, type PrecedentGraph } from '../build/graph/precedent-graph.ts';
import { withoutUncertain } from '../build/graph/without-uncertain.ts';
import { findingsOf } from '../derive/matters/findings-of.ts';
import { indexOffices } from '../derive/tenures/office-index.ts';
import { termsToKeep } from '../derive/tenures/terms-to-keep.ts';
import { entityKey, keysOfEntity } from '../partial/entity-keys.ts';
import { officeKey } from '../partial/office-keys.ts';
import { outlineOf } from '../partial/outline-of.ts';
import { disputedReadings } from './disputed-readings.ts';
import { loadWhole } from './load-whole.ts';
import { messyReadings } from './messy-readings.ts';

/**
 * What the parts of a graph promise, wherever they are kept.
 *
 * @param keep keeps the graph, which is built from these readings, and gives its parts.
 */
export function describeParts(
  title: string,
  reference: Reference,
  keep: (graph: PrecedentGraph, readings: readonly Reading[]) => Promise<GraphParts> | GraphParts,
): void {
  describe(title, () => {
    const messy = [...messyReadings(120, 11), ...disputedReadings(12, 3)];
    // What one article is certain of, another is not.
    const doubted = { ...messy[1]!, article: { ...messy[1]!.article, id: 'doubted' } };
    // What many articles say is a fact with more claims than are looked at together.
    const repeated = Array.from({ length: 2 * MOST_BRIEF }, (_, at) => ({
      ...messy[2]!,
      article: { ...messy[2]!.article, id: `repeated${at}` },
    }));
    const readings = [...messy, doubted, ...repeated].map((reading, at) => doubting(reading, at));
    const graph = buildGraph(readings, reference);
    const all = factsIn(graph);
    const ids = graph.nodes();
    const { offices, officesOfPerson } = indexOffices(graph, reference);
    const idsOf = (facts: readonly Fact[]) => facts.map(({ id }) => id);
    const where = (test: (fact: Fact) => boolean) => idsOf(all.filter(test));
    let parts: GraphParts;
    beforeAll(async () => {
      parts = await keep(graph, readings);
    });

    test('gives claims whose quotes, if they are missing, are loaded once they were looked at', async () => {
      const [fact] = await parts.facts([all[0]!.id]);
      const [claim] = fact!.claims;
      const { evidence, article } = all[0]!.claims[0]!;
      expect([claim!.id, claim!.article.id]).toEqual([all[0]!.claims[0]!.id, article.id]);
      if (claim instanceof LoadedLater) expect(() => claim.evidence).toThrow(MissingPart);
      await loadWhole(fact, parts);
      expect(claim!.evidence).toEqual(evidence);
      expect(claim!.article.title).toBe(article.title);
    });

    test('gives entities and the number of their facts, and null for others', async () => {
      const certain = withoutUncertain(graph);
      expect(await parts.entities([...ids, 'person/nobody'])).toEqual([
        ...ids.map((id) => graph.getNodeAttributes(id)),
        null,
      ]);
      expect(await parts.degrees([...ids, 'person/nobody'])).toEqual([
        ...ids.map((id) => ({ degree: graph.degree(id), certainDegree: certain.degree(id) })),
        null,
      ]);
      expect(await parts.entities([])).toEqual([]);
    });

    test('finds entities by every key, and by how a key begins', async () => {
      const every = [...new Set(ids.flatMap((id) => keysOfEntity(graph.getNodeAttributes(id), null)))];
      const forms = every.filter((_, at) => at % 17 === 0);
      const having = (accept: (key: string) => boolean) =>
        ids.filter((id) => keysOfEntity(graph.getNodeAttributes(id), null).some(accept)).sort();
      const found = await parts.named(forms);
      forms.forEach((key, at) => {
        expect(found[at]).toEqual(expect.arrayContaining(having((own) => own === key)));
        if (key.startsWith('=')) expect(found[at]).toEqual(having((own) => own === key));
      });
      const beginnings = ['m', 'smith', 'john s', 'x y z'].map(entityKey.part);
      expect(await parts.namedFrom(beginnings)).toEqual(
        beginnings.map((beginning) => having((own) => own.startsWith(beginning))),
      );
      expect(await parts.named([entityKey.form('nobody at all')])).toEqual([[]]);
    });

    test('finds a body by the names that the gazetteer has of it', async () => {
      expect(await parts.named([entityKey.body('french')])).toEqual([['country/france']]);
    });

    test('gives the news that names somebody of each group, with the entities of its reading', async () => {
      const [{ article, entities }] = readings as [Reading];
      const [one, other] = entities.map(({ name }) => foldName(name)) as [string, string];
      const asked = [[[one]], [[one], [other]], [[one], ['nobody at all']], []];
      const found = await parts.articlesNaming(asked.map((names) => ({ names })));
      const own = { article, entities };
      expect(found[0]).toContainEqual(own);
      expect(found[1]).toContainEqual(own);
      expect(found[2]).toEqual([]);
      for (const naming of found[1]!) {
        const text = ` ${foldName(`${naming.article.title} ${naming.article.text}`)} `;
        for (const name of [one, other]) expect(text).toContain(` ${name} `);
      }
    });

    test('gives facts by id with all their claims, and null for others', async () => {
      const asked = [...idsOf(all).reverse(), 'no~such~fact'];
      const found = await parts.facts(asked);
      expect(await loadWhole(found, parts)).toEqual([...[...all].reverse(), null]);
    });

    test('gives facts with their best claims only, and says how many they have beside these', async () => {
      const certainGraph = withoutUncertain(graph);
      const most = Math.max(...all.map(({ claims }) => claims.length));
      expect(most).toBeGreaterThan(MOST_BRIEF);
      const asked = [...idsOf(all), 'no~such~fact'].flatMap((fact) =>
        [1, 5, MOST_BRIEF].flatMap((claims) => [
          { fact, certain: false, claims },
          { fact, certain: true, claims },
        ]),
      );
      const expected = asked.map(({ fact, certain, claims }) => {
        const of = certain ? certainGraph : graph;
        if (!of.hasEdge(fact)) return null;
        const whole = of.getEdgeAttributes(fact);
        const moreClaims = whole.claims.length - claims;
        return moreClaims > 0 ? { ...whole, claims: whole.claims.slice(0, claims), moreClaims } : whole;
      });
      expect(expected).toContain(null);
      expect(await loadWhole(await parts.briefFacts(asked), parts)).toEqual(expected);
    });

    test('gives whoever dated facts name as holders of offices with a title', async () => {
      const dated = factsIn(withoutUncertain(graph)).filter(({ from, to }) => (from ?? to) !== null);
      const titles = [...new Set([...offices.values()].map(({ title }) => title)), 'Nothing'];
      const expected = titles.map((title) =>
        dated
          .filter(({ office }) => office?.title === title && office.body !== null)
          .flatMap(({ subject, object, office }) => [subject, object].map((entity) => [office!.id, entity]))
          .map(([office, entity]) => `${office} ${entity} ${graph.getNodeAttribute(entity, 'name')}`),
      );
      expect(expected.flat().length).toBeGreaterThan(0);
      const found = await parts.datedHolders(titles);
      expect(
        found.map((list) => list.map(({ office, entity, name }) => `${office} ${entity} ${name}`)),
      ).toEqual(expected.map((list) => [...new Set(list)].sort()));
    });

    test('gives the facts of an entity in the order of their ids, all or those of some relations', async () => {
      const found = await parts.factsOf(ids.map((entity) => ({ entity, relations: null })));
      expect(found.map(idsOf)).toEqual(
        ids.map((id) => where(({ subject, object }) => subject === id || object === id)),
      );
      const relations = ['met', 'holds_office'];
      const some = await parts.factsOf(ids.map((entity) => ({ entity, relations })));
      expect(some.map(idsOf)).toEqual(
        ids.map((id) =>
          where((fact) => [fact.subject, fact.object].includes(id) && relations.includes(fact.relation)),
        ),
      );
      expect(await parts.factsOf([{ entity: 'person/nobody', relations: null }])).toEqual([[]]);
      expect(await parts.factsOf([{ entity: ids[0]!, relations: [] }])).toEqual([[]]);
    });

    test('gives outlines of the facts of an entity, and of those among some entities', async () => {
      const outlines = all.map(outlineOf);
      const found = await parts.outlines([...ids, 'person/nobody']);
      expect(found).toEqual([
        ...ids.map((id) => outlines.filter(({ subject, object }) => [subject, object].includes(id))),
        [],
      ]);
      expect(outlines.some(({ claims, certainClaims }) => certainClaims > 0 && certainClaims < claims)).toBe(
        true,
      );
      const some = ids.filter((_, at) => at % 3 > 0);
      const relations = ['met', 'holds_office'];
      const asked = [
        { entities: some, relations: null, certain: false, most: null },
        { entities: some, relations, certain: true, most: null },
        { entities: [], relations: null, certain: false, most: null },
        { entities: some, relations, certain: true, most: 3 },
      ];
      const among = outlines.filter(({ subject, object }) => some.includes(subject) && some.includes(object));
      const certain = among.filter((one) => relations.includes(one.relation) && one.certainClaims > 0);
      const best = inOrderOfClaims(certain, true).slice(0, 3);
      expect(await parts.outlinesAmong(asked)).toEqual([
        among,
        certain,
        [],
        certain.filter((one) => best.includes(one)),
      ]);
      expect(await parts.countAmong(asked)).toEqual([among.length, certain.length, 0, 3]);
    });

    test('gives the facts of an entity with the most claims, and whom they link with it', async () => {
      const outlines = all.map(outlineOf);
      const asked = ids.flatMap((entity) => [
        { entity, relations: null, certain: false, most: 2, mostFacts: 5 },
        { entity, relations: ['met', 'holds_office'], certain: true, most: 1000, mostFacts: 1000 },
      ]);
      const ownOf = ({ entity, relations, certain }: (typeof asked)[number]) =>
        outlines
          .filter(({ subject, object }) => subject === entity || object === entity)
          .filter(({ relation }) => relations === null || relations.includes(relation))
          .filter(({ certainClaims }) => !certain || certainClaims > 0);
      expect(await parts.bestOutlines(asked)).toEqual(
        asked.map((one) => {
          const own = inOrderOfClaims(ownOf(one), one.certain);
          return { outlines: own.slice(0, one.most), total: own.length };
        }),
      );
      const found = await parts.bestLinked(asked);
      for (const [at, one] of asked.entries()) {
        const { entity, certain } = one;
        const own = ownOf(one).map((it) => ({
          ...it,
          other: it.subject === entity ? it.object : it.subject,
        }));
        const others = [...new Set(own.map(({ other }) => other))].filter((other) => other !== entity);
        const linked = others.map((id) => ({
          id,
          claims: own
            .filter(({ other }) => other === id)
            .reduce((sum, it) => sum + (certain ? it.certainClaims : it.claims), 0),
        }));
        linked.sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
        const within = new Set([entity, ...others]);
        const facts = outlines.filter(
          (it) =>
            [it.subject, it.object].every((id) => within.has(id)) &&
            (one.relations === null || one.relations.includes(it.relation)) &&
            (!certain || it.certainClaims > 0),
        );
        expect(found[at]).toEqual({
          linked: linked.slice(0, one.most),
          total: { entities: linked.length, facts: Math.min(one.mostFacts, facts.length) },
        });
      }
    });

    test('gives the entities with the most facts or claims, page by page, and how many there are', async () => {
      const asked = [false, true].flatMap((certain) =>
        [null, ['met', 'holds_office']].flatMap((relations) =>
          (['facts', 'claims'] as const).map((by) => ({ by, relations, certain, skip: 0, most: 1000 })),
        ),
      );
      const found = await parts.mostNamed(asked);
      for (const [at, { by, relations, certain }] of asked.entries()) {
        const facts = factsIn(certain ? withoutUncertain(graph) : graph).filter(
          ({ relation }) => relations?.includes(relation) ?? true,
        );
        const count = (id: string) =>
          facts
            .flatMap(({ subject, object, claims }) => [subject, object].map((end) => ({ end, claims })))
            .filter(({ end }) => end === id)
            .reduce((sum, { claims }) => sum + (by === 'facts' ? 1 : claims.length), 0);
        const counts = ids.map((id) => ({ id, count: count(id) }));
        counts.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
        const total = { entities: ids.length, facts: facts.length };
        expect(found[at]).toEqual({ ids: counts.map(({ id }) => id), total });
        for (const [skip, most] of [
          [3, 4],
          [0, ids.length - 2],
          [ids.length - 5, 4],
        ] as const)
          expect(await parts.mostNamed([{ ...asked[at]!, skip, most }])).toEqual([
            { ids: found[at]!.ids.slice(skip, skip + most), total },
          ]);
      }
      // Of each choice of relations and certainty, and at least once of what is counted.
      expect(new Set(found.map((one) => one.ids.join(' '))).size).toBeGreaterThan(4);
    });

    test('counts all entities, and the articles that are copies of others', async () => {
      const copies = graph.getAttribute('copies')!.size;
      expect(copies).toBeGreaterThan(0);
      expect(await parts.countAll(['copies', 'entities'])).toEqual([copies, ids.length]);
    });

    test('gives the facts between two entities in either direction', async () => {
      const pairs = all.slice(0, 40).map(({ subject, object }) => [object, subject] as const);
      const found = await parts.factsBetween([...pairs, ['person/nobody', ids[0]!]]);
      expect(found.map(idsOf)).toEqual([
        ...pairs.map(([one, other]) =>
          where(
            ({ subject, object }) =>
              (subject === one && object === other) || (subject === other && object === one),
          ),
        ),
        [],
      ]);
    });

    test('gives the facts of an office, of a relation, of an article, and with a speaker', async () => {
      const officesNamed = [...new Set(all.flatMap(({ office }) => (office ? [office.id] : [])))];
      expect((await parts.factsInOffices([...officesNamed, 'no/office'])).map(idsOf)).toEqual([
        ...officesNamed.map((id) => where(({ office }) => office?.id === id)),
        [],
      ]);
      const relations = [...new Set(all.map(({ relation }) => relation)), 'none'];
      expect((await parts.factsOfRelations(relations)).map(idsOf)).toEqual(
        relations.map((id) => where(({ relation }) => relation === id)),
      );
      const articles = [...readings.slice(0, 20).map(({ article }) => article.id), 'none'];
      expect((await parts.factsOfArticles(articles)).map(idsOf)).toEqual(
        articles.map((id) => where(({ claims }) => claims.some(({ article }) => article.id === id))),
      );
      const about = ids.slice(0, 20).flatMap((entity) => articles.map((article) => ({ entity, article })));
      expect((await parts.factsAbout(about)).map(idsOf)).toEqual(
        about.map((asked) =>
          where(
            ({ subject, object, claims }) =>
              [subject, object].includes(asked.entity) &&
              claims.some(({ article }) => article.id === asked.article),
          ),
        ),
      );
      expect((await parts.factsSpokenBy(ids)).map(idsOf)).toEqual(
        ids.map((id) => where(({ claims }) => claims.some(({ speaker }) => speaker === id))),
      );
    });

    test('gives at least the facts whose sentences or titles have a word', async () => {
      const words = ['smith', 'france'];
      const found = await parts.factsMentioning([...words, 'nowhere-at-all']);
      words.forEach((word, at) => {
        const said = new RegExp(`(?<![\\p{L}\\p{N}])${word}s?(?![\\p{L}\\p{N}])`, 'iu');
        const certain = where(({ claims }) =>
          claims.some(
            ({ article, evidence }) =>
              said.test(article.title) || evidence.some(({ quote }) => said.test(quote)),
          ),
        );
        expect(certain.length).toBeGreaterThan(0);
        expect(idsOf(found[at]!)).toEqual(expect.arrayContaining(certain));
      });
      expect(found[2]).toEqual([]);
    });

    test('says whether a sentence or a title has a word, as it is written or in any case', async () => {
      const certain = factsIn(withoutUncertain(graph));
      const words = ['met', 'smith', 'France', 'nowhere'];
      const asked = words.flatMap((form) =>
        [true, false].flatMap((ignoreCase) =>
          [true, false].map((titles) => ({
            word: form.toLowerCase(),
            pattern: `(?<![\\p{L}])${ignoreCase ? form.toLowerCase() : form}(?![\\p{L}])`,
            ...{ ignoreCase, titles, certain: true },
          })),
        ),
      );
      const expected = asked.map((one) =>
        certain.some(({ claims }) =>
          claims.some(({ article, evidence }) =>
            [...(one.titles ? [article.title] : []), ...evidence.map(({ quote }) => quote)].some((text) =>
              new RegExp(one.pattern, 'u').test(one.ignoreCase ? text.toLowerCase() : text),
            ),
          ),
        ),
      );
      expect(new Set(expected).size).toBe(2);
      expect(await parts.isSaid(asked)).toEqual(expected);
    });

    test('gives neighbours by facts of some kinds that are not denied, certain ones or all', async () => {
      const kinds: Omit<NeighboursAsked, 'entity'>[] = [
        { relations: null, modalities: ['asserted', 'planned', 'alleged'], certain: true },
        { relations: null, modalities: [...MODALITIES], certain: false },
        { relations: ['met', 'holds_office'], modalities: ['asserted', 'planned'], certain: true },
        { relations: ['met'], modalities: ['planned'], certain: false },
        { relations: [], modalities: ['asserted'], certain: false },
      ];
      const isOf = ({ relations, modalities }: Omit<NeighboursAsked, 'entity'>, fact: Fact) =>
        fact.polarity !== 'negative' &&
        modalities.includes(fact.modality) &&
        (relations === null || relations.includes(fact.relation));
      const around = (id: string, kind: Omit<NeighboursAsked, 'entity'>) =>
        factsIn(kind.certain ? withoutUncertain(graph) : graph)
          .filter((fact) => isOf(kind, fact))
          .flatMap(({ subject, object }) => (subject === id ? [object] : object === id ? [subject] : []))
          .filter((other) => other !== id);
      const asked = kinds.flatMap((kind) => ids.map((entity) => ({ entity, ...kind })));
      expect(await parts.neighbours(asked)).toEqual(
        asked.map(({ entity, ...kind }) => [...new Set(around(entity, kind))].sort()),
      );
      const [kind] = kinds;
      expect(await parts.neighbours([{ entity: 'person/nobody', ...kind! }])).toEqual([[]]);
    });

    test('counts what the articles of each publisher and date contribute, with and without what is uncertain', async () => {
      const ordered = (lists: readonly (readonly Published[])[]) =>
        lists.map((list) => list.map((one) => JSON.stringify(Object.entries(one).sort())).sort());
      const expected = [graph, withoutUncertain(graph)].map((shown) => {
        const claims = factsIn(shown).flatMap((fact) => fact.claims);
        const print = ({ article: { kind, source, publishedAt } }: SourcedClaim) =>
          `${kind} ${source} ${publishedAt}`;
        return [...new Set(claims.map(print))].map((printed) => {
          const own = claims.filter((claim) => print(claim) === printed);
          const { kind, source, publishedAt } = own[0]!.article;
          const articles = new Set(own.map(({ article }) => article.id)).size;
          return { kind, source, publishedAt, articles, claims: own.length };
        });
      });
      expect(expected[0]!.length).toBeGreaterThan(4);
      expect(expected[0]).not.toEqual(expected[1]);
      expect(ordered(await parts.published(['all', 'certain']))).toEqual(ordered(expected));
    });

    test('gives the terms of offices as they are to be kept, or none', async () => {
      const known = [...offices.keys()];
      const terms = await parts.terms([...known, 'no/office']);
      expect(terms.at(-1)).toBeNull();
      known.forEach((id, at) => {
        expect([null, termsToKeep(graph, reference, id)]).toContain(terms[at]);
      });
    });

    test('gives all contradictions and plans as they are to be kept', async () => {
      const { conflicts, plans } = findingsOf(graph, reference);
      expect(plans.length).toBeGreaterThan(3);
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      const entity = conflicts[0]!.entities[0]!;
      const [listed, about] = await parts.conflictsListed([
        { kind: null, entity: null, most: 1000 },
        { kind: null, entity, most: 1000 },
      ]);
      expect(about!.listed).toEqual(listed!.listed.filter(({ entities }) => entities.includes(entity)));
      expect(about!.total).toBe(about!.listed.length);
      expect(listed!.total).toBe(conflicts.length);
      expect([...listed!.listed].sort(byId)).toEqual([...conflicts].sort(byId));
      const matters = [...new Set(all.flatMap(mattersTouched)), 'no/matter'];
      const disputed = matters.map((matter) => {
        const own = conflicts.filter((conflict) => conflict.matter === matter);
        return [...new Set(own.flatMap(({ entities }) => entities))].sort();
      });
      expect(disputed.filter((entities) => entities.length > 0).length).toBeGreaterThan(1);
      expect(await parts.disputedIn(matters)).toEqual(disputed);
      expect(await parts.plansListed(['all'])).toEqual([[...plans].sort(byId)]);
    });

    test('gives the offices that certain facts name, by id and by every key', async () => {
      const own = [...offices.values()];
      expect(own.length).toBeGreaterThan(5);
      expect(await parts.offices([...offices.keys(), 'no/office'])).toEqual([...own, null]);
      const persons = [...officesOfPerson.keys()];
      expect(await parts.officesWith(persons.map(officeKey.person))).toEqual(
        persons.map((id) =>
          [...officesOfPerson.get(id)!].sort().flatMap((office) => offices.get(office) ?? []),
        ),
      );
      const titles = own.map(({ title }) => title);
      expect(await parts.officesWith(titles.map(officeKey.title))).toEqual(
        titles.map((title) =>
          own.filter((office) => officeKey.title(office.title) === officeKey.title(title)),
        ),
      );
      expect(await parts.officesWith(own.map(({ body }) => officeKey.body(body)))).toEqual(
        own.map(({ body }) => own.filter((office) => office.body === body)),
      );
      const labels = await parts.officesWith(own.map(({ label }) => officeKey.label(label)));
      labels.forEach((found, at) => {
        expect(found).toContainEqual(own[at]);
      });
      const [ministers] = await parts.officesWith([officeKey.titleWord('minister')]);
      expect(ministers!.length).toBeGreaterThan(0);
      expect(await parts.officesWith([officeKey.word('nothing')])).toEqual([[]]);
    });

    test('lists all offices, or those whose labels have words that begin so, page by page', async () => {
      const own = [...offices.values()];
      const ministers = own.filter(({ label }) => /\bmin/i.test(label));
      const french = ministers.filter(({ label }) => /\bfr/i.test(label));
      expect(ministers.length).toBeLessThan(own.length);
      expect(french.length).toBeGreaterThan(0);
      const asked = [[], ['min'], ['fr', 'min'], ['nothing']].map((words) => ({
        words,
        skip: 0,
        most: 1000,
      }));
      expect(await parts.listOffices([...asked, { words: [], skip: 2, most: 3 }])).toEqual([
        ...[own, ministers, french, []].map((found) => ({ offices: found, total: found.length })),
        { offices: own.slice(2, 5), total: own.length },
      ]);
    });

    test('gives the words in the labels of offices by how they begin', async () => {
      const [ministers, none] = await parts.officeWords(['minis', 'qq']);
      expect(ministers).toContain('minister');
      expect(none).toEqual([]);
    });
  });
}

function inOrderOfClaims(outlines: readonly FactOutline[], certain: boolean): FactOutline[] {
  const count = ({ claims, certainClaims }: FactOutline) => (certain ? certainClaims : claims);
  return [...outlines].sort((a, b) => count(b) - count(a) || (a.id < b.id ? -1 : 1));
}

/** Every fifth article is uncertain in all that it says, and quotes the subject of its first claim. */
function doubting<Read extends { claims: { certain: boolean; speaker: string | null; subject: string }[] }>(
  reading: Read,
  at: number,
): Read {
  if (at % 5 > 0) return reading;
  const [first] = reading.claims;
  const claims = reading.claims.map((claim) => ({
    ...claim,
    certain: false,
    speaker: claim.speaker ?? first!.subject,
  }));
  return { ...reading, claims };
}
