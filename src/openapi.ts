import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, getSchemaPath, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import { ErrorView } from './common/http/error.view.js';
import { VERSION } from './config/version.js';

/** Swagger's page sets styles inline; nothing else of ours may. */
const DOCS_POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self'; frame-ancestors 'none'";

/** Describes every route; the browser client's types are generated from it. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Inhouse')
    .setDescription('Training and onboarding that makes internal customer service a habit.')
    .setVersion(VERSION)
    .addCookieAuth('inhouse_session')
    .addBearerAuth()
    .addGlobalResponse({
      status: 'default',
      description: 'Refused: `code` is stable, `message` says what to do next.',
      content: { 'application/json': { schema: { $ref: getSchemaPath(ErrorView) } } },
    });
  const document = SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
    extraModels: [ErrorView],
  });
  mend(document);
  return document;
}

const isObject = (part: unknown): part is Record<string, unknown> =>
  typeof part === 'object' && part !== null;
const hasDefault = (schema: unknown) => isObject(schema) && 'default' in schema;

/** Puts right, in place, what the generator says wrongly: null as in OpenAPI 3.0, and that a field with a default must be sent. */
function mend(part: unknown): void {
  if (Array.isArray(part)) return part.forEach(mend);
  if (!isObject(part)) return;
  Object.values(part).forEach(mend);
  const { properties, required } = part;
  if (part.in && hasDefault(part.schema)) part.required = false;
  if (isObject(properties) && Array.isArray(required))
    part.required = required.filter((name) => !hasDefault(properties[String(name)]));
  if (part.nullable === true) sayTypeNull(part);
}

/** OpenAPI 3.1 says `type: [string, null]` where 3.0 said `nullable`. */
function sayTypeNull(schema: Record<string, unknown>): void {
  delete schema.nullable;
  if (typeof schema.type === 'string') {
    schema.type = [schema.type, 'null'];
  } else if (Array.isArray(schema.allOf)) {
    schema.anyOf = [...schema.allOf, { type: 'null' }];
    delete schema.allOf;
    delete schema.type;
  }
}

/** `/api/openapi.json` and, for people, `/api/docs`. */
export function serveOpenApi(app: NestExpressApplication): void {
  app.use('/api/docs', (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Content-Security-Policy', DOCS_POLICY);
    next();
  });
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
}
