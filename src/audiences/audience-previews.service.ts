import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { toPage } from '../common/paging/page.js';
import { keyIn } from '../people/people.service.js';
import { MAY_TEACH, visiblePeople } from '../people/visible-people.js';
import { AudiencePreviewRepository, type Compared } from './audience-preview.repository.js';
import { AudienceReading } from './audience-reading.js';
import { AudienceRules } from './audience-rules.service.js';
import { audienceNotFound } from './audiences.errors.js';
import { AudiencesRepository } from './audiences.repository.js';
import type { PreviewAudienceDto, PreviewPeopleQuery } from './dto/audience.dto.js';
import {
  type AudiencePeopleView,
  type AudiencePreviewView,
  toAudiencePersonView,
} from './dto/audience.view.js';

/** Says whom a rule would mean before it is saved: those whom the caller may assign to. */
@Injectable()
export class AudiencePreviews {
  constructor(
    private readonly rules: AudienceRules,
    private readonly reading: AudienceReading,
    private readonly audiences: AudiencesRepository,
    private readonly people: AudiencePreviewRepository,
  ) {}

  async preview(identity: Identity, request: PreviewAudienceDto): Promise<AudiencePreviewView> {
    const { compared, sentence } = await this.compared(identity, request);
    return { sentence, ...(await this.people.count(compared)) };
  }

  /** A page of the people whom the rule means, adds or leaves out, by name. */
  async peopleOf(
    identity: Identity,
    request: PreviewAudienceDto,
    { part, text = '', cursor, limit }: PreviewPeopleQuery,
  ): Promise<AudiencePeopleView> {
    const { compared } = await this.compared(identity, request);
    return toPage(
      await this.people.page(compared, part, { text, after: keyIn(cursor), limit }),
      limit,
      (person) => [person.sortKey, person.id],
      toAudiencePersonView,
    );
  }

  private async compared(
    identity: Identity,
    { rule, instead }: PreviewAudienceDto,
  ): Promise<{ compared: Compared; sentence: string }> {
    const read = await this.rules.read(rule, identity);
    const before = instead === undefined ? null : await this.audiences.find(instead);
    if (instead !== undefined && !before) throw audienceNotFound();
    const context = await this.reading.context();
    return {
      sentence: read.sentence,
      compared: {
        audience: await this.reading.withoutNames(read.rule),
        instead: before && (await this.reading.withoutNames(before.rule)),
        context,
        visible: visiblePeople(identity, MAY_TEACH, context.today),
      },
    };
  }
}
