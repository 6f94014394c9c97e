/** How somebody is named in what they show elsewhere. What the company signs must be true, so there are forms of the name and no free text. */
export const NAME_FORMS = ['none', 'initials', 'given-and-initial', 'full'] as const;
export type NameForm = (typeof NAME_FORMS)[number];

interface Name {
  givenName: string;
  familyName: string;
}

const initial = (name: string) => (name === '' ? '' : `${[...name][0]}.`);
const joined = (...parts: string[]) => parts.filter((part) => part !== '').join(' ');

/** A name in a form; null where nobody is named. */
export function namedAs(form: NameForm, { givenName, familyName }: Name): string | null {
  switch (form) {
    case 'none':
      return null;
    case 'initials':
      return joined(initial(givenName), initial(familyName));
    case 'given-and-initial':
      return joined(givenName, initial(familyName));
    case 'full':
      return joined(givenName, familyName);
  }
}
