import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Json } from './server-for-tests.ts';

/** Checks replies against the OpenAPI document with an independent JSON Schema validator. */
export interface CheckedDocument {
  /** How a response differs from what the document says about its operation and status; null if it doesn't. */
  faultOf(method: string, path: string, response: Response): Promise<string | null>;
  /** How a value differs from a schema of the document; null if it doesn't. */
  faultBySchema(schema: Json, value: unknown): string | null;
}

/** @param document its schemas are closed, so that undocumented fields are reported. */
export function checkDocument(document: Json): CheckedDocument {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  ajv.addSchema(closeSchemas({ ...document, $id: 'api' }));
  const compiled = new Map<string, ValidateFunction>();
  const faultBySchema = (schema: Json, value: unknown) => {
    const key = JSON.stringify(schema);
    const validate = compiled.get(key) ?? ajv.compile(JSON.parse(key.replaceAll('"#/', '"api#/')));
    compiled.set(key, validate);
    return validate(value) ? null : ajv.errorsText(validate.errors);
  };
  return {
    faultBySchema,
    async faultOf(method, path, response) {
      const { responses } = document.paths[path][method];
      const given = responses[response.status];
      if (!given) return `${method} ${path} does not mention status ${response.status}`;
      const { content = {} } = given.$ref ? follow(document, given.$ref) : given;
      if (Object.keys(content).length === 0) return null;
      const mediaType = response.headers.get('content-type')?.split(';')[0] ?? 'none';
      const described = content[mediaType];
      if (!described) return `${method} ${path} does not mention the media type ${mediaType}`;
      if (!described.schema) return null;
      const isJson = /json$/.test(mediaType);
      return faultBySchema(described.schema, isJson ? await response.json() : await response.text());
    },
  };
}

/** Forbids additional properties in objects that list their properties. */
function closeSchemas(value: Json): Json {
  if (Array.isArray(value)) return value.map(closeSchemas);
  if (typeof value !== 'object' || value === null) return value;
  const closed = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, closeSchemas(part)]));
  const isOpen = value.type === 'object' && value.properties && value.additionalProperties === undefined;
  return isOpen ? { ...closed, additionalProperties: false } : closed;
}

/** Resolves a reference such as `#/components/responses/NotFound`. */
function follow(document: Json, reference: string): Json {
  return reference
    .slice(2)
    .split('/')
    .reduce((part, key) => part[key], document);
}
