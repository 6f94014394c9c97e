import { isReachable } from '../../badge-issuer/issuer.js';
import type { MyCredential } from '../credentials.service.js';
import { linkedInLink } from '../linked-in.js';
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
  /** Opens LinkedIn's form for a certificate with this badge filled in; null while it is private. */
  linkedIn: string | null;
  /** Whether the world can find who signed; not so on a trial without https. */
  isReachable: boolean;
}

export function toMyCredentialView(publicUrl: string, company: string, row: MyCredential): MyCredentialView {
  const isShared = row.sharedAt !== null;
  const page = pageOf(publicUrl, row.publicId);
  return {
    id: row.publicId,
    nameForm: row.nameForm,
    isShared,
    names: NAME_FORMS.map((form) => ({ form, name: namedAs(form, row) })),
    page,
    linkedIn: isShared ? linkedInLink({ ...row, company, page }) : null,
    isReachable: isReachable(publicUrl),
  };
}
