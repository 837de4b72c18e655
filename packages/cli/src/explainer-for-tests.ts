import type { Article, Reading } from '@precedent/model';
import type { ArticleExplanation, EndExplanation, SentenceExplanation } from '@precedent/reader';

/** How a reading of "A met B." sentences came about, as far as the tests of the command look. */
export function explainMeetings({ text }: Article, reading: Reading): ArticleExplanation {
  const sentences = [...text.matchAll(/[^.]+\./g)].map(({ 0: sentence, index }, at): SentenceExplanation => {
    const start = index + sentence.length - sentence.trimStart().length;
    return explainMeeting(sentence.trim(), start, at + 1, reading);
  });
  return { reading, sentences };
}

function explainMeeting(text: string, start: number, number: number, reading: Reading): SentenceExplanation {
  const words = text.match(/\w+|[^\w\s]/g) ?? [];
  const claim = reading.claims.find(({ evidence }) => evidence[0]!.start === start);
  return {
    number,
    text,
    start,
    end: start + text.length,
    words: words.map((word, at) => ({
      number: at + 1,
      text: word,
      lemma: word.toLowerCase(),
      upos: 'X',
      xpos: 'X',
      head: at === 1 ? 0 : 2,
      deprel: at === 1 ? 'root' : 'dep',
      label: null,
    })),
    mentions: [],
    noMentions: [],
    findings: claim
      ? [
          {
            how: claim.how,
            subject: endOf(claim.subject, 1),
            relation: claim.relation,
            object: endOf(claim.object, 3),
            trigger: { text: 'met', first: 2, last: 2 },
            office: null,
            time: null,
            speaker: null,
            modality: 'asserted',
            polarity: 'positive',
            status: null,
            score: null,
            confidence: 1,
            reasons: [],
            changes: [],
            outcome: { kept: true, claim: claim.id, leads: true },
          },
        ]
      : [],
    unusedCues: [],
  };
}

function endOf(name: string, place: number): EndExplanation {
  return {
    text: name,
    first: place,
    last: place,
    type: 'person',
    entity: { id: name, name, type: 'person' },
  };
}
