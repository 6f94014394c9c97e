import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { MovePeopleDto, MovePersonDto } from './dto/move.dto.js';
import { MovePreviewView, MoveResultView, MovesView, toMoveView } from './dto/move.view.js';
import { MovesService } from './moves.service.js';
import { MovesToCome } from './moves-to-come.js';

@Controller('people')
@Access('admin')
export class MovesController {
  constructor(
    private readonly moves: MovesService,
    private readonly toCome: MovesToCome,
  ) {}

  /** Says what moving many at once would do today. */
  @Post('moves/preview')
  @HttpCode(200)
  async preview(@Body() body: MovePeopleDto): Promise<MovePreviewView> {
    return await this.moves.preview(body);
  }

  /** Moves many at once from a day on: a region to another head, a department to another name. */
  @Post('moves')
  async movePeople(@Me() me: Identity, @Body() body: MovePeopleDto): Promise<MoveResultView> {
    return await this.moves.movePeople(me, body);
  }

  /** Takes a move back for everybody for whom it is still to come. */
  @Delete('moves/:moveId')
  @HttpCode(204)
  async cancelAll(@Me() me: Identity, @Param('moveId') moveId: string): Promise<void> {
    await this.toCome.cancelAll(me, moveId);
  }

  /** Moves one person from a day on; in the past this corrects history. */
  @Post(':id/moves')
  async movePerson(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() body: MovePersonDto,
  ): Promise<MoveResultView> {
    return await this.moves.movePerson(me, id, body);
  }

  /** A person's moves, made here: those to come, and those that were. */
  @Get(':id/moves')
  async list(@Param('id') id: string): Promise<MovesView> {
    return { items: (await this.toCome.list(id)).map(toMoveView) };
  }

  /** Takes a person's move back while it is to come. */
  @Delete(':id/moves/:moveId')
  @HttpCode(204)
  async cancel(@Me() me: Identity, @Param('id') id: string, @Param('moveId') moveId: string): Promise<void> {
    await this.toCome.cancel(me, id, moveId);
  }
}
