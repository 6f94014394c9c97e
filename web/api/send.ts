import { ApiError, isUnreachable, readApiError, Unreachable } from './api-error.js';
import { connection, connectionLost } from './connection.js';
import { isByHand } from './hand.js';
import { signedInAgain } from './session.js';

/**
 * Sends a request and throws `ApiError` for a refusal, `Unreachable` without an answer. When the session has ended
 * under a page in use, it waits until somebody has signed in again and then sends the same request once more.
 */
export async function send(request: Request): Promise<Response> {
  const answer = await attempt(request.clone());
  if (!(answer instanceof ApiError)) return answer;
  if (answer.code !== 'NOT_SIGNED_IN' || !(await signedInAgain())) throw answer;
  const second = await attempt(request);
  if (second instanceof ApiError) throw second;
  return second;
}

async function attempt(request: Request): Promise<Response | ApiError> {
  if (!isByHand()) request.headers.set('X-Background', '1');
  const response = await fetch(request).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    connectionLost();
    throw new Unreachable(cause);
  });
  if (response.ok) {
    connection.set('well');
    return response;
  }
  const error = await readApiError(response);
  if (isUnreachable(error) && error.code !== 'PASSWORDS_BUSY') connectionLost();
  return error;
}
