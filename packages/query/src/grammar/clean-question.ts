/** A question in the plain form that the grammar expects: straight quotes, single spaces, no question mark. */
export function cleanQuestion(question: string): string {
  return question
    .normalize('NFC')
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[“”„«»"]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/[\s?!.…]+$/, '')
    .replace(/^(from|with|to|against|on|for) whom (.+)$/i, 'whom $2 $1');
}

/** "the Secretary General" and "a Senator" without the article. */
export function withoutArticle(phrase: string): string {
  return phrase.replace(/^(?:the|a|an) /i, '');
}
