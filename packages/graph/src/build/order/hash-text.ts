const PRIME = 0x01000193;

/** FNV-1a twice, from two beginnings: 64 bits, against accidents only. */
export function hashText(text: string): string {
  let [one, other] = [0x811c9dc5, 0x2c1b3c6d];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, PRIME);
    other = Math.imul(other ^ code ^ (other >>> 15), PRIME);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
