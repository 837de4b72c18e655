import { z } from 'zod';
import { tenureStatusSchema } from './claim.ts';
import { datePrefixSchema } from './date.ts';
import { bodyOfficeSchema } from './office/office.ts';
import { sourcedClaimSchema } from './reading.ts';

export const tenureSchema = z
  .object({
    person: z.string().describe('Id of the person'),
    office: z.string().describe('Id of the office'),
    from: datePrefixSchema.nullable().describe('When it began; null if unknown'),
    to: datePrefixSchema.nullable().describe('When it ended; null if it has not, or if that is unknown'),
    status: tenureStatusSchema.nullable().describe('How the person holds the office; null if not said'),
    established: z
      .boolean()
      .describe('False if no claim states that the person took office, only that it is planned or alleged'),
    asOf: datePrefixSchema
      .nullable()
      .describe(
        'The last day on which a cited source has it without an end; null if it ended or none is dated',
      ),
    claims: z.array(sourcedClaimSchema).describe('The claims that it rests on'),
  })
  .describe('One period of one person in one office');
export type Tenure = z.infer<typeof tenureSchema>;

const stretchSchema = z.object({
  from: datePrefixSchema.describe('First day'),
  to: datePrefixSchema.describe('Last day'),
});

export const successionSchema = z
  .object({
    office: z.string().describe('Id of the office'),
    predecessor: tenureSchema,
    successor: tenureSchema,
    basis: z
      .enum(['stated', 'derived'])
      .describe('`stated` by a claim, or `derived` from the order of the tenures'),
    gap: stretchSchema.nullable().describe('The vacancy between the two; null if there is none'),
    overlap: stretchSchema.nullable().describe('The time in which both held it; null if there is none'),
    claims: z.array(sourcedClaimSchema).describe('The claims that it rests on'),
  })
  .describe('The step from one holder of an office to the next');
export type Succession = z.infer<typeof successionSchema>;

export const lineageSchema = z
  .object({
    office: bodyOfficeSchema,
    tenures: z.array(tenureSchema).describe('The holders, the first one first'),
    successions: z.array(successionSchema).describe('The steps between them'),
  })
  .describe('The holders of one office in order');
export type Lineage = z.infer<typeof lineageSchema>;
