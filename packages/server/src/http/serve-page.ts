import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';
import { serveCompressed } from './serve-compressed.ts';

const NOT_BUILT = `<!doctype html><html lang="en"><title>Precedent</title>
<h1>The page is not built yet</h1>
<p>Run <code>npm run build</code> (or start with <code>npm start</code>, which builds it), then reload.
The API is already running: <a href="/api/openapi.json">/api/openapi.json</a>.</p></html>
`;

/** The built page. Paths that aren't one of its files get `index.html`, which reads the address itself. */
export function servePage(webRoot: string): Router {
  const router = Router();
  const index = join(webRoot, 'index.html');
  // Vite puts a hash of the content into the name of each asset.
  router.use(
    '/assets',
    serveCompressed(join(webRoot, 'assets')),
    express.static(join(webRoot, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  router.use(express.static(webRoot, { index: false, cacheControl: false }));
  router.get('/{*address}', (_request, response) => {
    response.set('Cache-Control', 'no-cache');
    if (existsSync(index)) response.sendFile(index, { cacheControl: false });
    else response.status(503).type('html').send(NOT_BUILT);
  });
  return router;
}
