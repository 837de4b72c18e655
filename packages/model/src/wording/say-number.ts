/**
 * A whole number as a newspaper prints it: "3,400". Not by `Intl`, which takes longer to load its data than a command to
 * find an answer.
 */
export function sayNumber(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
