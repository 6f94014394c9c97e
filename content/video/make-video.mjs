/**
 * Makes the short film of the lesson "One order, four people" from the slides below: a silent WebM (VP9, 1280x720)
 * and the WebVTT captions that carry its words. Both are committed, so only somebody who changes the film runs this.
 *
 *   apt-get install -y ffmpeg chromium fonts-dejavu      once, to have the tools
 *   node content/video/make-video.mjs                    writes the two files beside the lesson
 *   node content/video/make-video.mjs --frames frames    also keeps each slide as a PNG, to look at
 *
 * CHROMIUM and FFMPEG name other programs if yours are called differently. After a change, put the printed length
 * into `seconds` of the lesson and the new words into its transcript.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OUT_DIR = fileURLToPath(new URL('../courses/service-starts-inside/', import.meta.url));
const NAME = 'why-it-matters';
const WIDTH = 1280;
const HEIGHT = 720;
const FADE_SECONDS = 0.6;
const FRAMES_PER_SECOND = 24;

/**
 * One entry a slide. `stops` gives the state of the four people: 'idle', 'now', 'late' or 'well'. Everything below
 * y = 580 stays empty, since players draw captions there.
 */
const SLIDES = [
  {
    seconds: 6,
    title: ['One order,', 'four people'],
    stops: ['idle', 'idle', 'idle', 'idle'],
    caption: 'One order, four people:\na story about an ordinary week.',
  },
  {
    seconds: 7,
    day: 'Monday',
    title: ['“I’ll enter it later.”'],
    stops: ['now', 'idle', 'idle', 'idle'],
    caption: 'Monday. Sales wins an order. It is a full day,\nso the details will be entered later.',
  },
  {
    seconds: 7,
    day: 'Wednesday',
    title: ['The van has gone.'],
    stops: ['late', 'now', 'idle', 'idle'],
    caption: 'Wednesday. Fulfilment sees the order for the first time.\nThe van for that town has left.',
  },
  {
    seconds: 7,
    day: 'Thursday',
    title: ['Nobody comes.'],
    stops: ['late', 'late', 'now', 'idle'],
    caption: 'Thursday. The customer stays at home, as agreed.\nNobody comes.',
  },
  {
    seconds: 7,
    day: 'Friday',
    title: ['“Where is it?”'],
    stops: ['late', 'late', 'late', 'now'],
    caption: 'Friday. Customer Care takes the angry call,\nand has nothing useful to say.',
  },
  {
    seconds: 7,
    title: ['Each saw one step.', 'Nobody saw the whole way.'],
    stops: ['late', 'late', 'late', 'late'],
    caption: 'Nobody meant any harm. Each of them saw one step,\nand nobody saw the whole way.',
  },
  {
    seconds: 8,
    figure: '38%',
    title: ['of businesses underestimate', 'how often their customers have', 'a poor experience'],
    source: 'Study by Khoros',
    caption: 'A study by Khoros found that 38% of businesses\nunderestimate how often customers are served badly.',
  },
  {
    seconds: 8,
    day: 'Monday again',
    title: ['Entered the same day.'],
    stops: ['well', 'well', 'well', 'well'],
    caption:
      'Now Monday again. Two minutes more in Sales: the van is\nloaded, the customer is served, the phone stays quiet.',
  },
  {
    seconds: 8,
    title: ['Who is waiting', 'for your work today?'],
    question: 'Ask one of them what they need.',
    caption: 'Who is waiting for your work today?\nAsk one of them what they need.',
  },
];

const INK = '#16302f';
const PAPER = '#f6f3ec';
const QUIET = '#5d6f6d';
const LINE = '#c3cdc8';
const TEAL = '#0f6b66';
const RUST = '#a8431f';
const STOP_X = [190, 490, 790, 1090];
const STOP_Y = 430;

