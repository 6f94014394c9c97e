import { IsOptional, Matches } from 'class-validator';

/** In which language something is to be shown. */
export class LanguageQuery {
  /** For example `es` or `pt-BR`; default: the person's own, else the course's. */
  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/, { message: 'language must look like es or pt-BR' })
  language?: string;
}
