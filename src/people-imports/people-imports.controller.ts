import { Body, Controller, Get, Param, Post, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiConsumes } from '@nestjs/swagger';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { PageQuery } from '../common/paging/page.query.js';
import { LARGEST_FILE_BYTES } from '../csv-files/csv-file.js';
import { AbsenceImportService } from './absence-import.service.js';
import { ImportFileDto } from './dto/import-file.dto.js';
import {
  ImportDetailView,
  ImportResultView,
  ImportsPageView,
  toImportDetailView,
  toImportResultView,
  toImportView,
} from './dto/import.view.js';
import { ImportBook, type ImportFile } from './import-book.service.js';
import { PeopleImportService } from './people-import.service.js';
import { importErrors } from './people-imports.errors.js';

interface Upload {
  originalname: string;
  buffer: Uint8Array;
}

const oneFile = () =>
  FileInterceptor('file', {
    limits: { fileSize: LARGEST_FILE_BYTES, files: 1, fields: 10, fieldSize: 1_000 },
  });

function fileIn(upload: Upload | undefined, { source }: ImportFileDto): ImportFile {
  if (!upload) throw importErrors.fileMissing();
  return { name: upload.originalname, source, content: upload.buffer };
}

@Controller('people')
@Access('admin')
export class PeopleImportsController {
  constructor(
    private readonly people: PeopleImportService,
    private readonly absences: AbsenceImportService,
    private readonly book: ImportBook,
  ) {}

  /** Brings people in from a CSV export of an HR system. */
  @Post('imports')
  @ApiConsumes('multipart/form-data')
  @UseInterceptors(oneFile())
  async importPeople(
    @Me() { personId }: Identity,
    @UploadedFile() upload: Upload | undefined,
    @Body() options: ImportFileDto,
  ): Promise<ImportResultView> {
    return toImportResultView(await this.people.import(fileIn(upload, options), options, personId));
  }

  /** Brings absences in from a CSV file: employee number, first day, last day or nothing while it is open. */
  @Post('absence-imports')
  @ApiConsumes('multipart/form-data')
  @UseInterceptors(oneFile())
  async importAbsences(
    @Me() { personId }: Identity,
    @UploadedFile() upload: Upload | undefined,
    @Body() options: ImportFileDto,
  ): Promise<ImportResultView> {
    return toImportResultView(await this.absences.import(fileIn(upload, options), options, personId));
  }

  /** Past imports, latest first. */
  @Get('imports')
  async list(@Query() query: PageQuery): Promise<ImportsPageView> {
    const { items, nextCursor } = await this.book.list(query);
    return { items: items.map(toImportView), nextCursor };
  }

  /** One past import. */
  @Get('imports/:id')
  async get(@Param('id') id: string): Promise<ImportDetailView> {
    return toImportDetailView(await this.book.get(id));
  }
}
