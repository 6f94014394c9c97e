import { catalogue } from '../text/catalogue.js';

export const text = catalogue('credentials', {
  title: 'Take it along',
  lead: 'A signed badge (Open Badges 3.0) counts outside the company too: others can check that it is real without asking anybody here.',
  naming: 'How it names you',
  nobody: 'It does not name me',
  share: 'Share it: everybody with the link can look whether it holds',
  shareHint:
    'The page shows the badge, the company, the day and the name above. You can take that back at any time.',
  link: 'Link to share',
  copy: 'Copy link',
  linkedIn: 'Add to LinkedIn',
  download: 'Download signed badge',
  files: 'Download signed badge',
  filesWhat:
    'As a picture with the signed badge inside, or as the signed text alone. Keep one: it stays yours when you leave.',
  png: 'Picture (PNG)',
  svg: 'Drawing (SVG)',
  json: 'JSON',
  jwt: 'Token (JWT)',
  see: 'See what others see',
  nowShared: 'Everybody with the link can now see it.',
  nowPrivate: 'The link shows nothing of it any more.',
  renamed: 'Changed. A file that you download from now on says so; earlier ones stay as they were.',
  trial: 'This installation is a trial',
  trialWhat:
    'It has no https address that others can reach. A badge that you download now names {address} as its issuer, and nobody outside can check it.',
  sharedTitle: 'Badge',
  holds: 'This badge is real',
  holdsWhat: '{company} gave it, and it holds as of today.',
  givenTo: 'Given to',
  nameless: 'Somebody who prefers not to be named here',
  givenBy: 'Given by',
  givenOn: 'Given on',
  what: 'What it stands for',
  checkWhat:
    'The signed badge (Open Badges 3.0, a Verifiable Credential) can be checked with any verifier that you trust.',
  expired: 'This badge has expired',
  expiredWhat: '{company} gave it, and it was valid until {until}.',
  validUntil: 'Valid until',
  private: 'This badge is not shared',
  privateWhat: 'The person to whom this badge was given does not share it, or has stopped sharing it.',
  revoked: 'This badge was taken away',
  revokedWhat:
    'The badge “{title}” of {company} was given under this address and taken away later. It does not hold any more.',
  unknown: 'No such badge',
  unknownWhat: 'No badge was given out under this address. Check that you have the whole link.',
});
