import { DeliveryError, type DeliveryFailure } from '../assistant/messenger.ts';
import { isObject, objectOf, textOf } from './loose.ts';

/** Nothing was sent when the connection could not even be made, or no token could be had for it. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * What an error of botbuilder's connector means for the message. By status: 403 and 404 nobody will receive it, 412,
 * 429, 502 and 504 not now (Learn "Optimize your bot with rate limiting"), anything else may have arrived
 * (openclaw/openclaw#121116). The reason holds the status and the channel's code, nothing personal.
 */
export function asDeliveryError(error: unknown, now: number): DeliveryError {
  return error instanceof DeliveryError ? error : new DeliveryError(failureOf(error, now));
}

function failureOf(error: unknown, now: number): DeliveryFailure {
  const fault = objectOf(isObject(error) ? error : undefined);
  const status = typeof fault.statusCode === 'number' ? fault.statusCode : undefined;
  const code = codeOf(fault.code) ?? codeOf(fault.errorCode) ?? codeOf(fault.name) ?? 'unknown';
  if (status === undefined) {
    const isUnsent = NOT_SENT.has(code) || textOf(fault.errorCode) !== undefined;
    return { kind: isUnsent ? 'later' : 'unsure', reason: code };
  }
  const reason = `${status} ${codeOf(objectOf(objectOf(fault.details).error).code) ?? code}`;
  if (status === 403 || status === 404) return { kind: 'unreachable', reason };
  if (status === 412 || status === 429 || status === 502 || status === 504) {
    const retryAfterMs = retryAfter(fault, now);
    return { kind: 'later', reason, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  }
  return { kind: 'unsure', reason };
}

/** Codes are words; a sentence could hold anything. */
function codeOf(value: unknown): string | undefined {
  const code = textOf(value);
  return code && /^\w{1,60}$/.test(code) ? code : undefined;
}

/** Seconds or a date (RFC 9110 §10.2.3). */
function retryAfter(fault: Readonly<Record<string, unknown>>, now: number): number | undefined {
  const headers = objectOf(fault.response).headers as { get?(name: string): string | undefined } | undefined;
  const value = headers?.get?.('retry-after');
  if (!value) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
