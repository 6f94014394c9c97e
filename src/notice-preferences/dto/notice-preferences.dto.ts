import { ArrayMaxSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { type OptionalKind, OPTIONAL_KINDS } from '../notice-kinds.js';

/** Which kinds are to stay in the app; all others come by mail as well. */
export class NoticePreferencesDto {
  @IsArray()
  @ArrayMaxSize(OPTIONAL_KINDS.length)
  @ArrayUnique()
  @IsIn(OPTIONAL_KINDS, {
    each: true,
    message: `appOnly may hold ${OPTIONAL_KINDS.join(', ')}: everything else always comes by mail`,
  })
  appOnly: OptionalKind[];
}
