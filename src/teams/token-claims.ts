import { isObject, type Loose } from './loose.ts';
import { NotAuthenticated } from './not-authenticated.ts';

export interface TokenRules {
  /** The channel's own. */
  readonly issuer: string;
  /** Those that a token may name. */
  readonly tenants: readonly string[];
}

/** Microsoft's own tenants that services of the Bot Framework run in (botframework-connector, AseChannelValidation). */
const SERVICE_TENANTS = ['d6d49420-f39b-4df7-a1dc-d59a935871db', 'f8cdef31-a31e-4b4a-93e4-5f571e91255a'];

/**
 * Looks at a token before botbuilder does, without trusting it: throws `NotAuthenticated` when it cannot be one of the
 * channel. Needed because botbuilder 4.23.3 also accepts tokens of the Emulator and of other bots, and on the way adds
 * each tenant that any unsigned token names to a list for good (EmulatorValidation.isTokenFromEmulator), so that
 * strangers could fill its memory.
 */
export function checkClaims(authHeader: string, { issuer, tenants }: TokenRules): void {
  const claims = payloadOf(authHeader);
  if (!claims) throw new NotAuthenticated('no token');
  if (claims.iss !== issuer) throw new NotAuthenticated('the token was issued by somebody else');
  const { tid } = claims;
  if (tid === undefined) return;
  if (typeof tid !== 'string' || ![...tenants, ...SERVICE_TENANTS].includes(tid.toLowerCase())) {
    throw new NotAuthenticated('the token names another tenant');
  }
}

function payloadOf(authHeader: string): Loose | undefined {
  const [, payload] = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(authHeader) ?? [];
  if (!payload) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return isObject(claims) ? claims : undefined;
  } catch {
    return undefined;
  }
}
