import { z } from 'zod';

export const officeSchema = z
  .object({
    title: z.string().min(1).describe('In its standard form: "Prime Minister", for "premier" and "PM" too'),
    body: z
      .string()
      .min(1)
      .nullable()
      .describe('Id of the country, institution or place that it is an office of; null if unknown'),
  })
  .describe('An office of a country, institution or place');
/** `body` is an entity of the reading in its claims, of the graph everywhere else. */
export type Office = z.infer<typeof officeSchema>;

export function isSameOffice(a: Office | null, b: Office | null): boolean {
  return a?.title === b?.title && a?.body === b?.body;
}

export const namedOfficeSchema = officeSchema
  .extend({
    id: z.string().min(1).describe('Unique in the graph'),
    label: z.string().min(1).describe('The name to show: "Prime Minister of the Netherlands"'),
  })
  .describe('An office as the graph knows it');
export type NamedOffice = z.infer<typeof namedOfficeSchema>;

export const bodyOfficeSchema = namedOfficeSchema
  .extend({ body: z.string().min(1).describe('Id of the country, institution or place') })
  .describe('An office whose body is known, so that it has holders');
export type BodyOffice = z.infer<typeof bodyOfficeSchema>;
