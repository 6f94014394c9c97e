/** A key that makes a repeat of a request harmless: 128 random bits; `randomUUID` is missing where a company serves its own network without TLS. */
export const newRequestKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
