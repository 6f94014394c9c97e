import { defineConfig } from 'vite';

/** `npx vite --config web/vite.config.ts` serves the sources and hands `/api` to a server on port 3000. */
export default defineConfig({
  root: import.meta.dirname,
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    manifest: true,
    // Nothing is written into the page or into styles: the policy allows files of our own origin only.
    assetsInlineLimit: 0,
    target: 'es2022',
    // Browsers that know light-dark(), which the themes are made of.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: {
      // Mantine marks its files for server components, which there are none of here.
      checks: { moduleLevelDirective: false },
    },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
