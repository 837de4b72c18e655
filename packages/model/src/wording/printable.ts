/**
 * A text for a terminal: without control characters, which can clear the screen or forge output, and without the marks
 * that reverse the order of characters. Line breaks and tabs stay.
 */
export function toPrintable(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}
