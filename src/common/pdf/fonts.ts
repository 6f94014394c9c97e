import { createRequire } from 'node:module';

const resolve = createRequire(import.meta.url).resolve;

/** What paper is set in: names have letters that a PDF's built-in fonts lack. */
export const FONTS = {
  text: resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  code: resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono-Bold.ttf'),
};
