import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The map, lowest first: a folder imports from its own row and the rows before it, never from a later one. */
const MAP = [
  ['common'],
  ['config', 'database', 'events', 'audit', 'files'],
  ['company', 'lesson-kinds', 'badge-criteria', 'mail', 'web-calls'],
  ['csv-files', 'badge-issuer'],
  ['hr-columns'],
  ['hr-files'],
  ['staged-people'],
  ['people'],
  ['chat-channels'],
  ['hr-sources', 'outbox', 'notice-preferences'],
  ['message-texts'],
  ['message-templates', 'dispatching', 'bounces'],
  ['notifications'],
  ['inbox', 'test-messages', 'webhook-endpoints'],
  ['message-editor'],
  ['reporting-lines', 'leavers', 'held-rows'],
  ['import-findings'],
  ['import-history'],
  ['planned-moves'],
  ['people-imports'],
  ['held-decisions'],
  ['departments', 'colleagues', 'moves', 'absences', 'returns', 'missing-details'],
  ['accounts', 'passwords', 'sign-in-limits'],
  ['auth'],
  ['sign-in', 'profile', 'activation', 'chat-messages'],
  ['ways-in', 'invitations'],
  ['courses'],
  ['tracks', 'kick-off', 'behaviours', 'tips', 'badges', 'workshop-plans'],
  ['content-advice'],
  ['content-files'],
  ['written-badges'],
  ['written-courses'],
  ['content'],
  ['content-status', 'course-drafts'],
  ['course-uploads', 'course-history'],
  ['course-zips'],
  ['audience-rules', 'due-dates'],
  ['audiences', 'work-calendar'],
  ['enrolments', 'run-book'],
  ['revocations', 'staged-release'],
  ['assignments'],
  ['assignment-people', 'enrolment-decisions', 'explanations', 'run-history', 'assignment-edits'],
  ['tip-calendar'],
  ['import-undo'],
  ['progress-log'],
  ['progress'],
  [
    'learning',
    'attempts',
    'requirements',
    'lesson-reports',
    'track-feedback',
    'tip-deliveries',
    'commitments',
  ],
  ['reminders', 'refresher-links', 'workshops', 'tip-posts'],
  ['bookings'],
  ['session-calendars'],
  ['session-notices', 'session-attendance', 'seat-invitations'],
  ['kudos'],
  ['thanks-prompts', 'team-thanks', 'nominations', 'rewards', 'leaderboard'],
  ['stars'],
  ['star-panels', 'recommendations'],
  ['badge-evidence'],
  ['awards'],
  ['badge-editor', 'recommending'],
  ['credentials'],
  ['shared-credentials', 'certificates'],
  ['unlocks', 'course-previews', 'version-moves'],
  ['question-statistics', 'duplicates'],
  ['merged-rows'],
  ['merges'],
  ['reports'],
  [
    'completion-trend',
    'tip-report',
    'missed-tips',
    'recognition-report',
    'certificate-zips',
    'tip-outlook',
    'tip-previews',
    'tip-papers',
  ],
  ['tip-editor', 'team', 'launch'],
  ['nudges', 'webhooks'],
  ['privacy', 'audit-trail'],
  ['health', 'demo', 'web-client'],
];
const GROUND_FLOOR = new Set(MAP.slice(0, 2).flat());
const FORBIDDEN_FOLDERS = ['utils', 'helpers', 'misc', 'shared', 'core', 'lib'];

const root = resolve(__dirname, '..');
const src = join(root, 'src');

interface SourceFile {
  path: string;
  /** The feature folder, or '' for the files directly under src. */
  feature: string;
  text: string;
  imports: string[];
}

const files: SourceFile[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .map((path) => {
    const text = readFileSync(join(src, path), 'utf8');
    const imports = [...text.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'/gms)].map(
      (match) => match[1] ?? '',
    );
    return { path, feature: path.includes('/') ? (path.split('/')[0] ?? '') : '', text, imports };
  });

const rankOf = (feature: string) => MAP.findIndex((row) => row.includes(feature));
const within = (file: SourceFile, target: string) => relative(src, resolve(src, dirname(file.path), target));
const mayQuery = ({ path, feature }: SourceFile) =>
  GROUND_FLOOR.has(feature) || /\.(repository|entity)\.ts$/.test(path);
const named = (found: SourceFile[]) => found.map(({ path }) => path);

describe('the map', () => {
  it('has a place for every folder', () => {
    const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => rankOf(name) < 0)).toEqual([]);
    expect(
      files.filter(({ path }) => path.split('/').some((part) => FORBIDDEN_FOLDERS.includes(part))),
    ).toEqual([]);
  });

  it('is imported downwards only', () => {
    const breaches = files
      .filter(({ feature }) => feature !== '')
      .flatMap((file) =>
        file.imports
          .filter((target) => target.startsWith('.'))
          .map((target) => within(file, target))
          .filter((target) => !target.startsWith('..') || target.startsWith('../src'))
          .filter(
            (target) => !target.includes('/') || rankOf(target.split('/')[0] ?? '') > rankOf(file.feature),
          )
          .map((target) => `${file.path} imports ${target}`),
      );
    expect(breaches).toEqual([]);
  });
});

