import type { HtmlTagDescriptor, Plugin } from 'vite';

/** What every page needs, whatever its address: it is requested while the first script is still on its way. */
const NEEDED = /frame\/page\.ts$/;

/** Names the files of the page in its HTML, because the first script imports them only when it runs. */
export function preloadPage(): Plugin {
  return {
    name: 'preload-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
        const page = chunks.find(({ facadeModuleId }) => NEEDED.test(facadeModuleId ?? ''));
        if (!page)
          throw new Error(
            'The page has no file of its own: frame/page.ts was expected to be imported on demand',
          );
        return [page.fileName, ...page.imports].filter((name) => !html.includes(name)).map(toTag);
      },
    },
  };
}

function toTag(fileName: string): HtmlTagDescriptor {
  return {
    tag: 'link',
    attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
    injectTo: 'head',
  };
}
