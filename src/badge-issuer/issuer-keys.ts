import { generate } from '@digitalbazaar/ed25519-multikey';
import { Injectable } from '@nestjs/common';
import { AuditLog, type Actor } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { IssuerKeysRepository, type PublicKey, type SigningKey } from './issuer-keys.repository.js';

/** The keys of this installation: made when one is first needed, once, however many processes need it at once. */
@Injectable()
export class IssuerKeys {
  constructor(
    private readonly keys: IssuerKeysRepository,
    private readonly audit: AuditLog,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The key that signs now: read anew, since another process may have changed it. */
  async signing(): Promise<SigningKey> {
    const known = await this.keys.latest();
    if (known) return known;
    await this.make(1, 'system');
    const made = await this.keys.latest();
    if (!made) throw new Error('No key signs, though one was made.');
    return made;
  }

  /** What verifies: every key that ever signed, the latest first. */
  async published(): Promise<PublicKey[]> {
    await this.signing();
    return await this.keys.list();
  }

  /** Lets another key sign from now on; what earlier ones signed still verifies. Returns its generation, or null where somebody else did so at once. */
  async rotate(): Promise<number | null> {
    const { generation } = await this.signing();
    return (await this.make(generation + 1, 'command-line')) ? generation + 1 : null;
  }

  private async make(generation: number, actor: Actor): Promise<boolean> {
    const key = await (await generate()).export({ publicKey: true, secretKey: true });
    const { publicKeyMultibase: publicKey, secretKeyMultibase: secretKey } = key;
    return await this.transactions.run(async () => {
      if (!(await this.keys.add({ generation, publicKey, secretKey }, this.clock.now()))) return false;
      const subject = { type: 'issuer-key', id: generation };
      await this.audit.record({ actor, action: 'badges.key-made', subject, facts: { publicKey } });
      return true;
    });
  }
}
