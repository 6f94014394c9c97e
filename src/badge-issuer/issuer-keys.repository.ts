import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** What anybody may know of a key. */
export interface PublicKey {
  generation: number;
  /** As Multikey writes it. */
  publicKey: string;
}

/** A key that signs. */
export interface SigningKey extends PublicKey {
  secretKey: string;
}

@Injectable()
export class IssuerKeysRepository {
  constructor(private readonly database: Database) {}

  /** The key that signs now; null before there is one. */
  async latest(): Promise<SigningKey | null> {
    return await this.database.first<SigningKey>(
      `SELECT generation, public_key AS publicKey, secret_key AS secretKey FROM issuer_keys
        WHERE secret_key IS NOT NULL ORDER BY generation DESC LIMIT 1`,
    );
  }

  /** All keys that ever signed, the latest first. */
  async list(): Promise<PublicKey[]> {
    return await this.database.query<PublicKey>(
      'SELECT generation, public_key AS publicKey FROM issuer_keys ORDER BY generation DESC LIMIT 500',
    );
  }

  /** Puts a key in its place and takes the secrets of earlier ones away; false where somebody else was first. */
  async add({ generation, publicKey, secretKey }: SigningKey, now: Date): Promise<boolean> {
    const row = { generation, public_key: publicKey, secret_key: secretKey, made_at: now };
    if (!(await this.database.insertOnce('issuer_keys', row))) return false;
    await this.database.execute('UPDATE issuer_keys SET secret_key = NULL WHERE generation < ?', [
      generation,
    ]);
    return true;
  }
}
