/** A whole number as a newspaper prints it: "3,400". Not by `Intl`, as in `sayDate`. */
export function sayNumber(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
