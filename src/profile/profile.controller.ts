import { Controller, Get } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { MeView } from './dto/me.view.js';
import { ProfileService } from './profile.service.js';

@Controller('me')
export class ProfileController {
  constructor(private readonly profile: ProfileService) {}

  /** Who is signed in, what they may do, and whom they stand in for. */
  @Access('signed-in')
  @Get()
  async me(@Me() me: Identity): Promise<MeView> {
    return await this.profile.me(me);
  }
}
