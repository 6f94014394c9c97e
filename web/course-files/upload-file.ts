import { readApiError, Unreachable } from '../api/api-error.js';
import type { View } from '../api/client.js';
import { connectionLost } from '../api/connection.js';
import { signedInAgain } from '../api/session.js';

export type Uploaded = View<'UploadView'>;

interface Wish {
  slug: string;
  file: File;
  /** From 0 to 1, as far as it has left. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Sends a file into a draft. `fetch` cannot say how far it is, so this is the older way. Throws as every other request does. */
export async function uploadFile(wish: Wish): Promise<Uploaded> {
  const response = await send(wish);
  if (response.ok) return await response.json();
  const error = await readApiError(response);
  if (error.code !== 'NOT_SIGNED_IN' || !(await signedInAgain())) throw error;
  const again = await send(wish);
  if (!again.ok) throw await readApiError(again);
  return await again.json();
}

function send({ slug, file, onProgress, signal }: Wish): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ name: file.name });
    request.open('POST', `/api/course-drafts/${encodeURIComponent(slug)}/files?${query}`);
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
