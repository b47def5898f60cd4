import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/**
 * The styles of all public pages in one file: it is fetched once for the whole visit, where a file per component would
 * be eight requests before the first page shows. The programme's own sheet stays apart: its plain class names are for
 * public pages, and organisers' pages share this file.
 */
const siteStyles = {
  name: 'site',
  test: (id: string) =>
    /\/(platform\/ui\/(base\.css|layout\/|\w+\.svelte)|domains\/events\/\w+\.svelte|routes\/.*\(site\)\/)/.test(
      id,
    ) && /\.css$/.test(id),
};

export default defineConfig(({ command }) => ({
  build: {
    rolldownOptions: {
      output: { codeSplitting: { groups: [siteStyles] } },
      // Whoever starts the program for the first time wants no figures of the build.
      checks: { pluginTimings: false },
    },
  },
  plugins: [
    sveltekit({
      adapter: adapter({ precompress: true }),
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src-elem': ['self'],
          'style-src-attr': ['unsafe-inline'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          // Vite speaks to the page over a socket of its own while developing.
          'connect-src': command === 'serve' ? ['self', 'ws:'] : ['self'],
          'form-action': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
}));
