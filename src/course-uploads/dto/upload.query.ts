import { IsString, Length } from 'class-validator';
import { Trimmed } from '../../common/http/trimmed.js';

export class UploadQuery {
  /** The file's name on the writer's computer; the course has another one, made from its words. */
  @Trimmed()
  @IsString()
  @Length(1, 255)
  name: string;
}
