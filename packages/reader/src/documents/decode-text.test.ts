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
      expect(decodeText(page(head), 'page')).toContain('<p>Lech Wałęsa</p>');
    });

  it('reads valid UTF-8 as such, whatever an old declaration says', () => {
    const saved = Buffer.from('<meta charset="iso-8859-2"><p>Lech Wałęsa</p>');
    expect(decodeText(saved, 'page')).toContain('Lech Wałęsa');
  });

  it('reads what is the same in all Latin encodings if nothing usable is declared', () => {
    for (const head of [
      '',
      '<meta charset="utf-8">',
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<meta charset=x>',
      '<meta charset="iso-2022-kr">',
    ])
      expect(decodeText(Buffer.from(`${head}<p>André</p>`, 'latin1'), 'page')).toContain('<p>André</p>');
  });

  it('reads UTF-16 with a byte order mark', () => {
    expect(decodeText(Buffer.from('\ufeffWałęsa', 'utf16le'), 'page')).toBe('Wałęsa');
  });

  it('reads punctuation of Windows, and signs that stand alone', () => {
    const text = Buffer.from('\x93Yes\x94 \x96 he said. \xa9 2019', 'latin1');
    expect(decodeText(text, 'a.txt')).toBe('“Yes” – he said. © 2019');
  });

  it('refuses names that would be others in another encoding, and says how they would read', () => {
    const article = Buffer.concat([Buffer.from('On Wednesday the president met '), WALESA, Buffer.from('.')]);
    expect(() => decodeText(article, 'a.txt')).toThrow(
      'a.txt does not say in which encoding it is: in windows-1252 it reads "Wa³êsa.", in ',
    );
    for (const name of ['Kuèan', 'Jiøí', 'Françoïs Sãrkozy'])
      expect(() => decodeText(Buffer.from(name, 'latin1'), 'a.txt')).toThrow(
        'does not say in which encoding',
      );
  });

  it('has a remedy for each way in which it could be read, because either may be right', () => {
    const article = Buffer.concat([Buffer.from('On Wednesday '), WALESA, Buffer.from(' came.')]);
    expect(() => decodeText(article, 'a.txt')).toThrow(
      expect.objectContaining({
        remedy: expect.stringMatching(
          /if "Wa³êsa" is right, with `iconv -f windows-1252 -t utf-8`; if "Wa\S+sa" is, with `iconv -f (?!windows-1252)\S+ -t utf-8`/,
        ),
      }),
    );
  });

  it('never makes another name of a name in a Latin encoding that it does not declare', () => {
    const names = { 'iso-8859-2': 'Wałęsa', 'windows-1250': 'Šefčovič', 'windows-1254': 'Erdoğan' };
    for (const [encoding, name] of Object.entries(names)) {
      const letters = Array.from({ length: 0x80 }, (_, at) => 0x80 + at);
      const bytes = [...name].map(
        (letter) =>
          letters.find((byte) => new TextDecoder(encoding).decode(Uint8Array.of(byte)) === letter) ??
          letter.charCodeAt(0),
      );
      expect(() => decodeText(Uint8Array.from(bytes), 'a.txt')).toThrow('does not say in which encoding');
    }
  });

  it('leaves binary files to be recognised by their beginning', () => {
    expect(decodeText(Buffer.from('\x1f\x8b\x08\xb3\xea', 'latin1'), 'a.gz')).toBe('\x1f‹\b³ê');
  });

  it('recognises East Asian encodings', () => {
    // 安倍晋三首相は大統領と会談した, in Shift_JIS.
    const bytes = Buffer.from('88c0947b90578e4f8ef1918a82cd91e5939d97cc82c689ef926b82b582bd', 'hex');
    expect(decodeText(bytes, 'a.txt')).toBe('安倍晋三首相は大統領と会談した');
  });

  it('reads UTF-8 with a damaged letter as UTF-8', () => {
    const damaged = Buffer.concat([Buffer.from('Wałęsa, Šefčovič, Erdoğan, Müller, Łódź '), Buffer.of(0xc5)]);
    expect(decodeText(damaged, 'a.txt')).toBe('Wałęsa, Šefčovič, Erdoğan, Müller, Łódź \ufffd');
  });
});
