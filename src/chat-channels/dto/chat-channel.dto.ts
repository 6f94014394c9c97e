import { IsBoolean, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { CHAT_KINDS, type ChatKind } from '../chat-channel.entity.js';

/** Somebody’s own chat. */
export class OwnChatDto {
  @IsIn(CHAT_KINDS)
  kind: ChatKind;

  /** The address of an incoming webhook; begins with https://. */
  @IsString()
  @Length(1, 1000)
  url: string;
}

class DepartmentChatWords {
  @IsIn(CHAT_KINDS)
  kind: ChatKind;

  /** What admins call it, such as the name of the channel. */
  @IsString()
  @Length(1, 80)
  name: string;

  /** The department whose people read it, with its sub-departments. */
  @IsString()
  @MaxLength(40)
  department: string;
}

export class DepartmentChatDto extends DepartmentChatWords {
  /** The address of an incoming webhook; begins with https://. */
  @IsString()
  @Length(1, 1000)
  url: string;
}

export class ChangeDepartmentChatDto extends DepartmentChatWords {
  /** Left out, the address stays. */
  @IsOptional()
  @IsString()
  @Length(1, 1000)
  url?: string;

  /** Switched off, nothing is posted there. */
  @IsBoolean()
  isOn: boolean;
}
