import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import {
  DraftMessageDto,
  MessageLanguageQuery,
  MessageVersionDto,
  WriteMessageDto,
} from './dto/message-editor.dto.js';
import {
  type EditableMessageView,
  type ListedMessagesView,
  type MessagePreviewView,
  type MessageVersionView,
  toEditableMessage,
  toListedMessages,
  toMessagePreview,
} from './dto/message-editor.view.js';
import { MessageEditor } from './message-editor.service.js';
import { MessagePreviews } from './message-previews.js';

/** What is put into the frame runs nothing, loads nothing and sends nothing; only our own pages may frame it. */
const FRAME_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** What messages say, written in the browser. */
@Controller('message-editor')
@Access('admin')
export class MessageEditorController {
  constructor(
    private readonly editor: MessageEditor,
    private readonly previews: MessagePreviews,
  ) {}

  /** Every message, and how its texts stand. */
  @Get('messages')
  async list(): Promise<ListedMessagesView> {
    return toListedMessages(await this.editor.list());
  }

  /** A message in a language, with what its text can name; in one in which it says nothing yet, with what is said instead. */
  @Get('messages/:name')
  async get(
    @Param('name') name: string,
    @Query() { language }: MessageLanguageQuery,
  ): Promise<EditableMessageView> {
    return toEditableMessage(await this.editor.get(name, language));
  }

  /** An empty page in which a mail can be looked at as mail programs show it. */
  @Get('frame')
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', FRAME_POLICY)
  frame(): string {
    return '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mail</title></head><body></body></html>';
  }

  /** What a text would become for a made-up person, and what is wrong with it by part and line; nothing is kept. */
  @Post('messages/:name/preview')
  @HttpCode(200)
  async preview(@Param('name') name: string, @Body() draft: DraftMessageDto): Promise<MessagePreviewView> {
    return toMessagePreview(await this.previews.preview({ name, ...draft }), this.previews.publicUrl);
  }

  /** Has the message say this from now on, over the version that was read; answers the one that stands then. */
  @Put('messages/:name')
  async write(
    @Me() me: Identity,
    @Param('name') name: string,
    @Body() { language, version, text }: WriteMessageDto,
  ): Promise<MessageVersionView> {
    return { version: await this.editor.write(me, { name, language, version }, text) };
  }

  /** Gives up what was written: the message says what the content folder or the program does. */
  @Post('messages/:name/as-shipped')
  @HttpCode(200)
  async asShipped(
    @Me() me: Identity,
    @Param('name') name: string,
    @Body() { language, version }: MessageVersionDto,
  ): Promise<MessageVersionView> {
    return { version: await this.editor.asShipped(me, { name, language, version }) };
  }

  /** Writes a text that is being written to the caller alone, marked as a test; five in a quarter of an hour at most. */
  @Post('messages/:name/test-message')
  @HttpCode(204)
  async test(@Me() me: Identity, @Param('name') name: string, @Body() draft: DraftMessageDto): Promise<void> {
    await this.previews.sendTest(me, { name, ...draft });
  }
}
