/** What a column of an HR export can mean to us. */
export type PersonField =
  | 'employeeNumber'
  | 'givenName'
  | 'familyName'
  | 'fullName'
  | 'preferredName'
  | 'email'
  | 'title'
  | 'department'
  | 'location'
  | 'timeZone'
  | 'locale'
  | 'fullTimeShare'
  | 'supervisorNumber'
  | 'supervisorEmail'
  | 'supervisor'
  | 'hiredOn'
  | 'lastDay'
  | 'status'
  | 'workerType';

export type AbsenceField = 'employeeNumber' | 'fromOn' | 'lastDay';

/** How a field is shown to whoever maps columns, and the column names that stand for it. */
export interface FieldMeaning {
  label: string;
  about: string;
  isDay?: true;
  /** Normalised, the most telling first: where a file has several, that one counts and the others are ignored. */
  names: readonly string[];
}

const list = (names: string) => names.split(/,\s+/);

const EMPLOYEE_NUMBER: FieldMeaning = {
  label: 'Employee number',
  about: 'What tells people of one source apart; it never changes. Needed.',
  names: list(`employee number, employee no, employee id, eid, emp id, empid, emp no, worker id, workday id,
    user id, userid, person id external, person number, personnel number, personnel no, pers no, pernr,
    associate id, file number, staff number, staff id, personalnummer, mitarbeiternummer, mitarbeiter id,
    matricule, n\u00famero de empleado`),
};

/**
 * The names that BambooHR, Workday, SAP SuccessFactors, SAP HCM, ADP and Personio give to the columns of their exports,
 * and those of the teaching data set of Huebner and Patalano.
 */
export const PERSON_FIELDS: Record<PersonField, FieldMeaning> = {
  employeeNumber: EMPLOYEE_NUMBER,
  givenName: {
    label: 'Given name',
    about: 'First and middle names. Needed with the family name, unless one column holds the full name.',
    names: list(`first name, firstname, given name, legal first name, legal name first name,
      preferred first name, forename, vorna, vorname, pr\u00e9nom, nombre`),
  },
  familyName: {
    label: 'Family name',
    about: 'Last name or surname.',
    names: list(`last name, lastname, family name, surname, legal last name, legal name last name,
      preferred last name, nachn, nachname, nom, apellido, apellidos`),
  },
  fullName: {
    label: 'Full name',
    about: 'Both names in one column, in either order.',
    names: list(`name, full name, employee name, worker, worker name, display name, last name first name,
      full legal name, legal name, preferred name full name, formatted name, payroll name, ename,
      associate name, mitarbeiter`),
  },
  preferredName: {
    label: 'Preferred name',
    about: 'The given name that people go by; where it is empty the given name counts.',
    names: list(`preferred name, preferred given name, preferred name first name, preferred first name,
      preferred or chosen first name, nickname, known as, chosen name`),
  },
  email: {
    label: 'Work e-mail',
    about: 'Unique where it is given; nobody needs one.',
    names: list(`work email, work e mail, email work, email primary work, primary work email,
      work contact work email, business email, business email address,
      business email information email address, company email, corporate email, email, e mail,
      email address, e mail address, e mail adresse, correo electr\u00f3nico`),
  },
  title: {
    label: 'Job title',
    about: 'What people do, as audiences may name it.',
    names: list(`job title, jobtitle, business title, title, position title, job title description, job,
      position, plstx, stltx, job profile, job classification, stelle, berufsbezeichnung, puesto`),
  },
  department: {
    label: 'Department',
    about: 'Where people stand in the organisation; made when it is not known yet.',
    names: list(`department, department name, dept, home department description, supervisory organization,
      supervisory organisation, organization, organisation, organizational unit, org unit, orgtx, abteilung,
      departamento, d\u00e9partement, cost center, cost centre, business unit, division`),
  },
  location: {
    label: 'Location',
    about: 'Where people work: a site or an office.',
    names: list(`location, location name, work location, location description, business site, office, site,
      btrtx, standort, ubicaci\u00f3n`),
  },
  timeZone: {
    label: 'Time zone',
    about: 'An IANA name such as America/Jamaica; days begin and end in it.',
    names: list('time zone, timezone, primary time zone, location time zone'),
  },
  locale: {
    label: 'Language',
    about: 'A language code such as en or es-MX.',
    names: list('locale, default locale, preferred language, language, sprache'),
  },
  fullTimeShare: {
    label: 'Share of full time',
    about: '0.8 or 80 %.',
    names: list('fte, fte percent, full time equivalent, bsgrd'),
  },
  supervisorNumber: {
    label: "Supervisor's employee number",
    about: 'Whom people report to; the surest of the three ways to say so.',
    names: list(`supervisor eid, supervisor id, supervisor number, supervisor employee id,
      supervisor employee number, manager id, manager number, manager eid, manager employee id,
      manager employee number, manager user id, managers employee id,
      worker s manager employee id, manager s employee id, reports to id, reports to eid,
      reports to associate id, reporting to eid, manager user sys id, manager pernr`),
  },
  supervisorEmail: {
    label: "Supervisor's e-mail",
    about: 'Whom people report to, by e-mail address.',
    names: list(`supervisor email, supervisor e mail, supervisor work email, manager email, manager e mail,
      manager work email, manager s email, reports to email, reporting to email`),
  },
  supervisor: {
    label: 'Supervisor',
    about: 'Whom people report to, by name (in either order), number or e-mail address.',
    names: list(`supervisor, supervisor name, manager, manager name, direct manager, line manager,
      worker s manager, workers manager, reporting to, reports to, reports to name, vorgesetzter,
      vorgesetzte r, jefe, manager full name`),
  },
  hiredOn: {
    label: 'Hire date',
    about: 'The first day in service. Due dates count from it.',
    isDay: true,
    names: list(`hire date, hiredate, date of hire, dateof hire, hired on, start date, first day,
      first day of work, most recent hire date, original hire date, employment start date,
      date of joining, entry date, eintrittsdatum, eintritt, fecha de ingreso, begda`),
  },
  lastDay: {
    label: 'Last day',
    about: 'The last day in service, empty for whoever stays.',
    isDay: true,
    names: list(`termination date, terminationdate, date of termination, dateof termination,
      last day of work, last day, end date, end employment date, employment end date, company exit date,
      leaving date, exit date, contract end date, austrittsdatum, austritt, fecha de baja, endda`),
  },
  status: {
    label: 'Status',
    about: 'Only tells that a last day is missing for somebody who left, or a worker type.',
    names: list(`employment status, status, worker status, employee status, active status, emplstatus,
      position status`),
  },
  workerType: {
    label: 'Worker type',
    about: 'Employee, contractor, temporary, business owner or partner.',
    names: list(`employment type, employee type, employee class, employeeclass, worker type,
      worker type description, worker sub type, contract type, type of employment, time type,
      worker category description, besch\u00e4ftigungsart`),
  },
};

export const ABSENCE_FIELDS: Record<AbsenceField, FieldMeaning> = {
  employeeNumber: EMPLOYEE_NUMBER,
  fromOn: {
    label: 'First day',
    about: 'The first day away. Needed.',
    isDay: true,
    names: list(`from, from date, start, start date, first day, first day of leave, leave start date,
      absence start date, leave first day, begda`),
  },
  lastDay: {
    label: 'Last day',
    about: 'The last day away, empty while it is open.',
    isDay: true,
    names: list(`to, to date, until, end, end date, last day, last day of leave, leave end date,
      absence end date, estimated last day of leave, endda`),
  },
};
