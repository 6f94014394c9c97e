import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { DeputiesService } from './deputies.service.js';
import { DeputyView, NewDeputyView, toDeputyView } from './dto/deputy.view.js';
import { NameDeputyDto } from './dto/name-deputy.dto.js';

@Controller('me/deputies')
export class DeputiesController {
  constructor(private readonly deputies: DeputiesService) {}

  /** Lets somebody see the caller's reporting line for at most 60 days. */
  @Access('manager')
  @Post()
  async name(@Me() me: Identity, @Body() wish: NameDeputyDto): Promise<NewDeputyView> {
    return await this.deputies.name(me, wish);
  }

  /** The caller's deputies of now and later. */
  @Access('signed-in')
  @Get()
  async list(@Me() me: Identity): Promise<DeputyView[]> {
    return (await this.deputies.list(me.personId)).map(toDeputyView);
  }

  /** Ends a deputy's term at once. */
  @Access('signed-in')
  @Delete(':id')
  @HttpCode(204)
  async end(@Me() me: Identity, @Param('id') id: string): Promise<void> {
    await this.deputies.end(me.personId, id);
  }
}
