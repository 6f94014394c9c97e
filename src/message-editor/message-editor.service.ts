import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { MessageTemplates } from '../message-templates/message-templates.js';
import { MessageTextsRepository } from '../message-templates/message-texts.repository.js';
import { isMessageName, MESSAGE_NAMES, type MessageName } from '../message-texts/message-catalogue.js';
import { messageHash } from '../message-texts/message-file.js';
import type { MessageText } from '../message-texts/template.js';
import { messageHasMistakes, messageTextChanged, noSuchMessage } from './message-editor.errors.js';
import { judge, type MessageStanding, type Sayings, standingOf, tidied } from './message-standing.js';

/** Which text is meant, over the version that was read; 0 where nobody had written one. */
export interface TextVersion {
  name: string;
  language: string;
  version: number;
}

/** The texts of messages, written in the browser: each holds for what is said from then on. */
@Injectable()
export class MessageEditor {
  constructor(
    private readonly templates: MessageTemplates,
    private readonly texts: MessageTextsRepository,
    private readonly audit: AuditLog,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  private get sayings(): Sayings {
    const { shipped } = this.templates;
    return { shipped, saidIn: (...which) => this.templates.saidIn(...which) };
  }

  /** Every message in every language in which it says something, by name and language. */
  async list(): Promise<MessageStanding[]> {
    const { shipped } = this.templates;
    const stored = await this.texts.of(MESSAGE_NAMES);
    const known = new Set([...stored, ...shipped].map(({ message, language }) => `${message} ${language}`));
    return [...known]
      .toSorted()
      .flatMap((key) => {
        const [name = '', language = ''] = key.split(' ');
        return isMessageName(name) ? [standingOf(name, language, stored, this.sayings)] : [];
      })
      .filter(({ state }) => state !== 'missing');
  }

  /** Throws MESSAGE_TEXT_NOT_FOUND. */
  async get(name: string, language: string): Promise<MessageStanding> {
    const message = named(name);
    return standingOf(message, language, await this.texts.of([message]), this.sayings);
  }

  /** Has a message say this from now on; returns the version that this made. Throws as `get`, MESSAGE_TEXT_HAS_MISTAKES, and MESSAGE_TEXT_CHANGED_MEANWHILE where somebody was faster. */
  async write(me: Identity, which: TextVersion, typed: MessageText): Promise<number> {
    const message = named(which.name);
    const text = tidied(message, typed);
    const { mistakes } = judge(message, text);
    if (mistakes.length > 0) throw messageHasMistakes(mistakes);
    return await this.put(me, message, which, text);
  }

  /** Gives up what was written: the message says what the folder or the program does. Returns and throws as `write`. */
  async asShipped(me: Identity, which: TextVersion): Promise<number> {
    return await this.put(me, named(which.name), which, null);
  }

  private async put(
    { personId }: Identity,
    message: MessageName,
    { language, version }: TextVersion,
    text: MessageText | null,
  ): Promise<number> {
    return await this.transactions.run(async () => {
      const before = await this.get(message, language);
      if (before.version !== version) throw messageTextChanged(before.changedByName, before.changedAt);
      const hash = text && messageHash(text);
      // What says the same as lies below follows it from then on.
      const isSame = hash === null || hash === before.belowHash;
      if (isSame && before.state !== 'written') return version;
      const isWritten = await this.texts.write({
        content: { message, language },
        text: isSame || !text || !hash ? null : { ...text, hash },
        baseHash: before.belowHash,
        version,
        by: personId,
        at: this.clock.now(),
      });
      if (!isWritten) throw messageTextChanged(null, null);
      await this.audit.record({
        actor: personId,
        action: isSame ? 'messages.as-shipped' : 'messages.written',
        subject: { type: 'message-text', id: null },
        facts: { message, language },
      });
      return version + 1;
    });
  }
}

function named(name: string): MessageName {
  if (!isMessageName(name)) throw noSuchMessage();
  return name;
}
