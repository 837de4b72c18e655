import { describe, expect, it } from 'vitest';
import { foreignLanguage } from './language.ts';

const FOREIGN: Record<string, string> = {
  German:
    'Der Kanzler hat am Mittwoch mit dem Präsidenten über die Lage gesprochen und ist nicht mit allem zufrieden.',
  French:
    'Le président de la République a rencontré les ministres dans la capitale pour une réunion sur le budget.',
  Spanish:
    'El presidente del Gobierno se reunió con los ministros en la capital para hablar de la situación del país.',
  Portuguese:
    'O presidente da República reuniu-se com os ministros em Lisboa para falar do orçamento e da situação no país.',
  Italian:
    'Il presidente del Consiglio ha incontrato i ministri della difesa per una riunione che non è stata annunciata.',
  Dutch:
    'De minister-president heeft met het kabinet over de begroting gesproken en wil dat er snel een besluit komt.',
  'the Cyrillic script': 'Президент встретился с министрами и обсудил бюджет страны на следующий год.',
  'the Arabic script': 'التقى الرئيس بالوزراء في العاصمة لمناقشة الميزانية الجديدة للبلاد',
  'Chinese or Japanese': '总统在首都会见了各部部长，讨论了明年的国家预算。',
};

describe('foreignLanguage', () => {
  for (const [language, text] of Object.entries(FOREIGN))
    it(`tells ${language}`, () => {
      expect(foreignLanguage(text)).toBe(language);
    });

  it('takes English for English, with foreign names in it too', () => {
    expect(
      foreignLanguage(
        'The chancellor, Olaf Scholz, met the head of Die Linke and of the Bündnis 90 on Monday.',
      ),
    ).toBeNull();
    expect(
      foreignLanguage(
        'Rutte, Orban, Erdogan, Macron, Scholz, Sunak, Stoltenberg, Iohannis, Trump, Biden, Putin, Zelensky, Meloni',
      ),
    ).toBeNull();
  });

  it('does not judge a few words', () => {
    expect(foreignLanguage('Der Spiegel')).toBeNull();
  });
});
