import type { Operation } from '../operation.ts';
import { TAGS } from '../tags.ts';
import { describeOperation } from './describe-operation.ts';
import { describeProblems } from './describe-problems.ts';
import { describeSchemas } from './describe-schemas.ts';
import type { JsonObject } from './json-object.ts';

const DESCRIPTION = `Political news as a graph of people, countries and institutions, with the sentence behind every edge.

- Replies are JSON, errors are problem details (RFC 9457, \`application/problem+json\`): branch on \`code\`.
  If an input could mean several things, \`candidates\` lists them.
- Lists come in pages: \`next\` is the \`cursor\` of the next page, null on the last one.
- Every reply has the header \`X-Request-Id\`: the one of the request, or a new one. Problems and the log of the server have it too.
- Dates are as precise as the sources allow: 2024-10-01, 2024-10 or 2024. \`asOf\` asks for what held on a date,
  \`knownBy\` for what had been published by then.
- A server on the loopback interface usually needs no token; any other does. A token may \`read\`, or \`write\` too.
- Later versions may add fields to replies: ignore the ones you don't know. Requests with unknown parameters or
  fields are refused.`;

/** How clients prove what they may do: the roles are `read` and `write`. */
const SECURITY = {
  token: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A token of the server, which may read, or read and write. The server prints it when it starts.',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'precedent_session',
    description: 'What `logIn` gives for a token, for pages in a browser.',
  },
};

/** The OpenAPI 3.1 document of `operations`, generated from the schemas that validate requests. */
export function describeApi(operations: Readonly<Record<string, Operation>>, version: string): JsonObject {
  const schemas = describeSchemas(operations);
  const paths: Record<string, JsonObject> = {};
  for (const [name, operation] of Object.entries(operations)) {
    const { path, method } = operation;
    paths[path] = { ...paths[path], [method]: describeOperation(name, operation, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Precedent',
      version,
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: schemas.components,
      responses: describeProblems(schemas),
      securitySchemes: SECURITY,
    },
  };
}
