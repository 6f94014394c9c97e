import { hash, parseOptions, verify } from '@node-rs/argon2';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { availableParallelism } from 'node:os';
import { secretToken } from '../common/random.js';
import { type PersonalFacts, passwordFlaws } from './password-rules.js';
import { PasswordsBusy, passwordWeak } from './passwords.errors.js';

/** Argon2id as the OWASP password storage cheat sheet asks at least: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Most passwords that wait for their turn; at about 40 ms each the last one waits some two seconds. */
const MOST_WAITING = 50;

/** Hashes in the thread pool, one or two at a time, so that a rush of sign-ins slows nobody else. */
@Injectable()
export class PasswordHasher implements OnApplicationBootstrap {
  private readonly places = Math.min(2, Math.max(1, availableParallelism() - 1));
  private readonly waiting: (() => void)[] = [];
  private running = 0;
  private nobodys: Promise<string> | undefined;

  onApplicationBootstrap(): void {
    // Made before the first sign-in, which would take longer otherwise and so give itself away; a failure shows there.
    this.nobodysHash().catch(() => undefined);
  }

  /** Hashes a password that somebody chose for themselves; throws `PASSWORD_WEAK` with every reason, or `PASSWORDS_BUSY`. */
  async hashChosen(password: string, person: PersonalFacts): Promise<string> {
    const flaws = passwordFlaws(password, person);
    if (flaws.length > 0) throw passwordWeak(flaws);
    return await this.hash(password);
  }

  /** Throws `PASSWORDS_BUSY` when too many wait. */
  async hash(password: string): Promise<string> {
    return await this.inTurn(() => hash(password.normalize('NFC'), COST));
  }

  /** Whether the password fits; without a hash it takes the same time and never does. Throws `PASSWORDS_BUSY`. */
  async verify(passwordHash: string | null, password: string): Promise<boolean> {
    const against = passwordHash ?? (await this.nobodysHash());
    const fits = await this.inTurn(() => verify(against, password.normalize('NFC')));
    return fits && passwordHash !== null;
  }

  /** Whether a hash was made with other costs than today's. */
  isOutdated(passwordHash: string): boolean {
    const { memoryCost, timeCost, parallelism } = parseOptions(passwordHash);
    return memoryCost !== COST.memoryCost || timeCost !== COST.timeCost || parallelism !== COST.parallelism;
  }

  private async nobodysHash(): Promise<string> {
    this.nobodys ??= hash(secretToken(), COST);
    return await this.nobodys;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.places) {
      if (this.waiting.length >= MOST_WAITING) throw new PasswordsBusy();
      // Whoever leaves hands its place over, so that nobody can slip in between.
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.running++;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}
