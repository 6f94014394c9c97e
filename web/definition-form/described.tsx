import type { Field } from './form-tools.js';

/** A field whose hint stands before what could be better in it. */
export const described = ({ description, ...field }: Field, hint: string): Field => ({
  ...field,
  description: (
    <>
      {hint}
      {description}
    </>
  ),
});
