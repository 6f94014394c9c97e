import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { ErasePersonDto } from './dto/erase-person.dto.js';
import { ErasureService } from './erasure.service.js';

@Controller()
export class PrivacyController {
  constructor(private readonly erasures: ErasureService) {}

  /** Erases a person for good: their name and every word about them; their completions stay, without a name. */
  @Access('admin')
  @Post('people/:id/erasure')
  @HttpCode(204)
  async erase(@Me() me: Identity, @Param('id') id: string, @Body() wish: ErasePersonDto): Promise<void> {
    await this.erasures.erase(me, id, wish);
  }
}
