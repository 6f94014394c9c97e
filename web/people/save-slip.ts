import { api, ask } from '../api/client.js';

/** Makes a new code for somebody and saves the slip that carries it. */
export async function saveSlip(personId: string): Promise<void> {
  const request = api.POST('/api/people/{id}/activation-slips', {
    params: { path: { id: personId } },
    parseAs: 'blob',
  });
  const url = URL.createObjectURL(await ask(request));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'activation.pdf';
  link.click();
  URL.revokeObjectURL(url);
}