/** Simple drawings around (0, 0), stroked in the colour of their stop. */
const ICONS = [
  '<path d="M-20 -26h26l14 14v38h-40z"/><path d="M-10 -4h20M-10 8h20"/>',
  '<path d="M-24 -12 0 -24 24 -12 24 14 0 26 -24 14zM-24 -12 0 0 24 -12M0 0v26"/>',
  '<path d="M-27 -1 0 -25 27 -1M-19 -8v32h38v-32"/><path d="M-6 24v-16h12v16"/>',
  '<path d="M-26 -22h52v34h-30l-14 14v-14h-8z"/><path d="M-13 -5h.1M0 -5h.1M13 -5h.1" stroke-width="7"/>',
];
const STOP_NAMES = ['Sales', 'Fulfilment', 'Customer', 'Customer Care'];

const STATES = {
  idle: { line: LINE, fill: PAPER, ring: LINE, icon: QUIET, label: QUIET },
  now: { line: LINE, fill: INK, ring: INK, icon: '#ffffff', label: INK },
  late: { line: RUST, fill: '#f7e3d8', ring: RUST, icon: RUST, label: RUST, mark: 'M0 -9v10M0 8.6v.1' },
  well: { line: TEAL, fill: '#dcefe9', ring: TEAL, icon: TEAL, label: TEAL, mark: 'M-8 0l6 6 10 -12' },
};

function stop(state, index) {
  const { fill, ring, icon, label, mark } = STATES[state];
  const badge = mark
    ? `<g transform="translate(46 -46)"><circle r="20" fill="${ring}"/>
       <path d="${mark}" stroke="#fff" stroke-width="5" fill="none" stroke-linecap="round" stroke-linejoin="round"/></g>`
    : '';
  return `<g transform="translate(${STOP_X[index]} ${STOP_Y})">
    <circle r="64" fill="${fill}" stroke="${ring}" stroke-width="5"/>
    <g transform="scale(1.3)" fill="none" stroke="${icon}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">${ICONS[index]}</g>
    ${badge}
    <text y="114" text-anchor="middle" font-size="33" font-weight="700" fill="${label}">${STOP_NAMES[index]}</text>
  </g>`;
}

function stopsRow(states) {
  const lines = STOP_X.slice(1).map((x, i) => {
    const { line } = STATES[states[i]];
    return `<path d="M${STOP_X[i] + 76} ${STOP_Y}H${x - 76}" stroke="${line}" stroke-width="6" stroke-linecap="round"/>`;
  });
  return lines.join('') + states.map(stop).join('');
}

function textLines(lines, { x, y, size, gap, fill = INK, anchor = 'start', weight = 700 }) {
  return lines
    .map(
      (line, i) =>
        `<text x="${x}" y="${y + i * gap}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${line}</text>`,
    )
    .join('');
}

function slideBody(slide) {
  if (slide.figure) {
    return (
      `<text x="106" y="244" font-size="190" font-weight="700" fill="${RUST}">${slide.figure}</text>` +
      textLines(slide.title, { x: 114, y: 342, size: 54, gap: 68 }) +
      textLines([slide.source], { x: 114, y: 548, size: 30, gap: 0, fill: QUIET, weight: 400 })
    );
  }
  if (slide.question) {
    return (
      textLines(slide.title, { x: 110, y: 220, size: 88, gap: 110 }) +
      `<path d="M114 392h120" stroke="${TEAL}" stroke-width="8" stroke-linecap="round"/>` +
      textLines([slide.question], { x: 110, y: 476, size: 48, gap: 0, fill: TEAL })
    );
  }
  const isTwoLines = slide.title.length === 2;
  const size = slide.day ? 78 : 70;
  return (
    (slide.day
      ? textLines([slide.day], { x: 126, y: 124, size: 40, gap: 0, fill: slide.stops[0] === 'well' ? TEAL : RUST })
      : '') +
    textLines(slide.title, { x: 122, y: isTwoLines ? 146 : 224, size, gap: 92 }) +
    stopsRow(slide.stops)
  );
}

