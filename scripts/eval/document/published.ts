/** One of our numbers, published numbers for the same or similar data, and whether they can be compared. */
export interface Comparison {
  suite: string;
  /** What is measured, with the names of numbers in the baseline: "LAS {las}". */
  ours: string;
  published: string;
  comparable: string;
}

/** Only figures whose source we saw, or that are beyond doubt. */
export const PUBLISHED: readonly Comparison[] = [
  {
    suite: 'crossner',
    ours: 'F1 with the right type {typed.f1}; with the right bounds {untyped.f1}',
    published:
      'BERT fine-tuned on CrossNER politics 66.6, with domain-adaptive pre-training 72.1 (Liu et al. 2021, CrossNER); NuNER Zero-span, without training on CrossNER, 72.7 (the metrics on its model page, 2024)',
    comparable:
      'Not directly: they use the test split with nine types (including politician, party, election, event and misc), we use the development split with three; elections and events are left out. Ours is the easier task.',
  },
  {
    suite: 'gum-names',
    ours: 'F1 with the right type {typed.f1}; with any overlap {touching.f1}',
    published: 'we found none for these documents',
    comparable:
      'GUM marks whole phrases with their titles, we mark only the name, so exact bounds understate the result.',
  },
  {
    suite: 'gum-coreference',
    ours: 'CoNLL F1, clusters with a name {named.conll}; all clusters {all.conll}',
    published:
      'End-to-end SpanBERT-large has 79.6 on OntoNotes (LingMess model card, 2022); on OntoGUM, made from these texts, Zhu et al. 2021 report "nearly 15-20% degradation" for deterministic and deep systems',
    comparable:
      'Roughly: the same texts, but OntoGUM leaves out what GUM links and OntoNotes does not (appositions, predications); we score only people, organisations and places, by heads.',
  },
  {
    suite: 'ewt',
    ours: 'UPOS {upos}, UAS {uas}, LAS {las}, lemma {lemma}',
    published:
      'On gold tokens: UDPipe 1.2 UPOS 94.4, UAS 84.4, LAS 81.1; UDify UPOS 96.3, UAS 91.1, LAS 88.5 (LIMA project, evaluation on UD 2.6). From raw text: Stanza LAS 83.6 (Qi et al. 2020), spaCy en_udv25_englishewt_trf LAS 89.4 (model card)',
    comparable:
      'Nearly: gold tokens as in the first two, but the development split and a later version of the treebank; one 8-bit model does all tasks. Figures from raw text include errors in tokens and sentences.',
  },
  {
    suite: 'gum-parse',
    ours: 'UAS {uas}, LAS {las}, sentences F1 {sentences.f1}',
    published: 'we found none for this split',
    comparable: 'These are whole documents of many genres, with gold tokens.',
  },
  {
    suite: 'events',
    ours: 'PLOVER sentences: who to whom P {plover.pair.precision} R {plover.pair.recall} F1 {plover.pair.f1}; and the family F1 {plover.family.f1}',
    published:
      'Given the two actors, on PLV (made from the same codebooks), macro F1 for two, four and all classes: GPT-4 93.4, 76.7, 61.5; a natural-language-inference model 96.4, 89.6, 82.4; the dictionary coder UniversalPetrarch 80.8, 51.8, 46.3 (Hu et al. 2024, from secondary sources; the last figures from a summary only)',
    comparable:
      'No: they are given both actors and choose a class; we have to find the actors first, and many coded actors are groups (“French paper workers”) that are not entities for us. The coders recorded one event per sentence, so precision is a lower bound.',
  },
  {
    suite: 'events',
    ours: 'UniversalPetrarch unit tests: who to whom P {petrarch.pair.precision} R {petrarch.pair.recall} F1 {petrarch.pair.f1}',
    published:
      'UniversalPetrarch itself, on 243 records of this kind: 68.1 % of the events coded correctly, 31.9 % not coded, 23.1 % extra (its README, 2018)',
    comparable:
      'Not fairly: it uses dictionaries written for these sentences, including invented countries (Arnor, Gondor), but also has to get the code right; we know neither the names nor the verbs.',
  },
  {
    suite: 'factuality',
    ours: 'happened or not: accuracy {accuracy} (always "happened": {majority}); what did not happen F1 {unreal.f1}; Pearson’s r {pearson}',
    published:
      'Trained regressors report Pearson’s r on a graded scale (Rudinger, White and Van Durme 2018 and after). We saw no figure in its source, so we give none',
    comparable:
      'No: we answer yes or no, by rules that were not developed on these data, on the development split. In web text, questions and imperatives ("Avoid!") count as not happened; news has few of them.',
  },
  {
    suite: 'redocred',
    ours: 'heads of state and government F1 {head.f1}, parties {party.f1}, members {member.f1}, chairs {chair.f1}; all P {all.precision} R {all.recall} F1 {all.f1}',
    published:
      'ATLOP with RoBERTa-base, trained on it, given all entities and their mentions: F1 77.8 on the development split over 96 relations (model card raphaelmansuy/atlop-roberta-base-redocred)',
    comparable:
      'No: they are given the entities and coreference and learn Wikidata’s conventions; we read plain text, without training on it, and state only what the text says. We cannot find gold facts that follow only from world knowledge, and some true facts are missing from the gold data.',
  },
  {
    suite: 'knowledgenet',
    ours: 'parties F1 {party.f1}, CEOs {ceo.f1}, employers and memberships {employee.f1}; all P {all.precision} R {all.recall} F1 {all.f1}',
    published:
      'Text F1 over 15 properties, official test set: human 0.878, Diffbot joint model 0.810, DYGIE++ 0.754, BERT baseline 0.688, Bi-LSTM baseline 0.518 (Mesquita et al. 2019 and the leaderboard of diffbot/knowledge-net)',
    comparable:
      'Roughly: the passages are exhaustively annotated, so precision is meaningful; but we use other folds (1 to 3), three properties instead of 15, only facts with both ends named, each once, and no training on it (theirs are trained on folds 1 to 4).',
  },
  {
    suite: 'succession',
    ours: 'questions in English with a date: {ask-as-of.all.accuracy} right, {ask-as-of.all.precision} of those answered',
    published: 'none: the questions were made from Wikidata lists',
    comparable: 'This tests the graph and the questions on curated tenures; nothing is read from text.',
  },
  {
    suite: 'resolution',
    ours: 'names, other half: pairs F1 {names.other.pairs.f1}; KnowledgeNet, other half: pairs F1 {knowledgenet.other.pairs.f1}',
    published: 'none: we made these sets',
    comparable: 'These are names from several articles; weights were chosen on the first half.',
  },
];
