import type { DrawnClaim, Mention } from '../../document.ts';
import { type Rule, type RuleContext, toDrawnClaim } from '../rule.ts';

/** "Parliament of Iraq", "the US Senate", "Iran's Qom Province", "Kutama, Zimbabwe". */
export const nestedBody: Rule = {
  name: 'nested-body',
  draw(context) {
    return context.mentions
      .filter(
        (mention) => (mention.type === 'institution' || mention.type === 'place') && mention.kind === 'name',
      )
      .flatMap((body) => drawBody(context, body));
  },
};

function drawBody(context: RuleContext, body: Mention): DrawnClaim[] {
  const parent = parentOf(context, body);
  if (!parent || parent === body) return [];
  return [
    toDrawnClaim(context, 'nested-body', {
      subject: body,
      relation: 'part_of',
      object: parent,
      trigger: body.head,
      modality: 'asserted',
      polarity: 'positive',
      time: null,
      confidence: 0.85,
    }),
  ];
}

function parentOf(context: RuleContext, body: Mention): Mention | null {
  const { syntax, arguments: args } = context;
  const candidates = [
    ...insideName(context, body),
    ...syntax.children(body.head, 'nmod:poss').map((child) => args.mentionAt(child)),
    ...args.modifiers(body.head),
    ...complementsOf(context, body),
  ];
  return (
    candidates.find(
      (mention): mention is Mention => mention !== null && mention !== body && isParent(body, mention),
    ) ?? null
  );
}

/** A name within the name: "United States" in "United States Senate". */
function insideName(context: RuleContext, body: Mention): Mention[] {
  return context.mentions.filter(
    (mention) =>
      mention !== body &&
      mention.tokens.start >= body.tokens.start &&
      mention.tokens.end <= body.tokens.end &&
      mention.head !== body.head,
  );
}

function complementsOf({ syntax, arguments: args }: RuleContext, body: Mention): (Mention | null)[] {
  const complements = syntax
    .children(body.head, 'nmod')
    .filter((child) => syntax.hasPreposition(child, body.type === 'institution' ? ['of'] : ['in', 'of']))
    .map((child) => args.mentionAt(child));
  // "Kutama, Zimbabwe".
  const after = syntax.lower(body.tokens.end) === ',' ? args.mentionAt(body.tokens.end + 1) : null;
  const chained = body.type === 'place' && after && after.tokens.start === body.tokens.end + 1 ? [after] : [];
  return [...complements, ...chained];
}

function isParent(body: Mention, parent: Mention): boolean {
  if (parent.type === 'person' || parent.type === null || parent.kind === 'pronoun') return false;
  return body.type === 'place' ? parent.type === 'country' || parent.type === 'place' : true;
}
