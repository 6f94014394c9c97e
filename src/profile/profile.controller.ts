import { Body, Controller, Get, HttpCode, Ip, Patch, Post } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { ChangePasswordDto } from './dto/change-password.dto.js';
import { MeView } from './dto/me.view.js';
import { ProfileDto } from './dto/profile.dto.js';
import { ProfileView } from './dto/profile.view.js';
import { OwnChoicesService } from './own-choices.service.js';
import { OwnPasswordService } from './own-password.service.js';
import { ProfileService } from './profile.service.js';

@Controller('me')
export class ProfileController {
  constructor(
    private readonly profile: ProfileService,
    private readonly own: OwnChoicesService,
    private readonly passwords: OwnPasswordService,
  ) {}

  /** Who is signed in, for how long, what they may do, and whom they stand in for. */
  @Access('signed-in')
  @Get()
  async me(@Me() me: Identity): Promise<MeView> {
    return await this.profile.me(me);
  }

  /** One's language and time zone, and where one meets customers. */
  @Access('signed-in')
  @Get('profile')
  async choices(@Me() me: Identity): Promise<ProfileView> {
    return await this.own.choices(me);
  }

  /** Changes one's language, time zone, or where one meets customers; due dates follow the zone. */
  @Access('signed-in')
  @Patch('profile')
  async choose(@Me() me: Identity, @Body() wish: ProfileDto): Promise<ProfileView> {
    return await this.own.choose(me, wish);
  }

  /** Changes one's password, and signs out everywhere else; bearer tokens end too. */
  @Access('signed-in')
  @Post('password')
  @HttpCode(204)
  async changePassword(
    @Me() me: Identity,
    @Body() change: ChangePasswordDto,
    @Ip() address: string,
  ): Promise<void> {
    await this.passwords.change(me, change, address);
  }
}
