import { z } from 'zod';
import { tenureStatusSchema } from './claim.ts';
import { datePrefixSchema } from './date-prefix.ts';
import { entitySchema } from './entity.ts';
import { bodyOfficeSchema } from './office/office.ts';
import { sourcedClaimSchema } from './reading.ts';

export const tenureSchema = z
  .object({
    person: z.string().describe('Id of the person'),
    office: z.string().describe('Id of the office'),
    from: datePrefixSchema.nullable().describe('When it began; null if unknown'),
    to: datePrefixSchema.nullable().describe('When it ended; null if it has not ended or the end is unknown'),
    overBy: datePrefixSchema
      .nullable()
      .describe(
        'If no end is stated: the day by which it was over, because a later holder or a former one is reported; null if unknown',
      ),
    status: tenureStatusSchema.nullable().describe('How the person holds the office; null if not stated'),
    established: z
      .boolean()
      .describe('False if the claims say only that the person is planned or alleged to take office'),
    asOf: datePrefixSchema
      .nullable()
      .describe(
        'Latest date of a cited source that gives it without an end; null if it ended or no such source is dated',
      ),
    claims: z.array(sourcedClaimSchema).describe('The claims behind it'),
  })
  .describe('One term of one person in one office');
export type Tenure = z.infer<typeof tenureSchema>;

const stretchSchema = z.object({
  from: datePrefixSchema.describe('First day'),
  to: datePrefixSchema.describe('Last day'),
});

export const successionSchema = z
  .object({
    office: z.string().describe('Id of the office'),
    predecessor: tenureSchema.describe('The one who left; in a page of an answer without claims'),
    successor: tenureSchema.describe('The one who took over; in a page of an answer without claims'),
    basis: z
      .enum(['stated', 'derived'])
      .describe('`stated` by a claim, or `derived` from the order of the tenures'),
    gap: stretchSchema.nullable().describe('The vacancy between the two; null if none is known'),
    overlap: stretchSchema.nullable().describe('The time in which both held it; null if none is known'),
    claims: z
      .array(sourcedClaimSchema)
      .describe('The claims behind it; in a page of an answer only those that state it'),
  })
  .describe('The step from one holder of an office to the next');
export type Succession = z.infer<typeof successionSchema>;

export const lineageSchema = z
  .object({
    office: bodyOfficeSchema,
    tenures: z.array(tenureSchema).describe('The holders, in order'),
    moreTenures: z
      .number()
      .int()
      .positive()
      .optional()
      .describe('How many more tenures there are, which a reply leaves out; the results have them all'),
    people: z.array(entitySchema).describe('The people of the tenures, each once'),
    successions: z.array(successionSchema).describe('The steps between them'),
  })
  .describe('The holders of one office in order');
export type Lineage = z.infer<typeof lineageSchema>;
