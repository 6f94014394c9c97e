import { Body, Controller, Get, Put } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { CompanyWords } from './company-words.service.js';
import { ChangeWordsDto } from './dto/company-words.dto.js';
import { type CompanyWordsView, toCompanyWordsView } from './dto/company-words.view.js';

@Controller('company/words')
@Access('admin')
export class CompanyWordsController {
  constructor(private readonly words: CompanyWords) {}

  /** What stands in the place of placeholders in lessons and kick-off messages; the name is that of the look. */
  @Get()
  async read(): Promise<CompanyWordsView> {
    return toCompanyWordsView(await this.words.read());
  }

  /** Changes the words in every text, at once. */
  @Put()
  async change(@Me() me: Identity, @Body() wish: ChangeWordsDto): Promise<CompanyWordsView> {
    return toCompanyWordsView(await this.words.change(me, wish));
  }
}
