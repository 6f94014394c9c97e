import { Injectable } from '@nestjs/common';
import sharp, { type Sharp } from 'sharp';
import { type ImageFlaw, imageRefused } from './course-uploads.errors.js';
import type { MediaKind } from './media-kind.js';

/** A picture that was drawn anew: nothing of the file that it came from is left but what can be seen. */
export interface DrawnImage {
  content: Buffer;
  kind: MediaKind;
  width: number;
  height: number;
}

/** A photograph of a good telephone; more is a bomb, or of no use on a screen. */
const MOST_PIXELS = 50_000_000;
/** No column of text is wider, on whichever screen. */
const LONGEST_SIDE = 2_000;
const MOST_SECONDS = 20;

// Only what may be uploaded is read: no SVG, no PDF, nothing that names other files.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Png', 'Jpeg', 'Webp', 'Nsgif'].map((name) => `VipsForeignLoad${name}Buffer`),
});
sharp.cache(false);
sharp.concurrency(1);

/** Draws uploaded pictures anew, one at a time, so that a stack of them does not keep whoever signs in waiting. */
@Injectable()
export class ImageDrawer {
  private last: Promise<unknown> = Promise.resolve();

  /** The picture upright, within bounds, without what its file told of camera and place. Throws IMAGE_REFUSED. */
  async draw(content: Uint8Array): Promise<DrawnImage> {
    const drawn = this.last.then(() => draw(content));
    this.last = drawn.catch(() => undefined);
    return await drawn;
  }
}

async function draw(content: Uint8Array): Promise<DrawnImage> {
  const options = { limitInputPixels: MOST_PIXELS, failOn: 'error' as const };
  const facts = await orRefused(() => sharp(content, { ...options, limitInputPixels: false }).metadata());
  if ((facts.pages ?? 1) > 1) throw imageRefused('moving');
  if (facts.width * facts.height > MOST_PIXELS) throw imageRefused('pixels');
  const image = sharp(content, options)
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: MOST_SECONDS });
  const kind = kindOf(facts.format);
  const { data, info } = await orRefused(() => encode(image, kind).toBuffer({ resolveWithObject: true }));
  return { content: data, kind, width: info.width, height: info.height };
}

/** A GIF that does not move is smaller as a PNG. */
const kindOf = (format: string): 'png' | 'jpeg' | 'webp' =>
  format === 'jpeg' || format === 'webp' ? format : 'png';

function encode(image: Sharp, kind: 'png' | 'jpeg' | 'webp'): Sharp {
  switch (kind) {
    case 'png':
      return image.png({ compressionLevel: 9 });
    case 'jpeg':
      return image.jpeg({ quality: 84, mozjpeg: true });
    case 'webp':
      return image.webp({ quality: 84 });
  }
}

/** What the decoder cannot read is the sender's to mend, whatever it says about it. */
async function orRefused<T>(act: () => Promise<T>, flaw: ImageFlaw = 'unreadable'): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    const refused = imageRefused(flaw);
    refused.cause = cause;
    throw refused;
  }
}
