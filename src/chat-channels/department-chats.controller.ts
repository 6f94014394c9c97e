import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { DepartmentChats } from './department-chats.service.js';
import { ChangeDepartmentChatDto, DepartmentChatDto } from './dto/chat-channel.dto.js';
import {
  type DepartmentChatListView,
  type DepartmentChatView,
  toDepartmentChatView,
} from './dto/chat-channel.view.js';

@Controller('chats')
@Access('admin')
export class DepartmentChatsController {
  constructor(private readonly chats: DepartmentChats) {}

  /** Chats of departments, by name. */
  @Get()
  async list(): Promise<DepartmentChatListView> {
    return { items: (await this.chats.list()).map(toDepartmentChatView) };
  }

  /** Adds a chat in which a department gets the tip of the month; its address is not shown again. */
  @Post()
  async add(@Me() me: Identity, @Body() body: DepartmentChatDto): Promise<DepartmentChatView> {
    return toDepartmentChatView(await this.chats.add(me, body));
  }

  @Put(':id')
  async change(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() body: ChangeDepartmentChatDto,
  ): Promise<DepartmentChatView> {
    return toDepartmentChatView(await this.chats.change(me, id, body));
  }

  /** What waits for it is not posted any more. */
  @Delete(':id')
  @HttpCode(204)
  async remove(@Me() me: Identity, @Param('id') id: string): Promise<void> {
    await this.chats.remove(me, id);
  }
}
