/** One reason of several, or one faulty field. */
export interface ErrorDetail {
  code?: string;
  field?: string;
  /** Of what is meant, where a refusal names several. */
  id?: string;
  /** The day on which something opens that is not open yet. */
  opensOn?: string;
  /** Of a file that has a mistake there, from 1. */
  line?: number;
  /** Of what stands in the way, and when it was changed last. */
  version?: number;
  changedAt?: string;
  /** Of a file in an archive. */
  path?: string;
  /** That a file may have. */
  mostBytes?: number;
  message: string;
}

/** A refusal of the API; screens choose their words by `code`. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: ErrorDetail[] = [],
    /** Stands in the server's log beside what happened. */
    readonly requestId = '',
    /** When another try makes sense, where the server says so. */
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** No answer came at all: no network, or the server is away. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('The server did not answer.', { cause });
    this.name = 'Unreachable';
  }
}

const AWAY = new Set([502, 503, 504]);

/** Whether trying again later may help, with nothing changed by the person. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof ApiError && AWAY.has(error.status));
}

export const hasCode = (error: unknown, code: string) => error instanceof ApiError && error.code === code;

/** Reads a refusal; an answer that is not ours (a proxy's page, say) is named by its status. */
export async function readApiError(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  const facts = typeof body === 'object' && body !== null ? body : {};
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const code = 'code' in facts ? text(facts.code) : `HTTP_${response.status}`;
  const details = 'details' in facts && Array.isArray(facts.details) ? facts.details.filter(isDetail) : [];
  const after = Number(response.headers.get('retry-after'));
  return new ApiError(
    response.status,
    code,
    'message' in facts ? text(facts.message) : '',
    details,
    'requestId' in facts ? text(facts.requestId) : '',
    after > 0 ? after : null,
  );
}

function isDetail(value: unknown): value is ErrorDetail {
  return (
    typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string'
  );
}
