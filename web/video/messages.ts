import { catalogue } from '../text/catalogue.js';

export const text = catalogue('video', {
  video: 'Video: {title}',
  captions: 'Captions',
  speed: 'Speed',
  times: '{speed}×',
  watched: '{percent} watched',
  doneWhen: 'It is done when you have watched 90% of it, or read the transcript instead.',
  resumed: 'It goes on where you stopped.',
  keys: 'Keys while the video has the focus',
  keySpace: 'Space or K: play and pause',
  keyArrows: 'J and L: ten seconds back and on',
  keyCaptions: 'C: captions on and off',
  keySpeed: '< and >: slower and faster',
  transcript: 'Transcript',
  readTranscript: 'I have read the transcript',
  cannotPlay: 'This browser cannot play the video. The transcript below says everything that it says.',
});
