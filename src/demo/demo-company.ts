import type { INestApplicationContext } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AccountsService } from '../accounts/accounts.service.js';
import { DeputiesService } from '../accounts/deputies.service.js';
import { GrantsService } from '../accounts/grants.service.js';
import { AssignmentDrafts } from '../assignments/assignment-drafts.js';
import { AssignmentsService } from '../assignments/assignments.service.js';
import { ProgrammeService } from '../assignments/programme.service.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { addDays, dayOf } from '../common/days.js';
import { SHIPPED_LOOK } from '../company/company-look.js';
import { CompanyLooks } from '../company/company-looks.service.js';
import type { CompanyWord } from '../company/company-words.js';
import { CompanyWords } from '../company/company-words.service.js';
import { DepartmentParents } from '../departments/department-parents.service.js';
import type { Env } from '../config/env.js';
import { ContentSync } from '../content/content-sync.js';
import { Transactions } from '../database/transactions.js';
import { EventRunner } from '../events/event-runner.js';
import { PasswordHasher } from '../passwords/password-hasher.js';
import { HR } from '../hr-sources/hr-source.js';
import { AbsenceImportService } from '../people-imports/absence-import.service.js';
import { PeopleImportService } from '../people-imports/people-import.service.js';
import { DemoRepository } from './demo.repository.js';
import { ADMIN, DEMO_PEOPLE, demoPeopleCsv, MANAGER, TRAINER } from './demo-people.js';

const WHOLE_FILE = { dryRun: false, skipRejected: false };
const CUSTOMER_FACING = ['Customer Care', 'Branch Operations', 'Field Service', 'Sales'];
export const DIRECTOR_OF_CUSTOMER_CARE = '00002';
/** Department, and what it is part of: HR files do not say it. */
const PART_OF = [
  ['Marketing', 'Sales'],
  ['Facilities', 'Finance'],
] as const;
const DEPUTY_DAYS = 30;
/** What lessons and kick-off messages say in the company's words. */
const WORDS: CompanyWord[] = [
  { name: 'promise', language: null, text: 'an answer by noon of the next working day' },
  { name: 'help', language: null, text: 'the People team on extension 120' },
];

/** Somebody who may do everything. */
export const admin = (personId: number): Identity => ({
  personId,
  sessionId: 0,
  grants: [{ role: 'admin', scope: { kind: 'everybody' } }],
  linesOf: [],
});

/** Twelve weeks ago: content, people, absences, sign-ins, the start of the programme and a trainer's assignment. */
export async function foundCompany(
  app: INestApplicationContext,
  env: Env,
  { today, password }: { today: Date; password: string },
): Promise<void> {
  await app.get(ContentSync).sync();
  await app.get(EventRunner).drain();
  const zone = env.COMPANY_TIME_ZONE;
  const exported = (name: string) => readFile(join(env.CONTENT_DIR, 'demo', name));
  const demoPeople = Buffer.from(demoPeopleCsv(dayOf(today, zone)));
  const people = app.get(PeopleImportService);
  const file = (name: string, content: Buffer) => ({ name, source: HR, content });
  await people.import(file('people.csv', await exported('people.csv')), WHOLE_FILE, 'system');
  await people.import(file('sign-ins.csv', demoPeople), WHOLE_FILE, 'system');
  const absences = file('absences.csv', await exported('absences.csv'));
  await app.get(AbsenceImportService).import(absences, WHOLE_FILE, 'system');
  await openSignIns(app, password);
  await sayWhoWeAre(app);
  await nestDepartments(app);
  await startProgramme(app, zone);
  await app.get(EventRunner).drain();
}

async function openSignIns(app: INestApplicationContext, password: string): Promise<void> {
  const demo = app.get(DemoRepository);
  for (const { number } of DEMO_PEOPLE) {
    const { id } = await demo.personByNumber(number);
    await app.get(AccountsService).setPassword(id, await app.get(PasswordHasher).hash(password));
  }
  const owner = await demo.personByNumber(ADMIN.number);
  await app.get(Transactions).run(() => app.get(GrantsService).makeAdmin(owner.id));
  const trainer = await demo.personByNumber(TRAINER.number);
  const wish = {
    personId: trainer.publicId,
    role: 'trainer' as const,
    scope: { kind: 'everybody' as const },
  };
  await app.get(GrantsService).grant(wish, owner.id);
}

async function sayWhoWeAre(app: INestApplicationContext): Promise<void> {
  const owner = admin((await app.get(DemoRepository).personByNumber(ADMIN.number)).id);
  const { version, accent } = SHIPPED_LOOK;
  await app
    .get(CompanyLooks)
    .change(owner, { version, name: 'Harbourlight', accent, removeLogo: false }, null);
  await app.get(CompanyWords).change(owner, { version: 0, words: WORDS });
}

async function nestDepartments(app: INestApplicationContext): Promise<void> {
  const demo = app.get(DemoRepository);
  const owner = await demo.personByNumber(ADMIN.number);
  for (const [name, above] of PART_OF) {
    const [id = ''] = await demo.departmentIds([name]);
    const [parent = ''] = await demo.departmentIds([above]);
    await app.get(DepartmentParents).set(admin(owner.id), id, parent);
  }
}

async function startProgramme(app: INestApplicationContext, zone: string): Promise<void> {
  const demo = app.get(DemoRepository);
  const owner = await demo.personByNumber(ADMIN.number);
  const startsOn = dayOf(app.get(Clock).now(), zone);
  await app.get(ProgrammeService).plan(admin(owner.id), { startsOn });
  const { id } = await demo.personByNumber(TRAINER.number);
  const trainer: Identity = {
    ...admin(id),
    grants: [{ role: 'trainer', scope: { kind: 'everybody' } }],
  };
  const draft = await app.get(AssignmentDrafts).draft(trainer, {
    track: 'customer-facing',
    name: 'Everybody who meets customers',
    audience: { departmentIds: await demo.departmentIds(CUSTOMER_FACING) },
    due: { days: 60, after: 'enrolment' },
  });
  await app.get(AssignmentsService).assign(trainer, draft, 'demo');
}

/** The manager whom visitors sign in as sees a line of some size by standing in for somebody. */
export async function nameDeputy(app: INestApplicationContext, now: Date, zone: string): Promise<void> {
  const demo = app.get(DemoRepository);
  const director = await demo.personByNumber(DIRECTOR_OF_CUSTOMER_CARE);
  const manager = await demo.personByNumber(MANAGER.number);
  const head: Identity = { personId: director.id, sessionId: 0, grants: [], linesOf: [director.id] };
  const until = addDays(dayOf(now, zone), DEPUTY_DAYS);
  await app.get(DeputiesService).name(head, { personId: manager.publicId, until });
}
