import { catalogue } from '../text/catalogue.js';

export const text = catalogue('sign-in', {
  title: 'Sign in',
  login: 'E-mail address or employee number',
  password: 'Password',
  signIn: 'Sign in',
  loginMissing: 'Enter your e-mail address or employee number.',
  passwordMissing: 'Enter your password.',
  failed:
    'This login and password do not match. Check both and try again; if you have no password yet, or have forgotten it, ask your admin for a link.',
  busy: 'Many people are signing in at this moment. Wait a few seconds, then try again.',
  sharedDevice: 'Several people use this device',
  sharedDeviceWhat: 'You are signed out after three minutes without use.',
  deviceIsShared:
    'This device is shared: you are signed out after three minutes without use, and nothing is kept.',
  markShared: 'Always treat this device as shared',
  markSharedWhat:
    'Everybody who signs in on it is signed out after three minutes without use. Only an admin who is signed in on it can take this back.',
  forgotten: 'I have forgotten my password',
  haveCode: 'I have an activation code',
  havePassword: 'I have a password already',
  toSignIn: 'To the sign-in page',
  choose: 'Choose your password',
  chooseLead: 'You are signed in with it at once, and signed out wherever you were signed in before.',
  newPassword: 'New password',
  newPasswordMissing: 'Choose a password.',
  chooseAndSignIn: 'Save and sign in',
  linkNotValid:
    'This link was used already or has expired. Ask an admin for a new one: it works once, for 72 hours.',
  linkBroken: 'This link is not whole',
  linkBrokenWhy:
    'Its last part is missing, as happens when a link breaks over two lines. Copy all of it into the address line, or ask for a new one.',
  forgottenTitle: 'Forgotten your password?',
  forgottenHad: 'If you have signed in before',
  forgottenHadHow:
    'Ask whoever administers Inhouse at your company for a link that lets you choose a new one. No mail is sent from here. It works once, for 72 hours.',
  forgottenNone: 'If you have never signed in',
  forgottenNoneHow: 'Ask your manager for an activation code; no e-mail address is needed.',
  forgottenSafe: 'Nobody can look your old password up: not we, and not your admin.',
  activate: 'Your first sign-in',
  activateLead: 'Have the slip of paper at hand that you were given.',
  employeeNumber: 'Employee number',
  employeeNumberMissing: 'Enter your employee number.',
  code: 'Activation code',
  codeForm: 'Twelve letters and digits, like 7KQM-2VXD-9HTA. Capitals and dashes do not matter.',
  codeMissing: 'Enter the code on your slip.',
  activationFailed:
    'This number and code do not open anything. Compare both with the slip; a code works once and only for a time, so if it still fails ask your manager for a new one.',
  firstAdmin: 'Set Inhouse up',
  firstAdminLead: 'Whoever opens this link first becomes the admin of this installation.',
  employeeNumberAsInHr: 'As in your HR system, so that the first HR file knows you.',
  givenName: 'Given name',
  givenNameMissing: 'Enter your given name.',
  familyName: 'Family name',
  familyNameMissing: 'Enter your family name.',
  email: 'E-mail address, if you have one',
  firstAdminDo: 'Become the first admin',
  firstAdminLinkNotValid:
    'This link was used already, has expired, or there is an admin by now. Start the server again for a new link, or ask that admin.',
  personRejected: 'One of these cannot be right. Look at the number, the names and the address again.',
});
