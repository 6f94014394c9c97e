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
});