describe('the layers', () => {
  it('keep the database to repositories and entities', () => {
    const database = /(^typeorm$)|(database\/(database|long-reads|columns|dialect)\.js$)/;
    const breaches = files.filter(
      (file) =>
        !mayQuery(file) && file.feature !== '' && file.imports.some((target) => database.test(target)),
    );
    // Readiness is a question to the database itself.
    expect(named(breaches)).toEqual(['health/health.controller.ts']);
  });

  it('keep controllers away from repositories and entities', () => {
    const breaches = files.filter(
      ({ path, imports }) =>
        path.endsWith('.controller.ts') &&
        imports.some((target) => /\.(repository|entity)\.js$/.test(target)),
    );
    expect(named(breaches)).toEqual([]);
  });

  it('keep HTTP out of rules, services and repositories', () => {
    const http = /HttpException|HttpStatus|\b(NotFound|BadRequest|Forbidden|Conflict)Exception\b/;
    const breaches = files.filter(
      ({ path, feature, text }) =>
        feature !== 'common' && !/\.(controller|filter|guard|interceptor)\.ts$/.test(path) && http.test(text),
    );
    expect(named(breaches)).toEqual([]);
  });

  it('let a repository write the tables of its own feature only', () => {
    const owners = new Map(
      files.flatMap((file) =>
        [...file.text.matchAll(/@Entity\('(\w+)'\)/g)].map((match) => [match[1], file.feature]),
      ),
    );
    const write =
      /(?:INSERT INTO|UPDATE|DELETE FROM) ([a-z_]+)|\.(?:insert|insertOnce|insertMany|insertOnceFrom)\(\s*'([a-z_]+)'/g;
    const breaches = files.filter(mayQuery).flatMap((file) =>
      [...file.text.matchAll(write)]
        .map((match) => match[1] ?? match[2] ?? '')
        .filter((table) => owners.has(table) && owners.get(table) !== file.feature)
        .map((table) => `${file.path} writes ${table}`),
    );
    expect(breaches).toEqual([]);
    expect(owners.size).toBeGreaterThan(40);
  });

  it('send nothing long past the watch over whether its reader still may have it', () => {
    const own = /StreamableFile|sendFile|\.pipe\(|\bpipeline\(|Readable\.from/;
    const breaches = files
      .filter(({ path }) => path.endsWith('.controller.ts'))
      .filter(({ text }) => {
        const streams = text.match(/@Res\(\)/g)?.length ?? 0;
        const watched = text.match(/this\.downloads\.(send|sendStored|watch)\(response, me\b/g)?.length ?? 0;
        // What is for anyone needs no watch: a route says so, and sends by the one way for it.
        const forAnyone = text
          .split('\n  /** ')
          .filter(
            (route) =>
              route.includes("@Access('anyone')") && route.includes('downloads.sendToAnyone(response'),
          );
        return streams !== watched + forAnyone.length || (own.test(text) && watched === 0);
      });
    expect(named(breaches)).toEqual([]);
    expect(files.filter(({ text }) => text.includes('StreamableFile')).map(({ path }) => path)).toEqual([]);
  });

  it('take the time from the clock and settings from the environment class alone', () => {
    const time = /new Date\(\)|Date\.now\(\)/;
    const breaches = files.filter(
      ({ path, text }) =>
        (time.test(text) && !['common/clock.ts', 'database/database.module.ts'].includes(path)) ||
        (text.includes('process.env') && path !== 'config/env.ts'),
    );
    expect(named(breaches)).toEqual([]);
  });
});

describe('the description of the API', () => {
  it('has a name of its own for every class: of two with one name it would show one', () => {
    const names = files
      .filter(({ path }) => /\.(dto|query|view)\.ts$/.test(path))
      .flatMap(({ text }) =>
        [...text.matchAll(/^export (?:abstract )?class (\w+)/gm)].map((match) => match[1]),
      );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.length).toBeGreaterThan(100);
  });
});

describe('the size', () => {
  it('of a file stays below 250 lines', () => {
    expect(named(files.filter(({ text }) => text.split('\n').length > 250))).toEqual([]);
  });

  it('of a feature stays at 14 files beside its specs and DTOs', () => {
    const counts = new Map<string, number>();
    for (const { feature, path } of files) {
      if (feature && feature !== 'common' && !path.includes('/dto/'))
        counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > 14)).toEqual([]);
  });
});
