import { createHash, randomBytes } from 'node:crypto';

/** A random public id of 22 URL-safe characters (128 bits). */
export function publicId(): string {
  return randomBytes(16).toString('base64url');
}

/** A secret of 43 URL-safe characters (256 bits), for sessions and links. */
export function secretToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 as 64 hexadecimal digits: how secrets are stored and contents are named. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
