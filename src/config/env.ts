import { plainToInstance, Transform } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsTimeZone,
  IsUrl,
  Matches,
  Max,
  Min,
  ValidateIf,
  validateSync,
} from 'class-validator';
import { resolve } from 'node:path';

const toPath = ({ value }: { value: unknown }) => (typeof value === 'string' ? resolve(value) : value);

/** Every setting that the process reads from its environment; nothing else in the product reads `process.env`. */
export class Env {
  /** `production` makes no demo company and requires HTTPS cookies. */
  @IsIn(['development', 'production', 'test'])
  NODE_ENV: 'development' | 'production' | 'test' = 'development';

  /** TCP port of the HTTP server. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT = 3000;

  /** Folder of the embedded database and of uploaded files. */
  @Transform(toPath)
  DATA_DIR: string = resolve('data');

  /** Folder of tracks and courses. */
  @Transform(toPath)
  CONTENT_DIR: string = resolve('content');

  /** `mysql://` or `mariadb://` URL of a server database; without it the embedded SQLite file is used. */
  @IsOptional()
  @Matches(/^(mysql|mariadb):\/\//, { message: 'DATABASE_URL must begin with mysql:// or mariadb://' })
  DATABASE_URL?: string;

  /** Where people reach Inhouse; printed in links. Default: http://localhost:PORT. */
  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true })
  PUBLIC_URL?: string;

  /** IANA time zone of the organisation: the day of reports and of daily runs, and of people whose own zone is unknown. */
  @IsTimeZone()
  COMPANY_TIME_ZONE = 'America/Jamaica';

  /** Password of the four demo sign-ins; random when unset. */
  @IsOptional()
  @Matches(/^.{12,200}$/, { message: 'DEMO_PASSWORD needs 12 to 200 characters' })
  DEMO_PASSWORD?: string;

  /** Failed sign-ins allowed per login (and twenty times as many per address) in a quarter of an hour. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  SIGN_IN_LIMIT = 10;

  /** pino level: fatal, error, warn, info, debug, trace or silent. */
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  LOG_LEVEL = 'info';

  /** Whether what somebody wrote of a course in the browser is published by somebody else. */
  @IsIn(['none', 'second-person'])
  COURSE_REVIEW: 'none' | 'second-person' = 'none';

  /** Most megabytes of a film that is uploaded in the browser. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(500)
  MOST_FILM_MB = 500;

  /** How many proxies stand in front (their X-Forwarded-For is believed). */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(0)
  TRUST_PROXY = 0;

  /** Days for which rejected rows of an import, and the rows that its answer showed, can be looked at and downloaded. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(365)
  KEEP_REJECTED_ROWS_DAYS = 30;

  /** Months for which the answers of quizzes and scenarios are kept; results and completions stay. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(120)
  KEEP_ATTEMPTS_MONTHS = 24;

  /** Months for which the answers to the three questions after a track are kept, and for which a completed track asks them. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(120)
  KEEP_TRACK_FEEDBACK_MONTHS = 24;

  /** Months before somebody's return to service for which completions still count; older ones are asked again. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(0)
  @Max(120)
  COUNT_AFTER_RETURN_MONTHS = 12;

  /** Days for which the last import of a source can be undone: so long what it replaced is kept. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(31)
  UNDO_IMPORT_DAYS = 7;

  /** Months for which messages that were sent, or not, are kept with their words, and tips with what was answered. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(120)
  KEEP_DELIVERIES_MONTHS = 13;

  /** The mail server: `smtp://user:password@host:587` or `smtps://…:465`. Without it mail stays on the outbox page and none is sent. */
  @IsOptional()
  @Matches(/^smtps?:\/\/[^\s/]+\/?$/, {
    message: 'SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host:465',
  })
  SMTP_URL?: string;

  /** From whom mail comes: `Inhouse <training@company.example>`, or the address alone. Needed with SMTP_URL. */
  @ValidateIf(({ SMTP_URL, MAIL_FROM }: Env) => SMTP_URL !== undefined || MAIL_FROM !== undefined)
  @Matches(/^([^<>"\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, {
    message: 'MAIL_FROM must look like Inhouse <training@company.example>, and is needed with SMTP_URL',
  })
  MAIL_FROM?: string;

  /** From when on, in their own time and on working days, people are sent what the day has for them; on a quarter of an hour. */
  @Matches(/^(0[5-9]|1[0-6]):(00|15|30|45)$/, {
    message: 'DIGEST_AT must be a quarter of an hour from 05:00 to 16:45, like 08:30',
  })
  DIGEST_AT = '08:30';

  /** The language of messages to whoever has chosen none, such as `en` or `es`; where a message has no text in it, the shipped one is in English. */
  @Matches(/^[a-z]{2,3}(-[a-zA-Z0-9]{2,8})?$/, {
    message: 'COMPANY_LANGUAGE must be a language tag, like es',
  })
  COMPANY_LANGUAGE = 'en';

  /** So many days before the first day somebody with an e-mail address is sent a link to choose their password. */
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(0)
  @Max(30)
  INVITE_DAYS_BEFORE = 5;

  /** Whether whoever works less than half of full time has twice the time that a due rule gives. */
  @IsIn(['on', 'off'])
  DOUBLE_TIME_BELOW_HALF: 'on' | 'off' = 'on';

  /** `on` lets webhooks and chat call `http://` addresses and servers of the own network; never the metadata servers of clouds. */
  @IsIn(['on', 'off'])
  ALLOW_PRIVATE_WEBHOOKS: 'on' | 'off' = 'off';

  get allowsPrivateWebhooks(): boolean {
    return this.ALLOW_PRIVATE_WEBHOOKS === 'on';
  }

  /**
   * The hosts of chat services whose incoming webhooks may be connected, with commas between; `*.` stands for whatever is in front. Also
   * people who run nothing here connect their own, so that no other address is taken.
   */
  @Matches(/^(\*\.)?[a-z0-9.-]+(,(\*\.)?[a-z0-9.-]+)*$/, {
    message:
      'CHAT_HOSTS must be names of hosts with commas between, such as hooks.slack.com,*.logic.azure.com',
  })
  CHAT_HOSTS =
    'hooks.slack.com,hooks.slack-gov.com,*.logic.azure.com,*.api.powerplatform.com,*.webhook.office.com';

  get chatHosts(): string[] {
    return this.CHAT_HOSTS.split(',');
  }

  get publicUrl(): string {
    return this.PUBLIC_URL ?? `http://localhost:${this.PORT}`;
  }
}

/** Reads and checks the environment; throws one sentence a mistake. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const known = Object.keys(new Env()).concat(
    'DATABASE_URL',
    'PUBLIC_URL',
    'DEMO_PASSWORD',
    'SMTP_URL',
    'MAIL_FROM',
  );
  const given = Object.fromEntries(known.filter((key) => source[key]).map((key) => [key, source[key]]));
  const env = plainToInstance(Env, given, { exposeDefaultValues: true });
  const mistakes = validateSync(env).flatMap((error) => Object.values(error.constraints ?? {}));
  if (mistakes.length > 0) throw new Error(`The settings cannot be used: ${mistakes.join('; ')}.`);
  return env;
}
