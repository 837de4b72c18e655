import { describe, expect, it } from 'vitest';
import { parsePublicationDate } from './publication-date.ts';

const CASES: Record<string, string | null> = {
  '2024-06-27T23:30:00-04:00': '2024-06-27',
  '2024-06-27': '2024-06-27',
  '20240627': '2024-06-27',
  '2024-06': '2024-06',
  'June 27, 2024': '2024-06-27',
  'Thursday, 27 Jun 2024 10:12 GMT': '2024-06-27',
  'Sept. 9th, 2023': '2023-09-09',
  '2024-13-45': null,
  'an hour ago': null,
  '': null,
};

describe('parsePublicationDate', () => {
  for (const [stamp, date] of Object.entries(CASES))
    it(`reads "${stamp}" as ${date}`, () => {
      expect(parsePublicationDate(stamp)).toBe(date);
    });
});
