import { readApiError, Unreachable } from '../api/api-error.js';
import { connectionLost } from '../api/connection.js';
import { signedInAgain } from '../api/session.js';

/** A file and where it goes. */
export interface SendingWish {
  /** Of the API, with its query. */
  address: string;
  file: File;
  /** From 0 to 1, as far as it has left. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Sends a file as it is. `fetch` cannot say how far it is, so this is the older way. Throws as every other request does. */
export async function sendFile<Answer>(wish: SendingWish): Promise<Answer> {
  const response = await send(wish);
  if (response.ok) return await response.json();
  const error = await readApiError(response);
  if (error.code !== 'NOT_SIGNED_IN' || !(await signedInAgain())) throw error;
  const again = await send(wish);
  if (!again.ok) throw await readApiError(again);
  return await again.json();
}

function send({ address, file, onProgress, signal }: SendingWish): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = () => {
      connectionLost();
      reject(new Unreachable('The upload broke off.'));
    };
    request.onabort = () => reject(new DOMException('The upload was cancelled.', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
