import { addDays, type Day } from '../common/days.js';

/** Somebody whom a visitor can sign in as. */
export interface DemoPerson {
  number: string;
  email: string;
  /** What the sign-in is for, as printed on the terminal. */
  can: string;
}

const at = (name: string) => `${name}@harbourlight.example`;

export const ADMIN: DemoPerson = { number: 'DEMO-1', email: at('admin'), can: 'runs the programme' };
export const TRAINER: DemoPerson = {
  number: 'DEMO-2',
  email: at('trainer'),
  can: 'assigns tracks to anybody',
};
export const MANAGER: DemoPerson = {
  number: 'DEMO-3',
  email: at('manager'),
  can: 'leads a team, and stands in for the Director of Customer Care',
};
export const NEW_HIRE: DemoPerson = {
  number: 'DEMO-4',
  email: at('newhire'),
  can: 'began three days ago and has something to learn',
};

export const DEMO_PEOPLE = [ADMIN, TRAINER, MANAGER, NEW_HIRE];

/** The export that adds the four sign-ins to Harbourlight. */
export function demoPeopleCsv(today: Day): string {
  const header =
    'Employee #,First Name,Last Name,Work Email,Job Title,Department,Location,Time Zone,Supervisor EID,Hire Date,Employment Type';
  const row = (
    person: DemoPerson,
    name: string,
    title: string,
    department: string,
    boss: string,
    hired: Day,
  ) =>
    `${person.number},${name},${person.email},${title},${department},Kingston,America/Jamaica,${boss},${hired},Full-Time`;
  return [
    header,
    row(ADMIN, 'Grace,Bennett', 'Head of Service Culture', 'Human Resources', '00001', '2016-04-04'),
    row(TRAINER, 'Tomás,Reyes', 'Learning Specialist', 'Human Resources', ADMIN.number, '2019-09-02'),
    row(MANAGER, 'Naomi,Fraser', 'Care Team Lead', 'Customer Care', '00005', '2018-01-15'),
    row(
      NEW_HIRE,
      'Kofi,Daley',
      'Customer Care Representative',
      'Customer Care',
      MANAGER.number,
      addDays(today, -3),
    ),
    '',
  ].join('\n');
}
