import { api, ask, type View } from '../api/client.js';
import { text } from './messages.js';
import { Picker, type PickerProps } from './picker.js';

/** Somebody who was picked. */
export type PickedPerson = Pick<View<'PersonView'>, 'id' | 'givenName' | 'familyName' | 'employeeNumber'>;

const PEOPLE = {
  key: 'people',
  fewestLetters: 1,
  placeholder: text('pickPeople'),
  search: async (text: string, signal: AbortSignal): Promise<PickedPerson[]> =>
    (await ask(api.GET('/api/people', { params: { query: { text, limit: 10 } }, signal }))).items,
  nameOf: ({ givenName, familyName }: PickedPerson) => `${givenName} ${familyName}`,
  detailOf: ({ employeeNumber }: PickedPerson) => employeeNumber,
};

/** Finds people within the caller's sight by name, e-mail or number, and keeps those who were picked. */
export function PersonPicker(props: PickerProps<PickedPerson>) {
  return <Picker {...props} source={PEOPLE} />;
}
