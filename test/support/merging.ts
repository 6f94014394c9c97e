import { startApp, type TestApp } from './app.js';
import { buildPerson, type BuiltPerson, type PersonOverrides } from './factories/person.js';
import { type Agent, grant, signInAs } from './sign-in.js';

const HEADER =
  'Employee #,First Name,Last Name,Work Email,Department,Supervisor EID,Hire Date,Termination Date';

export interface Named {
  id: number;
  publicId: string;
}

/** Two records of Ana García: a contractor of an agency who was taken on, as both HR systems say. */
export interface TwoRecords {
  kept: Named;
  merged: Named;
  numbers: { own: string; agency: string };
  /** Their rows in the files of both sources. */
  rows: { own: string; agency: string };
}

/** A company whose people are found twice. */
export class Company {
  private records = 0;

  private constructor(
    readonly app: TestApp,
    public admin: Agent,
    readonly owner: BuiltPerson,
  ) {}

  static async start(at?: string): Promise<Company> {
    const app = await startApp({}, at);
    const owner = await buildPerson(app, { givenName: 'Ada', familyName: 'Owner', employeeNumber: 'ADMIN' });
    await grant(app, owner.id, 'admin');
    return new Company(app, await signInAs(app, owner.id), owner);
  }

  /** Lets days go by, in which the admin's session ends. */
  async wait(days: number): Promise<void> {
    this.app.clock.advance({ days });
    this.admin = await signInAs(this.app, this.owner.id);
  }

  /** Imports these rows; returns what the import answers. */
  async send(source: string, ...rows: string[]) {
    this.app.clock.advance({ seconds: 1 });
    const content = Buffer.from([HEADER, ...rows].join('\n'));
    const request = this.admin.post('/api/people/imports').field('source', source);
    return (await request.attach('file', content, 'people.csv')).body;
  }

  async stored(number: string): Promise<Named> {
    const row = await this.app.database.first<Named>(
      'SELECT id, public_id AS publicId FROM persons WHERE employee_number = ?',
      [number],
    );
    if (!row) throw new Error(`Nobody has the number ${number}.`);
    return row;
  }

  async twoRecords(): Promise<TwoRecords> {
    const nth = ++this.records;
    const [own, agency] = [`A${nth}`, `Z${nth}`];
    const rows = {
      own: `${own},Ana,García,ana${nth}@firm.example,Care,,2024-03-01,`,
      agency: `${agency},ANA,Garcia,ana${nth}@agency.example,Temps,,2022-01-03,2024-02-29`,
    };
    await this.send('hr', rows.own);
    await this.send('agency', rows.agency);
    return {
      kept: await this.stored(own),
      merged: await this.stored(agency),
      rows,
      numbers: { own, agency },
    };
  }

  /** Two people of one name who both work here; `other` overrides what is said of the one who is merged. */
  async twins(other: PersonOverrides = {}): Promise<{ kept: BuiltPerson; merged: BuiltPerson }> {
    const familyName = `Twin${++this.records}`;
    const kept = await buildPerson(this.app, { familyName });
    return { kept, merged: await buildPerson(this.app, { familyName, ...other }) };
  }

  /** Asks for the merge and returns the whole answer. */
  merge = (kept: { publicId: string }, merged: { publicId: string }, dryRun = false) =>
    this.admin.post(`/api/people/${kept.publicId}/merges`).send({ personId: merged.publicId, dryRun });

  /** Merges, and lets everything happen that follows. */
  async mergeAndSettle(kept: { publicId: string }, merged: { publicId: string }): Promise<void> {
    const { status, body } = await this.merge(kept, merged);
    if (status !== 200) throw new Error(JSON.stringify(body));
    await this.app.settle();
  }
}
