import type { Server } from 'restify';
import { OPEN_PAGE_POLICY } from './open-page.ts';
import { refuse, respondText } from './respond.ts';

/** `GET /open/<kind>/<id>`: where the link to a record leads. `page` gives the HTML, or nothing for what can be no link of ours. */
export function openRoute(server: Server, page: (path: string) => string | undefined): void {
  server.get('/open/:kind/:id', async (req, res) => {
    const html = page(req.path());
    if (html === undefined) return refuse(res, 404, 'NotFound');
    res.header('Content-Security-Policy', OPEN_PAGE_POLICY);
    respondText(res, 200, 'text/html; charset=utf-8', html);
  });
}
