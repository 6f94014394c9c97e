import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Env } from '../config/env.js';
import { MessageTemplates, type Say } from '../message-templates/message-templates.js';
import { isMessageName, type MessageName, shapeOf } from '../message-texts/message-catalogue.js';
import { compileText, type Message, type MessageText } from '../message-texts/template.js';
import { digestOf } from '../notifications/digest-words.js';
import { TestMessages } from '../test-messages/test-messages.js';
import { messageHasMistakes, noSuchMessage } from './message-editor.errors.js';
import { nameOf, type Sample, valuesFor } from './message-samples.js';
import { judge, type TextMistake, tidied } from './message-standing.js';

/** A text that is being written, and by which sample person it is tried. */
export interface Draft {
  name: string;
  language: string;
  text: MessageText;
  sample: Sample;
}

/** What a text would become; null while it has mistakes. */
export interface Preview {
  mistakes: TextMistake[];
  advice: TextMistake[];
  /** As the whole mail of somebody for whom nothing else waits. */
  mail: Message | null;
  /** As it stands in the inbox; null for what never does. */
  inbox: Message | null;
}

/** What stands by itself, greeting included, and never in the inbox. */
const ALONE: readonly MessageName[] = [
  'invitation',
  'chat-rest',
  'test',
  'seat-invitation',
  'seat-changed',
  'seat-cancelled',
];
/** Any page of ours: a preview leads nowhere. */
const PATH = '/';
const FOOTER = { path: '/profile', isOptional: true, isInChat: false };

/** Texts as their readers would have them, filled with made-up people; nothing of it is kept. */
@Injectable()
export class MessagePreviews {
  constructor(
    private readonly templates: MessageTemplates,
    private readonly tests: TestMessages,
    private readonly env: Env,
  ) {}

  /** Throws MESSAGE_TEXT_NOT_FOUND. */
  async preview(draft: Draft): Promise<Preview> {
    const message = named(draft.name);
    const text = tidied(message, draft.text);
    const found = judge(message, text);
    if (found.mistakes.length > 0) return { ...found, mail: null, inbox: null };
    const fill = compileText(text, draft.language);
    const path = shapeOf(message).hasButton ? PATH : null;
    const said = fill(valuesFor(message, draft.sample), path);
    const isAlone = ALONE.includes(message);
    if (isAlone) return { ...found, mail: said, inbox: null };
    const say = await this.templates.sayer(['digest', 'due-soon', 'tip'], []);
    const name = nameOf(draft.sample);
    if (message === 'digest') {
      const parts = DIGEST_PARTS.map((part) => ({ ...part, ...sampleOf(part.kind, say) }));
      return {
        ...found,
        mail: digestOf(name, parts, (told) => fill(told.values, told.path ?? null), FOOTER),
        inbox: null,
      };
    }
    const part = { id: 0, kind: 'tip' as const, ...said };
    return { ...found, mail: digestOf(name, [part], (told) => say(told, null), FOOTER), inbox: said };
  }

  /** Writes it to the caller alone, marked as a test. Throws as `preview`, MESSAGE_TEXT_HAS_MISTAKES, and as `TestMessages.say`. */
  async sendTest({ personId }: Identity, draft: Draft): Promise<void> {
    const { mail, mistakes } = await this.preview(draft);
    if (!mail) throw messageHasMistakes(mistakes);
    const { subject, words } = mail;
    const paragraphs = ['This is the test that you asked for. Nobody else got it.', ...words.paragraphs];
    await this.tests.say(personId, {
      told: { subject: `Test: ${subject}`, words: { ...words, paragraphs } },
      action: 'messages.tested',
      facts: { message: draft.name, language: draft.language },
    });
  }

  /** Where links of a preview would lead. */
  get publicUrl(): string {
    return this.env.publicUrl;
  }
}

const DIGEST_PARTS = [
  { id: 1, kind: 'due-soon' },
  { id: 2, kind: 'tip' },
] as const;

const sampleOf = (message: 'due-soon' | 'tip', say: Say): Message =>
  message === 'tip'
    ? say(
        {
          message,
          values: {
            tip: 'Say when, not soon',
            text: 'A time that you keep is worth more than an early one that you miss.',
            thisWeek: 'Answer one request with a day.',
            isForAll: false,
          },
          path: PATH,
        },
        null,
      )
    : say({ message, values: { track: 'Service starts inside', dueOn: '2026-12-04' }, path: PATH }, null);

function named(name: string): MessageName {
  if (!isMessageName(name)) throw noSuchMessage();
  return name;
}
