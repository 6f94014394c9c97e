import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';

/** Swagger's page sets styles inline; nothing else of ours may. */
const DOCS_POLICY =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self'; frame-ancestors 'none'";

/** Describes every route; the browser client's types are generated from it. */
export function openApiDocument(app: NestExpressApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Inhouse')
    .setDescription('Training and onboarding that makes internal customer service a habit.')
    .setVersion('0.1.0')
    .addCookieAuth('inhouse_session')
    .addBearerAuth();
  const document = SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return withTypeNull(document);
}

/** OpenAPI 3.1 says `type: [string, null]` where 3.0 said `nullable`; the generator still says the latter. */
function withTypeNull<T>(part: T): T {
  if (Array.isArray(part)) {
    for (const item of part) withTypeNull(item);
    return part;
  }
  if (typeof part !== 'object' || part === null) return part;
  const schema: Record<string, unknown> = part as Record<string, unknown>;
  for (const value of Object.values(schema)) withTypeNull(value);
  if (schema.nullable !== true) return part;
  delete schema.nullable;
  if (typeof schema.type === 'string') schema.type = [schema.type, 'null'];
  else if (Array.isArray(schema.allOf)) {
    schema.anyOf = [...schema.allOf, { type: 'null' }];
    delete schema.allOf;
    delete schema.type;
  }
  return part;
}

/** `/api/openapi.json` and, for people, `/api/docs`. */
export function serveOpenApi(app: NestExpressApplication): void {
  app.use('/api/docs', (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Content-Security-Policy', DOCS_POLICY);
    next();
  });
  // Until there are screens, the front door leads to the description of the API.
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.path === '/') response.redirect('/api/docs');
    else next();
  });
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
}
