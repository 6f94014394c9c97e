import { Controller, HttpCode, Post } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { TestMessages } from './test-messages.js';

@Controller('outbox/test-message')
export class TestMessagesController {
  constructor(private readonly tests: TestMessages) {}

  /** Writes a test message to the caller. */
  @Post()
  @Access('admin')
  @HttpCode(204)
  async send(@Me() { personId }: Identity): Promise<void> {
    await this.tests.send(personId);
  }
}
