import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { clean } from '../common/text-keys.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { masked } from '../web-calls/web-address.js';
import { chatAddressMistakes } from './chat-address.js';
import {
  chatAddressRefused,
  chatDepartmentNotFound,
  chatNotFound,
  tooManyChats,
} from './chat-channels.errors.js';
import { ChatChannelsRepository, type ChatRow, type ChatWords } from './chat-channels.repository.js';
import type { ChangeDepartmentChatDto, DepartmentChatDto } from './dto/chat-channel.dto.js';

const MOST = 200;

/** Chats of departments, as admins say; their addresses are shown in part alone. */
@Injectable()
export class DepartmentChats {
  constructor(
    private readonly chats: ChatChannelsRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async list(): Promise<ChatRow[]> {
    return await this.chats.ofDepartments();
  }

  /** Throws `CHAT_NOT_FOUND`. */
  async get(id: string): Promise<ChatRow> {
    const row = await this.chats.find(id);
    if (!row) throw chatNotFound();
    return row;
  }

  /** Throws `CHAT_ADDRESS_REFUSED` with every mistake, `CHAT_DEPARTMENT_NOT_FOUND` and `TOO_MANY_CHATS`. */
  async add(me: Identity, dto: DepartmentChatDto): Promise<ChatRow> {
    const url = this.checked(dto.url);
    return await this.transactions.run(async () => {
      const id = await this.chats.add(await this.wordsOf(dto), url, this.clock.now());
      if ((await this.chats.ofDepartments()).length > MOST) throw tooManyChats(MOST);
      const added = await this.get(id);
      await this.note(me, 'chat.added', added);
      return added;
    });
  }

  /** Changes one, with another address where one is given. Throws as `add` does, and `CHAT_NOT_FOUND`. */
  async change(
    me: Identity,
    id: string,
    { isOn, url: given, ...dto }: ChangeDepartmentChatDto,
  ): Promise<ChatRow> {
    const url = given === undefined ? null : this.checked(given);
    return await this.transactions.run(async () => {
      const row = await this.get(id);
      await this.chats.change(row.id, await this.wordsOf(dto), url, isOn);
      const changed = await this.get(id);
      await this.note(me, 'chat.changed', changed);
      return changed;
    });
  }

  /** What waits for it is not posted any more. Throws `CHAT_NOT_FOUND`. */
  async remove(me: Identity, id: string): Promise<void> {
    await this.transactions.run(async () => {
      const row = await this.get(id);
      if (!(await this.chats.remove(row.id))) throw chatNotFound();
      await this.note(me, 'chat.removed', row);
    });
  }

  private checked(url: string): string {
    const mistakes = chatAddressMistakes(url, this.env.chatHosts, this.env.allowsPrivateWebhooks);
    if (mistakes.length > 0) throw chatAddressRefused(mistakes);
    return new URL(url).href;
  }

  private async wordsOf({
    kind,
    name,
    department,
  }: Pick<DepartmentChatDto, 'kind' | 'name' | 'department'>): Promise<ChatWords> {
    const departmentId = await this.chats.departmentOf(department);
    if (departmentId === null) throw chatDepartmentNotFound();
    return { kind, name: clean(name), departmentId };
  }

  private async note(me: Identity, action: string, { id, name, url, kind, department, status }: ChatRow) {
    await this.audit.record({
      actor: me.personId,
      action,
      subject: { type: 'chat', id },
      facts: {
        name: name ?? '',
        kind,
        department: department?.name ?? '',
        address: url === null ? '' : masked(url),
        status,
      },
    });
  }
}
