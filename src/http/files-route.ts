import type { Server } from 'restify';
import { respondText } from './respond.ts';

/** A file for a person's browser. */
export interface FileToSend {
  readonly name: string;
  readonly contentType: string;
  readonly content: string;
}

/** People read this in a browser, where nobody knows their language. */
const GONE = [
  'This link was used already, or is older than ten minutes. Ask the assistant for a new one.',
  '이미 사용했거나 10분이 지난 링크입니다. 도우미에게 새 링크를 요청하세요.',
  '',
].join('\n');

/** `GET /files/…`: a file for a person by a random link that works once. */
export function filesRoute(server: Server, fetchFile: (token: string) => Promise<FileToSend | undefined>): void {
  server.get('/files/:token', async (req, res) => {
    const { token }: { token?: unknown } = req.params ?? {};
    const file = typeof token === 'string' ? await fetchFile(token) : undefined;
    if (!file) return respondText(res, 404, 'text/plain; charset=utf-8', GONE);
    res.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`);
    respondText(res, 200, file.contentType, file.content);
  });
}
