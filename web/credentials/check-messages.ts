import { catalogue } from '../text/catalogue.js';

export const text = catalogue('badge-check', {
  title: 'Check a badge',
  lead: 'Were you sent a badge of this company as a file? Choose it here to see whether it holds. Nothing of it is kept.',
  chooseFile: 'Choose a file',
  paste: 'Or paste the signed text',
  pasteHint: 'JSON that begins with a curly bracket.',
  check: 'Check it',
  badge: 'Badge',
  givenTo: 'Given to',
  nameless: 'Somebody who prefers not to be named here',
  valid: 'It holds',
  validWhat: 'This company signed it, nobody has changed it since, and it was not taken away.',
  'not-ours': 'It is not a badge of this company',
  'not-oursWhat':
    'There is no badge in it, or another company signed it. A badge is a picture, a drawing or a JSON file, just as it was downloaded.',
  changed: 'It was changed',
  changedWhat: 'It says that this company signed it, but the signature does not fit what it says.',
  unknown: 'This company never gave it',
  unknownWhat: 'It says that this company signed it, but there is no such badge.',
  revoked: 'It was taken away',
  revokedWhat: 'This company gave it and took it away later. It does not hold any more.',
  'not-yet-valid': 'It does not hold yet',
  'not-yet-validWhat': 'This company signed it for a day that is yet to come.',
  expired: 'It has expired',
  expiredWhat: 'This company gave it, and the time for which it was valid is over.',
});
