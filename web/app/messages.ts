import { catalogue } from '../text/catalogue.js';

export const text = catalogue('app', {
  product: 'Inhouse',
  skip: 'Skip to the content',
  navigation: 'Main',
  home: 'Home',
  profile: 'Your profile',
  help: 'Help',
  more: 'More',
  menu: 'Menu',
  close: 'Close',
  signOut: 'Sign out',
  useLight: 'Use light colours',
  useDark: 'Use dark colours',
  lost: 'No connection. What you have entered stays here; we keep trying.',
  found: 'Connected again.',
  sessionOver: 'Sign in again',
  sessionOverWhy: 'Your session has ended. What you have entered is still here: sign in and go on.',
  leave: 'Sign in as somebody else',
  notFoundTitle: 'There is nothing here',
  notFoundBody: 'The address may be mistyped, or what stood here was moved or is not yours to see.',
  toHome: 'Go to Home',
});
