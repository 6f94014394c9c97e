import { Injectable, Logger } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Env } from '../config/env.js';
import { type MessageName, type Told } from '../message-texts/message-catalogue.js';
import { checkMessage, type MessageContent, messageHash } from '../message-texts/message-file.js';
import { MessageTextsRepository, type StoredText } from './message-texts.repository.js';
import { readShippedMessages } from './shipped-messages.js';
import { compileText, type Message, type MessageText, type Template } from '../message-texts/template.js';
import { SHIPPED_LANGUAGE } from '../message-texts/template-helpers.js';

/** Fills in what is told, in the language of whoever it is for; null for somebody of whom none is known. */
export type Say = (told: Told, personId: number | null) => Message;

/** A text of a message with the language that it is in. */
export interface StandingText extends MessageText {
  language: string;
}

/** Compiled texts that are kept ready; every edit adds one. */
const MOST_KEPT = 500;

/** What messages say: as somebody wrote it in the browser, else as the content folder says, else as it comes with the program. */
@Injectable()
export class MessageTemplates {
  private readonly logger = new Logger(MessageTemplates.name);
  private readonly ready = new Map<string, Template | null>();
  /** Read and checked as the program starts, which ends where a text has mistakes. */
  readonly shipped: readonly MessageContent[] = readShippedMessages();

  constructor(
    private readonly texts: MessageTextsRepository,
    private readonly audit: AuditLog,
    private readonly env: Env,
  ) {}

  /** Makes these messages ready to be said to these people: two statements at most, for however many. */
  async sayer(messages: Iterable<MessageName>, personIds: Iterable<number>): Promise<Say> {
    const names = [...new Set(messages)];
    const stored = names.length === 0 ? [] : await this.texts.of(names);
    const isTranslated = [...stored, ...this.shipped].some(({ language }) => language !== SHIPPED_LANGUAGE);
    const languages = isTranslated
      ? await this.texts.languagesOf([...new Set(personIds)])
      : new Map<number, string>();
    const templates = new Map<string, Template>();
    const templateFor = (message: MessageName, chosen: string | null) => {
      const key = `${message} ${chosen ?? ''}`;
      const template = templates.get(key) ?? this.templateFor(message, chosen, stored);
      templates.set(key, template);
      return template;
    };
    // What many people are told in the same words is filled in once a language.
    const said = new Map<Told, Map<string, Message>>();
    return (told, personId) => {
      const chosen = (personId === null ? null : languages.get(personId)) ?? null;
      const known = said.get(told)?.get(chosen ?? '');
      if (known) return known;
      const message = templateFor(told.message, chosen)(told.values, told.path ?? null);
      said.set(told, (said.get(told) ?? new Map<string, Message>()).set(chosen ?? '', message));
      return message;
    };
  }

  /** What the folder says, inside the caller's run. */
  async publish(wanted: readonly MessageContent[]): Promise<void> {
    const known = await this.texts.ofFolder();
    if (statesOf(known) === statesOf(wanted)) return;
    await this.texts.publish(wanted, known);
    await this.audit.record({
      actor: 'system',
      action: 'messages.published',
      subject: { type: 'content', id: null },
      facts: { messages: wanted.length },
    });
  }

  /** Whether publishing would do anything; reads only. */
  async wouldChange(wanted: readonly MessageContent[]): Promise<boolean> {
    return statesOf(await this.texts.ofFolder()) !== statesOf(wanted);
  }

  /** What is said to somebody of this language, who may have to read another one. */
  saidIn(language: string, message: MessageName, stored: readonly StoredText[]): StandingText {
    const [best] = this.candidates(message, language, stored);
    if (!best) throw new Error(`Nothing says ${message}.`);
    return best;
  }

  private templateFor(message: MessageName, chosen: string | null, stored: readonly StoredText[]): Template {
    for (const text of this.candidates(message, chosen, stored)) {
      const template = this.compiled(message, text);
      if (template) return template;
    }
    throw new Error(`Nothing says ${message}.`);
  }

  /** What may say a message, the best first. */
  private candidates(
    message: MessageName,
    chosen: string | null,
    stored: readonly StoredText[],
  ): StandingText[] {
    const mine = stored.filter((text) => text.message === message);
    return languagesFor(chosen, this.env.COMPANY_LANGUAGE).flatMap((language) => [
      ...(['browser', 'folder'] as const).flatMap((origin) => {
        const found = mine.find((text) => text.language === language && text.origin === origin);
        return found?.body && found.subject
          ? [{ language, subject: found.subject, button: found.button, body: found.body }]
          : [];
      }),
      ...this.shipped.filter((text) => text.message === message && text.language === language),
    ]);
  }

  /** Null where a text uses what this version of the program does not know any more: then the next best is said. */
  private compiled(message: MessageName, text: StandingText): Template | null {
    const key = `${message} ${text.language} ${messageHash(text)}`;
    const known = this.ready.get(key);
    if (known !== undefined) return known;
    const mistakes: string[] = [];
    const note = (part: string, line: number, what: string) =>
      mistakes.push(`${part}, line ${line}: ${what}`);
    checkMessage(message, text, note, () => undefined);
    if (mistakes.length > 0)
      this.logger.warn({ message, language: text.language, mistakes }, 'A text of a message cannot be used');
    if (this.ready.size >= MOST_KEPT) this.ready.clear();
    const template = mistakes.length > 0 ? null : compileText(text, text.language);
    this.ready.set(key, template);
    return template;
  }
}

/** The languages in which somebody may be written to, the best first: their own, that of the company, that of the shipped texts. */
export function languagesFor(chosen: string | null, company: string): string[] {
  const wider = (tag: string) => [tag.toLowerCase(), tag.toLowerCase().split('-')[0] ?? ''];
  return [...new Set([...(chosen ? wider(chosen) : []), ...wider(company), SHIPPED_LANGUAGE])];
}

const statesOf = (contents: readonly Pick<MessageContent, 'message' | 'language' | 'hash'>[]) =>
  contents
    .map(({ message, language, hash }) => `${message} ${language} ${hash}`)
    .toSorted()
    .join('\n');
