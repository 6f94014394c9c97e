/** What a log line says about an error: never a statement's values, which may be personal. */
export interface ErrorFacts {
  type: string;
  message: string;
  code?: string | undefined;
  stack?: string | undefined;
  cause?: ErrorFacts | undefined;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** A database error names its statement, not the driver's message, which quotes values ("Duplicate entry 'ann@…'"). */
export function errorFacts(given: unknown): ErrorFacts {
  // pino-http hands over its own summary, with the error behind `raw`.
  const error: unknown = typeof given === 'object' && given !== null && 'raw' in given ? given.raw : given;
  if (!(error instanceof Error))
    return { type: typeof error, message: 'Something was thrown that is no error.' };
  const code = 'code' in error ? textOf(error.code) : undefined;
  const query = 'query' in error ? textOf(error.query) : undefined;
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  return {
    type: error.name,
    message: query ? `${code ?? 'The database refused'}: ${query.slice(0, 300)}` : error.message,
    code,
    stack: frames?.join('\n'),
    cause: error.cause && !query ? errorFacts(error.cause) : undefined,
  };
}
