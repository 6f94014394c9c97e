import { isReachable } from '../../badge-issuer/issuer.js';
import type { CredentialRow } from '../credentials.repository.js';
import { NAME_FORMS, namedAs, type NameForm } from '../name-form.js';
import { pageOf } from '../open-badge.js';

export class NameChoiceView {
  form: NameForm;
  /** The name in this form; null where nobody is named. */
  name: string | null;
}

/** A badge of one's own to take along. */
export class MyCredentialView {
  id: string;
  nameForm: NameForm;
  isShared: boolean;
  /** The forms of one's name that there are. */
  names: NameChoiceView[];
  /** Where everybody can look whether it holds, while it is shared. */
  page: string;
  /** Whether the world can find who signed; not so on a trial without https. */
  isReachable: boolean;
}

export const toMyCredentialView = (publicUrl: string, row: CredentialRow): MyCredentialView => ({
  id: row.publicId,
  nameForm: row.nameForm,
  isShared: row.sharedAt !== null,
  names: NAME_FORMS.map((form) => ({ form, name: namedAs(form, row) })),
  page: pageOf(publicUrl, row.publicId),
  isReachable: isReachable(publicUrl),
});
