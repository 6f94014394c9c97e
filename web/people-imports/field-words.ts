import { percent, shortDay } from '../text/dates.js';
import { text } from './field-messages.js';

const FIELDS: Partial<Record<string, string>> = {
  employeeNumber: text('employeeNumber'),
  givenName: text('givenName'),
  familyName: text('familyName'),
  fullName: text('fullName'),
  preferredName: text('preferredName'),
  email: text('email'),
  title: text('title'),
  department: text('department'),
  location: text('location'),
  timeZone: text('timeZone'),
  locale: text('locale'),
  fullTimeShare: text('fullTimeShare'),
  fullTimePermille: text('fullTimeShare'),
  supervisorNumber: text('supervisorNumber'),
  supervisorEmail: text('supervisorEmail'),
  supervisor: text('supervisor'),
  manager: text('manager'),
  hiredOn: text('hiredOn'),
  rehiredOn: text('rehiredOn'),
  lastDay: text('lastDay'),
  status: text('status'),
  workerType: text('workerType'),
  fromOn: text('fromOn'),
};

const WORKER_TYPES: Partial<Record<string, string>> = {
  employee: text('employee'),
  contractor: text('contractor'),
  temporary: text('temporary'),
  'business-owner': text('businessOwner'),
  partner: text('partner'),
};

const DAYS = new Set(['hiredOn', 'lastDay', 'fromOn']);

/** What a field of a person is called on the screen; `otherwise` where the API has one that is new to us. */
export const fieldWords = (field: string, otherwise = field): string => FIELDS[field] ?? otherwise;

/** The value of a field as people write it. */
export function valueWords(field: string, value: string | null): string {
  if (value === null) return text('nothing');
  if (DAYS.has(field)) return shortDay(value);
  if (field === 'fullTimePermille') return percent(Number(value) / 1000);
  return field === 'workerType' ? (WORKER_TYPES[value] ?? value) : value;
}
