type Json = Record<string, unknown>;

interface Operation {
  operationId?: string;
  parameters?: { name: string; in: string; required?: boolean; schema: Json }[];
  requestBody?: { content: Record<string, { schema?: Json }> };
  responses: Record<string, { content?: Record<string, { schema?: Json }> }>;
}

export interface OpenApiDocument {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Json> };
}

const isObject = (part: unknown): part is Json => typeof part === 'object' && part !== null;

/** Where a description leaves a client guessing: its types are generated from it, so what is vague there is vague in every screen. */
export function openApiFlaws(document: OpenApiDocument): string[] {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
  );
  const ids = operations.map(({ operation }) => operation.operationId);
  return [
    ...ids.filter((id, index) => !id || ids.indexOf(id) !== index).map((id) => `operation id ${id}`),
    ...operations.flatMap(({ name, path, operation }) => [
      ...answerFlaws(name, operation),
      ...questionFlaws(name, path, operation),
    ]),
    ...schemaFlaws(document, document, ''),
  ];
}

function answerFlaws(name: string, { responses }: Operation): string[] {
  const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const vague = good.filter(([status, { content }]) => {
    const schemas = Object.values(content ?? {}).map(({ schema }) => schema);
    return status !== '204' && (schemas.length === 0 || schemas.includes(undefined));
  });
  const refusal = responses.default?.content?.['application/json']?.schema?.$ref;
  return [
    ...(good.length > 0 ? [] : [`${name} never succeeds`]),
    ...vague.map(([status]) => `${name} answers ${status} with nothing in particular`),
    ...(refusal === '#/components/schemas/ErrorView' ? [] : [`${name} does not say how it refuses`]),
  ];
}

function questionFlaws(name: string, path: string, { parameters = [], requestBody }: Operation): string[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
  const declared = parameters
    .filter((parameter) => parameter.in === 'path')
    .map((parameter) => parameter.name);
  const forced = parameters.filter(({ required, schema }) => required && 'default' in schema);
  const form = requestBody?.content['multipart/form-data'];
  // A file that is sent as it is has bytes and nothing else.
  const isFile = requestBody?.content['application/octet-stream']?.schema?.format === 'binary';
  return [
    ...(String(inPath) === String(declared) ? [] : [`${name} declares ${declared.join()}`]),
    ...forced.map((parameter) => `${name} demands ${parameter.name}, which has a default`),
    ...(requestBody && !form && !isFile && !requestBody.content['application/json']?.schema
      ? [`${name} takes anything`]
      : []),
  ];
}

/** References into nowhere, objects without a field, schemas that say nothing, and what OpenAPI 3.1 no longer has. */
function schemaFlaws(document: OpenApiDocument, part: unknown, at: string): string[] {
  if (Array.isArray(part))
    return part.flatMap((item, index) => schemaFlaws(document, item, `${at}/${index}`));
  if (!isObject(part)) return [];
  const within = Object.entries(part).flatMap(([key, value]) => schemaFlaws(document, value, `${at}/${key}`));
  const target = typeof part.$ref === 'string' ? (part.$ref.split('/').at(-1) ?? '') : null;
  const fields = isObject(part.properties) ? part.properties : {};
  const isBare = part.type === 'object' && Object.keys(fields).length === 0 && !part.additionalProperties;
  const required = Array.isArray(part.required) ? part.required : [];
  return [
    ...within,
    ...(target !== null && !(target in document.components.schemas) ? [`${at} refers to ${target}`] : []),
    ...(isBare ? [`${at} is any object`] : []),
    ...('nullable' in part && typeof part.nullable === 'boolean' ? [`${at} is nullable`] : []),
    ...Object.entries(fields)
      .filter(([name, field]) => isObject(field) && 'default' in field && required.includes(name))
      .map(([name]) => `${at} demands ${name}, which has a default`),
  ];
}
