// Serves a built folder on this machine only: node scripts/serve.mjs FOLDER [PORT]. Node's own modules, nothing else.
import { createReadStream, statSync } from 'node:fs';
import http from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** A name that says what is in the file never means anything else. */
const hashed = /\.[0-9a-f]{8}\.\w+$/;

/** Own files only; inline styles are Fluent's and Univer's. Sent as a header, so that it also binds what a page forgets to say. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Answers requests with the files under `folder`; `header` null leaves the policy to the page itself. */
export function answerFrom(folder, header = policy) {
  const root = resolve(folder);
  return (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = resolve(join(root, path.endsWith('/') ? `${path}index.html` : path));
    const stands = file.startsWith(root + sep) && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    if (!stands) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这个文件');
      return;
    }
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      ...(header !== null && { 'content-security-policy': header }),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': hashed.test(file) ? 'max-age=31536000, immutable' : 'no-cache',
    });
    createReadStream(file).pipe(response);
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const server = http.createServer(answerFrom(process.argv[2] ?? 'dist/workbench'));
  server.listen(Number(process.argv[3] ?? 0), 'localhost', () => console.log(`http://localhost:${server.address().port}`));
}
