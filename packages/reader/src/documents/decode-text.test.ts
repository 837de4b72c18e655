import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

/** "Lech Wałęsa" in ISO-8859-2. */
const WALESA = Buffer.from('Lech Wa\u00b3\u00easa', 'latin1');

/** A page with the name in its body, whose bytes are ISO-8859-2. */
function page(head: string): Uint8Array {
  return Buffer.concat([Buffer.from(`${head}<p>`), WALESA, Buffer.from('</p>')]);
}

describe('decodeText', () => {
  for (const head of [
    '<html><head><meta charset="iso-8859-2"></head>',
    '<html><head><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=ISO-8859-2"></head>',
    '<?xml version="1.0" encoding="iso-8859-2"?><html>',
    '<meta charset=latin2>',
  ])
    it(`believes what a page declares: ${head}`, () => {
      expect(decodeText(page(head))).toContain('<p>Lech Wałęsa</p>');
    });

  it('reads valid UTF-8 as such, whatever an old declaration says', () => {
    const saved = Buffer.from('<meta charset="iso-8859-2"><p>Lech Wałęsa</p>');
    expect(decodeText(saved)).toContain('Lech Wałęsa');
  });

  it('reads Windows-1252 if nothing usable is declared', () => {
    for (const head of [
      '',
      '<meta charset="utf-8">',
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<meta charset=x>',
      '<meta charset="iso-2022-kr">',
    ])
      expect(decodeText(Buffer.from(`${head}<p>André</p>`, 'latin1'))).toContain('<p>André</p>');
  });

  it('reads UTF-16 with a byte order mark', () => {
    expect(decodeText(Buffer.from('\ufeffWałęsa', 'utf16le'))).toBe('Wałęsa');
  });
});
