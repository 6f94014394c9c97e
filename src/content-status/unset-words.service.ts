import { Injectable } from '@nestjs/common';
import { type Placeholder, placeholdersIn } from '../common/placeholders/placeholders.js';
import { CompanyWords } from '../company/company-words.service.js';
import { Env } from '../config/env.js';
import { KickOffMessages } from '../kick-off/kick-off-messages.js';
import { ContentStatusRepository } from './content-status.repository.js';

/** A text that stands with its own words where the company says nothing yet. */
export interface UnsetWord {
  name: Placeholder;
  language: string;
  /** Null for a kick-off message. */
  course: string | null;
  /** Of the lesson, or who says the message. */
  title: string;
}

/** Which of the company's words are asked for in a language in which nothing is said. */
@Injectable()
export class UnsetWords {
  constructor(
    private readonly repository: ContentStatusRepository,
    private readonly kickOff: KickOffMessages,
    private readonly words: CompanyWords,
    private readonly env: Env,
  ) {}

  async list(): Promise<UnsetWord[]> {
    const said = await this.words.current();
    const messages = (await this.kickOff.list()).map(({ name, body }) => ({
      course: null,
      title: name,
      language: this.env.COMPANY_LANGUAGE,
      text: body,
    }));
    return [...messages, ...(await this.repository.textsWithPlaceholders())].flatMap(
      ({ course, title, language, text }) =>
        placeholdersIn(text)
          .filter((name) => said.in(language)(name) === null)
          .map((name) => ({ name, language, course, title })),
    );
  }
}
