import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { RequestHandler } from 'express';

/** What the build leaves beside each file, best first: the coding, and the ending of its file. */
const CODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/**
 * Serves a file's compressed twin, which the build made, to clients that accept it. Requests for which there is none go
 * on to whoever serves the file itself.
 */
export function serveCompressed(folder: string): RequestHandler {
  return (request, response, next) => {
    const { path } = request;
    // The build names its files with letters, digits and dashes; anything else has no twin.
    if (!/^(\/[\w-]+(\.[\w-]+)*)+$/.test(path) || request.headers.range !== undefined) return next();
    const twins = CODINGS.filter(([, ending]) => existsSync(join(folder, path + ending)));
    if (twins.length === 0) return next();
    response.vary('Accept-Encoding');
    const twin = twins.find(([name]) => request.acceptsEncodings(name));
    if (!twin) return next();
    response.type(extname(path)).set('Content-Encoding', twin[0]);
    request.url = path + twin[1];
    next();
  };
}
