import type { RequestHandler } from 'restify';
import { refuse } from './respond.ts';

/**
 * Lets only plain JSON come to the parser. A browser may send other types to this machine without asking first, and
 * restify limits a compressed body by what it was before it grew (restify 12 lib/plugins/bodyReader.js).
 */
export const onlyJson: RequestHandler = (req, res, next) => {
  const isJson = req.getContentType().toLowerCase() === 'application/json';
  if (isJson && req.headers['content-encoding'] === undefined) return next();
  refuse(res, 415, 'UnsupportedMediaType');
  next(false);
};
