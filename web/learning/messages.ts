import { catalogue } from '../text/catalogue.js';

export const text = catalogue('learning', {
  hello: 'Hello, {name}',
  nothing: 'Nothing to learn at the moment. When something comes, it stands here first.',
});
