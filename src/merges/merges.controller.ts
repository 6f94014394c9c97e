import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { MergePersonDto } from './dto/merge.dto.js';
import { MergeView } from './dto/merge.view.js';
import { PersonRecordsView } from './dto/person-records.view.js';
import { MergesService } from './merges.service.js';
import { PersonRecordsService } from './person-records.service.js';

@Controller('people')
@Access('admin')
export class MergesController {
  constructor(
    private readonly merges: MergesService,
    private readonly records: PersonRecordsService,
  ) {}

  /** Every record of a person, by the id of any: the one that is kept, and those that were merged into it. */
  @Get(':id/records')
  async listRecords(@Param('id') id: string): Promise<PersonRecordsView> {
    return await this.records.of(id);
  }

  /** Merges the record of another person into this one, or says what that would do. */
  @Post(':id/merges')
  @HttpCode(200)
  async merge(
    @Me() me: Identity,
    @Param('id') keptId: string,
    @Body() { personId, dryRun }: MergePersonDto,
  ): Promise<MergeView> {
    const wish = { keptId, mergedId: personId };
    if (dryRun === true) return await this.merges.preview(wish, me.personId);
    return await this.merges.merge(wish, me.personId);
  }
}
