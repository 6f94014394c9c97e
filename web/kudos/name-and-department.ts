import { text } from './messages.js';

/** A colleague by name, with the department where they have one. */
export const nameAndDepartment = ({ name, department }: { name: string; department: string | null }) =>
  department === null ? name : text('withDepartment', { name, department });
