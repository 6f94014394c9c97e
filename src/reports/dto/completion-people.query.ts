import { IntersectionType } from '@nestjs/swagger';
import { PageQuery } from '../../common/paging/page.query.js';
import { CompletionListQuery } from './completion-list.query.js';

export class CompletionPeopleQuery extends IntersectionType(PageQuery, CompletionListQuery) {}
