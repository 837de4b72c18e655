import { describe, expect, it } from 'vitest';
import { foreignLanguage } from './language.ts';

const FOREIGN: Record<string, string[]> = {
  German: [
    'Der Kanzler hat am Mittwoch mit dem Präsidenten über die Lage gesprochen und ist nicht mit allem zufrieden.',
  ],
  French: [
    'Le président de la République a rencontré les ministres dans la capitale pour une réunion sur le budget.',
  ],
  Spanish: [
    'El presidente del Gobierno se reunió con los ministros en la capital para hablar de la situación del país.',
  ],
  Portuguese: [
    'O presidente da República reuniu-se com os ministros em Lisboa para falar do orçamento e da situação no país.',
  ],
  Italian: [
    'Il presidente del Consiglio ha incontrato i ministri della difesa per una riunione che non è stata annunciata.',
  ],
  Catalan: [
    "El president de la Generalitat, Pere Aragonès, es va reunir dimecres amb Pedro Sánchez per parlar del finançament i de la llei d'amnistia.",
  ],
  Romanian: [
    'Președintele s-a întâlnit miercuri la București cu Mark Rutte. Cei doi au discutat despre viitorul NATO și despre război.',
  ],
  Dutch: [
    'De minister-president heeft met het kabinet over de begroting gesproken en wil dat er snel een besluit komt.',
    'Premier Mark Rutte ontmoette woensdag in Den Haag de Franse president Emmanuel Macron. Rutte volgt in oktober Jens Stoltenberg op als secretaris-generaal van de NAVO.',
  ],
  Swedish: ['Statsministern träffade på onsdagen Mark Rutte och sade att kriget inte är över för Sverige.'],
  'Danish or Norwegian': [
    'Statsminister Mette Frederiksen mødtes onsdag i København med Mark Rutte. De talte om krigen og om fremtiden for NATO.',
    'Statsminister Jonas Gahr Støre møtte onsdag Mark Rutte i Oslo. De snakket om krigen og om framtida til NATO, som Rutte skal lede.',
  ],
  Finnish: [
    'Pääministeri tapasi keskiviikkona Ruotsin pääministerin. He keskustelivat sodasta, joka on jatkunut jo yli kaksi vuotta.',
  ],
  Hungarian: [
    'Orbán Viktor miniszterelnök szerdán találkozott Mark Rutte leendő főtitkárral. A felek a szövetség jövőjéről és az ukrajnai háborúról tárgyaltak.',
  ],
  Polish: [
    'Premier spotkał się w środę w Warszawie z Emmanuelem Macronem. Rozmawiali o wojnie na Ukrainie i przyszłości NATO.',
  ],
  'Czech or Slovak': [
    'Premiér se ve středu v Praze setkal s francouzským prezidentem. Jednali o válce na Ukrajině a o budoucnosti NATO.',
  ],
  'Croatian, Serbian or Bosnian': [
    'Predsjednik sastao se u srijedu u Zagrebu s Emmanuelom Macronom. Razgovarali su o ratu u Ukrajini i o budućnosti NATO-a.',
  ],
  Vietnamese: [
    'Thủ tướng Phạm Minh Chính hôm thứ Tư đã gặp Tổng thống Mỹ và thảo luận về hợp tác kinh tế giữa hai nước.',
  ],
  'the Cyrillic script': ['Президент встретился с министрами и обсудил бюджет страны на следующий год.'],
  'the Arabic script': ['التقى الرئيس بالوزراء في العاصمة لمناقشة الميزانية الجديدة للبلاد'],
  'Chinese or Japanese': ['总统在首都会见了各部部长，讨论了明年的国家预算。'],
  Thai: ['นายกรัฐมนตรี พบกับประธานาธิบดี ที่กรุงวอชิงตันเมื่อวันพุธ'],
  'a language other than English': ['ལྷ་ས་ནི་བོད་ཀྱི་རྒྱལ་ས་ཡིན།'],
};

describe('foreignLanguage', () => {
  for (const [language, texts] of Object.entries(FOREIGN))
    for (const text of texts)
      it(`recognises ${language}: ${text.slice(0, 30)}`, () => {
        expect(foreignLanguage(text)).toBe(language);
      });

  it('recognises English, even with foreign names in it', () => {
    expect(
      foreignLanguage(
        'The chancellor, Olaf Scholz, met the head of Die Linke and of the Bündnis 90 on Monday.',
      ),
    ).toBeNull();
  });

  it('recognises English and other languages in capitals', () => {
    expect(foreignLanguage('THE CHANCELLOR MET THE HEAD OF THE ALLIANCE ON MONDAY AND SAID NO.')).toBeNull();
    expect(foreignLanguage(FOREIGN.German![0]!.toUpperCase())).toBe('German');
  });

  it('is not misled by an English verb that another language has too', () => {
    expect(foreignLanguage(`${'Mark Rutte met Joe Biden. '.repeat(5)}Others met, met and met.`)).toBeNull();
  });

  it('judges neither a few words nor a list of names', () => {
    expect(foreignLanguage('Der Spiegel')).toBeUndefined();
    const names =
      'Rutte, Orban, Ursula von der Leyen, Macron, Scholz, Sunak, Iohannis, Charles de Gaulle, Biden, Putin';
    expect(foreignLanguage(names)).toBeUndefined();
  });
});
