import { Body, Controller, Get, HttpCode, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiConsumes } from '@nestjs/swagger';
import { Access } from '../common/access/access.js';
import { LARGEST_FILE_BYTES } from '../csv-files/csv-file.js';
import { fileErrors } from '../csv-files/csv-files.errors.js';
import { FileColumnsView, SourcesView, toFileColumnsView, toSourcesView } from './dto/columns.view.js';
import { choicesIn, HrFileDto } from './dto/hr-file.dto.js';
import { HrFilesService } from './hr-files.service.js';

const oneFile = () =>
  FileInterceptor('file', {
    limits: { fileSize: LARGEST_FILE_BYTES, files: 1, fields: 20, fieldSize: 20_000 },
  });

/** Where HR files come from and what their columns are taken for. */
@Controller('people/imports')
@Access('admin')
export class HrSourcesController {
  constructor(private readonly files: HrFilesService) {}

  /** What the columns of a file of people are taken for and why, with values to know them by; stores nothing. */
  @Post('columns')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @UseInterceptors(oneFile())
  async columns(
    @UploadedFile() upload: { buffer: Uint8Array } | undefined,
    @Body() file: HrFileDto,
  ): Promise<FileColumnsView> {
    if (!upload) throw fileErrors.missing();
    return toFileColumnsView(
      file.source,
      await this.files.lookAt(upload.buffer, file.source, choicesIn(file)),
    );
  }

  /** The sources that people came from, and what is remembered of their files. */
  @Get('sources')
  async sources(): Promise<SourcesView> {
    const { people, records } = await this.files.sourcesKnown();
    return toSourcesView(people, records);
  }
}
