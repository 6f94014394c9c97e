import { validationPipe } from '../../src/common/http/validation.pipe.js';

/** The fields of a body or query that the running app would refuse, in its words for them. */
export async function refusedFields(metatype: new () => object, body: object): Promise<string[]> {
  try {
    await validationPipe().transform(body, { type: 'body', metatype });
    return [];
  } catch (error) {
    const details = error instanceof Error && 'details' in error ? error.details : [];
    return (details as { field: string }[]).map(({ field }) => field);
  }
}