function slidePage(slide) {
  return `<!doctype html><meta charset="utf-8"><style>*{margin:0}body{background:${PAPER}}</style>
<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="'DejaVu Sans Condensed','DejaVu Sans',sans-serif">
<rect width="100%" height="100%" fill="${PAPER}"/><rect width="18" height="100%" fill="${TEAL}"/>${slideBody(slide)}</svg>`;
}

/** Draws each slide in a window taller than the slide, because headless Chromium keeps some rows to itself, and returns the paths. */
function drawSlides(folder) {
  return SLIDES.map((slide, index) => {
    const page = join(folder, `${index}.html`);
    const picture = join(folder, `${String(index + 1).padStart(2, '0')}.png`);
    writeFileSync(page, slidePage(slide));
    execFileSync(
      process.env.CHROMIUM ?? 'chromium',
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--hide-scrollbars',
        `--window-size=${WIDTH},${HEIGHT + 200}`,
        `--screenshot=${picture}`,
        page,
      ],
      { stdio: 'ignore' },
    );
    rmSync(page);
    return picture;
  });
}

/** Cross-fades the slides; each fade ends when the next slide's own time begins. */
function encode(pictures, target) {
  const inputs = pictures.flatMap((picture, i) => [
    '-loop',
    '1',
    '-framerate',
    String(FRAMES_PER_SECOND),
    '-t',
    String(SLIDES[i].seconds + (i === 0 ? 0 : FADE_SECONDS)),
    '-i',
    picture,
  ]);
  const crops = pictures.map((_, i) => `[${i}]crop=${WIDTH}:${HEIGHT}:0:0,format=yuv420p[s${i}]`);
  let end = SLIDES[0].seconds;
  const fades = pictures.slice(1).map((_, i) => {
    const from = i === 0 ? '[s0]' : `[f${i}]`;
    const fade = `${from}[s${i + 1}]xfade=transition=fade:duration=${FADE_SECONDS}:offset=${(end - FADE_SECONDS).toFixed(2)}[f${i + 1}]`;
    end += SLIDES[i + 1].seconds;
    return fade;
  });
  execFileSync(
    process.env.FFMPEG ?? 'ffmpeg',
    [
      '-y',
      '-loglevel',
      'error',
      ...inputs,
      '-filter_complex',
      [...crops, ...fades].join(';'),
      '-map',
      `[f${pictures.length - 1}]`,
      '-an',
      '-c:v',
      'libvpx-vp9',
      '-pix_fmt',
      'yuv420p',
      '-b:v',
      '0',
      '-crf',
      '34',
      '-g',
      '120',
      '-row-mt',
      '1',
      '-map_metadata',
      '-1',
      '-fflags',
      '+bitexact',
      target,
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
}

function stamp(seconds) {
  const minutes = String(Math.floor(seconds / 60)).padStart(2, '0');
  return `00:${minutes}:${(seconds % 60).toFixed(3).padStart(6, '0')}`;
}

function captions() {
  let start = 0;
  const cues = SLIDES.map((slide, i) => {
    const cue = `${i + 1}\n${stamp(start)} --> ${stamp(start + slide.seconds - 0.2)}\n${slide.caption}\n`;
    start += slide.seconds;
    return cue;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

const framesArgument = process.argv.indexOf('--frames');
const keepFrames = framesArgument > 0;
const folder = keepFrames ? process.argv[framesArgument + 1] : mkdtempSync(join(tmpdir(), 'slides-'));
mkdirSync(folder, { recursive: true });
const film = join(OUT_DIR, `${NAME}.webm`);
encode(drawSlides(folder), film);
writeFileSync(join(OUT_DIR, `${NAME}.vtt`), captions());
if (!keepFrames) rmSync(folder, { recursive: true });
const seconds = SLIDES.reduce((sum, slide) => sum + slide.seconds, 0);
console.log(`${film}: ${seconds} seconds, ${Math.round(statSync(film).size / 1024)} KiB`);
