import 'reflect-metadata';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { writeFile } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { API_PREFIX } from './app.setup.js';
import { AuditVerifier } from './audit/audit-verifier.js';
import { rotateBadgeKeyCommand } from './badge-issuer/badge-issuer.commands.js';
import { BOUNCES_USAGE, bouncesCommand } from './bounces/bounces.commands.js';
import { Clock } from './common/clock.js';
import { DomainError } from './common/errors/domain-error.js';
import { errorFacts } from './common/http/error-facts.js';
import { type Env, readEnv } from './config/env.js';
import { ContentSync } from './content/content-sync.js';
import { contentCommand } from './content/content.commands.js';
import { dataSourceOptions, prepareConnections } from './database/data-source.js';
import { migrate } from './database/migrate.js';
import { EventRunner } from './events/event-runner.js';
import { openApiDocument } from './openapi.js';
import {
  IMPORT_ABSENCES_USAGE,
  IMPORT_PEOPLE_USAGE,
  importAbsencesCommand,
  importPeopleCommand,
} from './people-imports/people-imports.commands.js';
import { undoImportCommand } from './import-undo/import-undo.commands.js';
import { setPasswordLinkCommand } from './sign-in/sign-in.commands.js';

/** One word of a usage a line, below the first. */
const inLines = (words: readonly string[]) => words.join('\n      ');

const USAGE = `Usage: npm run inhouse -- COMMAND

  ${inLines(IMPORT_PEOPLE_USAGE)}
  ${inLines(IMPORT_ABSENCES_USAGE)}
  undo-import [--source NAME] [--dry-run]      take the last import of a source back while nothing depends on it
  content check [FOLDER]                       name every mistake in the content, and what could be better
  audit verify                                 check that nothing recorded was changed or removed
  set-password-link LOGIN                      a link that lets this person choose a password
  ${BOUNCES_USAGE}
  rotate-badge-key                             sign badges with another key; what earlier ones signed still verifies
  migrate                                      prepare or update the database and load content/
  openapi FILE                                 write the description of the API, without a database

HR files are explained in docs/hr-files.md.`;

const print = (line: string) => console.log(line);

/** Runs something on an app without a server; the news that it wrote is consumed before it ends. */
async function withApp(env: Env, run: (app: INestApplicationContext) => Promise<number>): Promise<number> {
  const app = await NestFactory.createApplicationContext(AppModule.with(env), {
    logger: false,
    abortOnError: false,
  });
  try {
    const code = await run(app);
    await app.get(EventRunner).drain();
    return code;
  } finally {
    await app.close();
  }
}

async function migrateCommand(env: Env): Promise<number> {
  const clock = new Clock();
  const dataSource = await new DataSource(await dataSourceOptions(env)).initialize();
  await prepareConnections(dataSource);
  const applied = await migrate(dataSource, () => clock.now());
  await dataSource.destroy();
  print(`${applied} migrations applied.`);
  return await withApp(env, async (app) => {
    const { courseVersionIds, trackVersionIds } = await app.get(ContentSync).sync();
    print(`${courseVersionIds.length} courses and ${trackVersionIds.length} tracks published.`);
    return 0;
  });
}

async function verifyCommand(app: INestApplicationContext): Promise<number> {
  const { entries, seals, unsealed, mistakes } = await app.get(AuditVerifier).verify();
  for (const mistake of mistakes) print(mistake);
  print(
    `${entries} entries, ${seals} seals, ${unsealed} entries not sealed yet: ${mistakes.length} mistakes.`,
  );
  return mistakes.length > 0 ? 1 : 0;
}

/** Describes the API from the code alone: nothing is started, connected to or read. */
async function openApiCommand(env: Env, [file]: string[]): Promise<number> {
  if (!file) return usage();
  const app = await NestFactory.create(AppModule.with(env), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  app.setGlobalPrefix(API_PREFIX);
  await writeFile(file, JSON.stringify(openApiDocument(app), null, 2));
  return 0;
}

function usage(): number {
  print(USAGE);
  return 2;
}

async function run(env: Env, [command, ...args]: string[]): Promise<number> {
  switch (command) {
    case 'migrate':
      return await migrateCommand(env);
    case 'content':
      return await contentCommand(env, args, print);
    case 'openapi':
      return await openApiCommand(env, args);
    case 'import-people':
      return await withApp(env, (app) => importPeopleCommand(app, args, print));
    case 'undo-import':
      return await withApp(env, (app) => undoImportCommand(app, args, print));
    case 'import-absences':
      return await withApp(env, (app) => importAbsencesCommand(app, args, print));
    case 'set-password-link':
      return await withApp(env, (app) => setPasswordLinkCommand(app, args, print));
    case 'rotate-badge-key':
      return await withApp(env, (app) => rotateBadgeKeyCommand(app, print));
    case 'mail':
      return await withApp(env, (app) => bouncesCommand(app, args, print));
    case 'audit':
      if (args[0] === 'verify') return await withApp(env, verifyCommand);
      break;
    case undefined:
    default:
  }
  return usage();
}

try {
  process.exitCode = await run(readEnv(), process.argv.slice(2));
} catch (error) {
  const details = error instanceof DomainError ? (error.details ?? []) : [];
  console.error(errorFacts(error).message);
  for (const { message } of details) console.error(`  ${message}`);
  process.exitCode = 1;
}
