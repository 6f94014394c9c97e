import { Body, Controller, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiExtraModels,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { LARGEST_FILE_BYTES } from '../csv-files/csv-file.js';
import { AbsenceImportService } from './absence-import.service.js';
import { ImportPeopleDto } from './dto/import-people.dto.js';
import { ImportFileDto, optionsIn } from './dto/import-file.dto.js';
import {
  ImportDetailView,
  ImportResultView,
  toImportDetailView,
  toImportResultView,
} from '../import-history/dto/import.view.js';
import type { BegunImport, ImportFile } from '../import-history/import-book.service.js';
import { PeopleImportService } from './people-import.service.js';
import { importErrors } from '../import-history/import-history.errors.js';

interface Upload {
  originalname: string;
  buffer: Uint8Array;
}

const oneFile = () =>
  FileInterceptor('file', {
    limits: { fileSize: LARGEST_FILE_BYTES, files: 1, fields: 20, fieldSize: 20_000 },
  });

function fileIn(upload: Upload | undefined, { source }: ImportFileDto): ImportFile {
  if (!upload) throw importErrors.fileMissing();
  return { name: upload.originalname, source, content: upload.buffer };
}

/** Whoever does not wait hears how it went from the history. */
function begun({ record, outcome }: BegunImport, response: Response): ImportDetailView {
  outcome.catch(() => undefined);
  response.status(202);
  return toImportDetailView({ record, rejectedRowsKept: 0 });
}

/** The form as a client sends it: the file beside the fields. */
const formOf = (fields: new () => ImportFileDto) => ({
  schema: {
    allOf: [
      { $ref: getSchemaPath(fields) },
      { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
    ],
  },
});

@Controller('people')
@ApiExtraModels(ImportFileDto, ImportPeopleDto)
@Access('admin')
export class PeopleImportsController {
  constructor(
    private readonly people: PeopleImportService,
    private readonly absences: AbsenceImportService,
  ) {}

  /** Brings people in from a CSV export of an HR system; with `background` it answers 202 with the import's id at once. */
  @Post('imports')
  @ApiConsumes('multipart/form-data')
  @ApiBody(formOf(ImportPeopleDto))
  @ApiCreatedResponse({ type: ImportResultView })
  @ApiAcceptedResponse({ type: ImportDetailView })
  @UseInterceptors(oneFile())
  async importPeople(
    @Me() { personId }: Identity,
    @UploadedFile() upload: Upload | undefined,
    @Body() options: ImportPeopleDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportResultView | ImportDetailView> {
    const started = await this.people.begin(fileIn(upload, options), optionsIn(options), personId);
    return options.background ? begun(started, response) : toImportResultView(await started.outcome);
  }

  /** Brings absences in from a CSV file: employee number, first day, last day or nothing while it is open. */
  @Post('absence-imports')
  @ApiConsumes('multipart/form-data')
  @ApiBody(formOf(ImportFileDto))
  @ApiCreatedResponse({ type: ImportResultView })
  @ApiAcceptedResponse({ type: ImportDetailView })
  @UseInterceptors(oneFile())
  async importAbsences(
    @Me() { personId }: Identity,
    @UploadedFile() upload: Upload | undefined,
    @Body() options: ImportFileDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ImportResultView | ImportDetailView> {
    const started = await this.absences.begin(fileIn(upload, options), optionsIn(options), personId);
    return options.background ? begun(started, response) : toImportResultView(await started.outcome);
  }
}
