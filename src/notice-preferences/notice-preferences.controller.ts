import { Body, Controller, Get, Put } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { NoticePreferencesDto } from './dto/notice-preferences.dto.js';
import { type NoticePreferencesView, toPreferencesView } from './dto/notice-preferences.view.js';
import { NoticePreferencesService } from './notice-preferences.service.js';

@Controller('me/preferences')
@Access('signed-in')
export class NoticePreferencesController {
  constructor(private readonly preferences: NoticePreferencesService) {}

  /** Which kinds of notices come to the caller by mail as well as into the inbox. */
  @Get()
  async read(@Me() { personId }: Identity): Promise<NoticePreferencesView> {
    return await this.view(personId);
  }

  /** Replaces the caller's choice. */
  @Put()
  async choose(
    @Me() { personId }: Identity,
    @Body() { appOnly }: NoticePreferencesDto,
  ): Promise<NoticePreferencesView> {
    await this.preferences.choose(personId, appOnly);
    return await this.view(personId);
  }

  private async view(personId: number): Promise<NoticePreferencesView> {
    const appOnly = await this.preferences.appOnly(personId);
    return toPreferencesView(appOnly, await this.preferences.unreachableAddress(personId));
  }
}
