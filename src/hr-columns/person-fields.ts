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
  | 'rehiredOn'
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
  names:
    list(`user employee id, userid, employee number, employee no, employee id, eid, eeid, emp id, empid, emp no,
    emp number, employee code, emp code, worker id, workday id, worker number, user id, person number, personnel number,
    personnel no, pers no, pernr, personnel id, associate id, associate number, file number, staff number, staff no, staff id,
    payroll number, badge number, clock number, person id external, person id, personalnummer, personalnr, personal nr,
    pers nr, mitarbeiternummer, mitarbeiter id, mitarbeiternr, matricule, numéro de matricule, número de empleado,
    no de empleado, número de nómina, matrícula, matricola, personeelsnummer, medewerkernummer, id`),
};

/**
 * The names that BambooHR, Workday, SAP SuccessFactors, SAP HCM, Oracle HCM, UKG, ADP and Personio give to the columns of their
 * exports, in English, German, French and Spanish, and those of public teaching data sets. `looseForms` says which others count
 * as the same.
 */
export const PERSON_FIELDS: Record<PersonField, FieldMeaning> = {
  employeeNumber: EMPLOYEE_NUMBER,
  givenName: {
    label: 'Given name',
    about: 'First and middle names. Needed with the family name, unless one column holds the full name.',
    names:
      list(`first name, firstname, given name, given names, legal first name, legal name first name, legal given name,
      preferred first name, first name preferred, forename, forenames, fname, vorna, vorname, rufname, prénom, nombre, nombres,
      nome, voornaam`),
  },
  familyName: {
    label: 'Family name',
    about: 'Last name or surname.',
    names:
      list(`last name, lastname, family name, surname, legal last name, legal name last name, legal family name,
      preferred last name, last name preferred, lname, nachn, nachname, familienname, nom, nom de famille, apellido, apellidos,
      cognome, sobrenome, achternaam`),
  },
  fullName: {
    label: 'Full name',
    about: 'Both names in one column, in either order.',
    names:
      list(`full name, employee name, worker name, name, worker, display name, last name first name, surname forename,
      full legal name, legal name, preferred name full name, formatted name, payroll name, ename, employee app name,
      employee appl name, associate name, name des mitarbeiters bzw bewerbers, name vorname, nachname vorname, mitarbeiter,
      nom complet, nom et prénom, nom prénom, nombre completo, apellidos y nombre, nome completo`),
  },
  preferredName: {
    label: 'Preferred name',
    about: 'The given name that people go by; where it is empty the given name counts.',
    names: list(`preferred name, preferred given name, preferred name first name, preferred first name,
      preferred or chosen first name, nickname, known as, chosen name, goes by`),
  },
  email: {
    label: 'Work e-mail',
    about: 'Unique where it is given; nobody needs one.',
    names:
      list(`work email, work e mail, email work, work email address, email address work, email primary work, primary work email,
      work contact work email, business email, business email address, business email information email address,
      company email, corporate email, office email, ad email, ademail, email, e mail, mail, email address, e mail address,
      email information email address, dienstliche e mail, geschäftliche e mail, e mail adresse, e mail dienstlich,
      e mail professionnel, email professionnel, adresse e mail professionnelle, adresse e mail, courriel,
      correo electrónico, correo, correo corporativo`),
  },
  title: {
    label: 'Job title',
    about: 'What people do, as audiences may name it.',
    names:
      list(`job title, job titles, jobtitle, business title, title, position title, job title description, employee position title,
      job role, role, job, position, assignment name, plstx, stltx, job profile, job function, occupation, job classification,
      stellenbezeichnung, funktion, planstelle, stelle, berufsbezeichnung, intitulé de poste, intitulé du poste, poste,
      fonction, emploi, puesto, cargo, mansione, functie`),
  },
  department: {
    label: 'Department',
    about: 'Where people stand in the organisation; made when it is not known yet.',
    names:
      list(`department, department name, dept, home department description, department type, supervisory organization,
      supervisory organisation, organization, organisation, organizational unit, organisational unit, org unit,
      organization unit, orgtx, team, abteilung, organisationseinheit, departamento, département, service, direction, área,
      reparto, afdeling, cost center, cost centre, cost ctr, kostenstelle, business unit, division`),
  },
  location: {
    label: 'Location',
    about: 'Where people work: a site or an office.',
    names:
      list(`location, location name, work location, location description, business site, office location, office, site,
      branch, workplace, pers area text, btrtx, personnel subarea, personnel sub area, pers subarea, personalteilbereich, personnel area,
      pers area, personalbereich, standort, arbeitsort, lieu de travail, établissement, ubicación, centro de trabajo,
      centro, sede`),
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
    names:
      list(`fte, fte percent, full time equivalent, bsgrd, capacity utilization level, employment percentage,
      beschäftigungsgrad`),
  },
  supervisorNumber: {
    label: "Supervisor's employee number",
    about: 'Whom people report to; the surest of the three ways to say so.',
    names:
      list(`supervisor eid, supervisor id, supervisor number, supervisor employee id, supervisor employee number,
      supervisor person number, manager id, manager number, manager eid, manager employee id, manager employee number,
      manager person number, manager worker id, manager user id, managers employee id, manager s id,
      worker s manager employee id, manager s employee id, direct manager id, direct manager employee id, line manager id,
      line manager employee id, line manager employee number, reports to id, reports to eid, reports to employee id,
      reports to associate id, reporting to eid, manager user sys id, manager pernr, pers no of superior, pernr of superior,
      personnel number of superior, personalnummer des vorgesetzten, personalnummer vorgesetzter,
      vorgesetzter personalnummer, matricule du manager, matricule manager, matricule du responsable`),
  },
  supervisorEmail: {
    label: "Supervisor's e-mail",
    about: 'Whom people report to, by e-mail address.',
    names:
      list(`supervisor email, supervisor e mail, supervisor work email, supervisor email address, manager email,
      manager e mail, manager work email, manager email address, manager s email, line manager email, reports to email,
      reporting to email`),
  },
  supervisor: {
    label: 'Supervisor',
    about: 'Whom people report to, by name (in either order), number or e-mail address.',
    names:
      list(`supervisor, supervisor name, manager, manager name, assignment manager name, direct manager, direct supervisor,
      line manager, worker s manager, workers manager, reporting to, reports to, reports to name, reports to legal name,
      reporting manager, immediate supervisor, manager full name, superior, name of superior, name of superior om, vorgesetzter,
      vorgesetzte r, vorgesetzte, name des vorgesetzten, führungskraft, responsable, nom du manager, manager direct,
      supérieur hiérarchique, jefe, jefe directo, responsable directo`),
  },
  hiredOn: {
    label: 'Hire date',
    about: 'The first day in service. Due dates count from it.',
    isDay: true,
    names:
      list(`hire date, hiredate, date of hire, dateof hire, hired on, hired, start date, date start, most recent hire date,
      last hire date, last hire, first day, first day of work, original hire date, original hire, enterprise hire date,
      date first hired, employment start date, date of joining, joining date, join date, date joined, joined, joined on,
      entry date, date of entry, entry, eintrittsdatum, eintritt, date d entrée, date d embauche, fecha de ingreso,
      fecha de alta, fecha de contratación, data di assunzione, begda`),
  },
  rehiredOn: {
    label: 'Rehire date',
    about: 'The first day of whoever came back: counts as their hire date, and an earlier last day as past.',
    isDay: true,
    names: list(
      'rehire date, rehired on, date of rehire, latest rehire date, wiedereintritt, wiedereintrittsdatum',
    ),
  },
  lastDay: {
    label: 'Last day',
    about: 'The last day in service, empty for whoever stays.',
    isDay: true,
    names:
      list(`termination date, terminationdate, date of termination, dateof termination, actual termination date, last day of work,
      last working day, last day, end date, end employment date, employment end date, employment details termination date,
      company exit date, leaving date, leave company date, date of leaving, date left, left on, exit date, separation date,
      contract end date, austrittsdatum, austritt, date de sortie, date de départ, fecha de baja, fecha de salida, endda`),
  },
  status: {
    label: 'Status',
    about: 'Only tells that a last day is missing for somebody who left, or a worker type.',
    names:
      list(`employment status, status, worker status, employee status, active status, emplstatus, position status,
      assignment status, beschäftigungsstatus`),
  },
  workerType: {
    label: 'Worker type',
    about: 'Employee, contractor, temporary, business owner or partner.',
    names:
      list(`employment type, worker type, person type, system person type, employee type, employee class, employeeclass,
      worker type description, worker sub type, contract type, type of employment, name of ee group,
      name of employee group, employee group, ee group, mitarbeitergruppe,
      full part time, time type, worker category, worker category description, assignment category, beschäftigungsart,
      vertragsart, type de contrat, tipo de contrato`),
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
