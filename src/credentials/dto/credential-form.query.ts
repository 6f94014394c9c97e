import { IsIn, IsOptional } from 'class-validator';
import { CREDENTIAL_FORMS, type CredentialForm } from '../credential-form.js';

export class CredentialFormQuery {
  /** JSON with its proof, a JSON Web Token, or a picture with the JSON inside. */
  @IsOptional()
  @IsIn(CREDENTIAL_FORMS)
  form: CredentialForm = 'json';
}
