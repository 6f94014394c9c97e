import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsString,
  Length,
} from 'class-validator';
import { WEBHOOK_EVENTS, type WebhookEvent } from '../webhook-events.js';

/** Where to tell what. */
export class WebhookEndpointDto {
  @IsString()
  @Length(1, 80)
  name: string;

  /** Begins with https:// unless the settings allow otherwise. */
  @IsString()
  @Length(1, 500)
  url: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(WEBHOOK_EVENTS.length)
  @ArrayUnique()
  @IsIn(WEBHOOK_EVENTS, { each: true })
  events: WebhookEvent[];
}

export class ChangeWebhookEndpointDto extends WebhookEndpointDto {
  /** Switched off, it is told nothing; switched on again, what happens from then on. */
  @IsBoolean()
  isOn: boolean;
}
