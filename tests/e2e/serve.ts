/** A web server on localhost, for pages that a browser is to read. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** A server that runs. */
export interface Site {
  /** `http://localhost:PORT`, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** What a site answers: the HTML of a page by its path (`/article.html`), or a folder whose files it serves. */
export type Content = Readonly<Record<string, string>> | { readonly folder: string };

/** Headers that every answer bears, such as a policy. */
export type Headers = Readonly<Record<string, string>>;

/** Serves until closed, on a port of its own or on the one given; what is not there is answered with 404. */
export async function serve(content: Content, port = 0, headers: Headers = {}): Promise<Site> {
  const read =
    'folder' in content && typeof content.folder === 'string' ? fromFolder(content.folder) : fromRecord(content);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    read(path).then(
      (body) =>
        response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? TYPES['.html'], ...headers }).end(body),
      () => response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这个页面'),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, 'localhost', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

function fromFolder(folder: string): (path: string) => Promise<Buffer> {
  return (path) => readFile(join(folder, normalize(`/${path.endsWith('/') ? `${path}index.html` : path}`)));
}

function fromRecord(pages: object): (path: string) => Promise<string> {
  const bodies = new Map<string, string>(Object.entries(pages));
  return async (path) => {
    const body = bodies.get(path);
    if (body === undefined) throw new Error(`No page at ${path}`);
    return body;
  };
}
