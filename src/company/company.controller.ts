import { Body, Controller, Get, Param, Put, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';
import type { Response } from 'express';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Downloads } from '../common/http/downloads.js';
import { CompanyLooks } from './company-looks.service.js';
import { ChangeLookDto } from './dto/change-look.dto.js';
import {
  type CompanyLookView,
  type CompanyView,
  toCompanyLookView,
  toCompanyView,
} from './dto/company-look.view.js';
import { LARGEST_LOGO_BYTES } from './logo-image.js';

@Controller('company')
@ApiExtraModels(ChangeLookDto)
export class CompanyController {
  constructor(
    private readonly looks: CompanyLooks,
    private readonly downloads: Downloads,
  ) {}

  /** Name, logo and accent colour, as the sign-in screen shows them too. */
  @Access('anyone')
  @Get('look')
  async look(): Promise<CompanyLookView> {
    return toCompanyLookView(await this.looks.current());
  }

  /** A logo by its content: the address always means the same image. */
  @Access('anyone')
  @ApiOkResponse({ content: { 'image/*': { schema: { type: 'string', format: 'binary' } } } })
  @Get('logos/:file')
  async logo(@Param('file') file: string, @Res() response: Response): Promise<void> {
    this.downloads.sendToAnyone(response, await this.looks.logo(file));
  }

  /** The look with its version. */
  @Access('admin')
  @Get()
  async read(): Promise<CompanyView> {
    return toCompanyView(await this.looks.current());
  }

  /** Changes the look for everybody, at once. */
  @Access('admin')
  @Put()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      allOf: [
        { $ref: getSchemaPath(ChangeLookDto) },
        { type: 'object', properties: { logo: { type: 'string', format: 'binary' } } },
      ],
    },
  })
  @UseInterceptors(
    FileInterceptor('logo', { limits: { fileSize: LARGEST_LOGO_BYTES, files: 1, fields: 10 } }),
  )
  async change(
    @Me() me: Identity,
    @UploadedFile() upload: { buffer: Uint8Array } | undefined,
    @Body() wish: ChangeLookDto,
  ): Promise<CompanyView> {
    return toCompanyView(await this.looks.change(me, wish, upload?.buffer ?? null));
  }
}
