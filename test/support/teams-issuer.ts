import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '../../src/shared/json.ts';

/** Stands for the service that signs what Teams sends: keys and metadata over HTTP on this machine. */
export interface Issuer {
  readonly metadataUrl: string;
  /** A token signed with the published key; `header` replaces parts of its header. */
  sign(claims: JsonObject, header?: JsonObject): string;
  /** The same with a key that is not published, under the published key's name. */
  forge(claims: JsonObject): string;
  close(): Promise<void>;
}

export async function startIssuer(): Promise<Issuer> {
  const published = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { n = '', e = '' } = published.publicKey.export({ format: 'jwk' });
  const key = { kty: 'RSA', use: 'sig', kid: 'key-1', x5t: 'key-1', n, e, endorsements: ['msteams'] };

  const server = createServer((req, res) => {
    const metadata = { issuer: 'local', jwks_uri: `${urlOf()}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
    res.setHeader('Content-Type', 'application/json');
    res.end(JSON.stringify(req.url === '/keys' ? { keys: [key] } : metadata));
  });
  const urlOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    metadataUrl: `${urlOf()}/.well-known/openidconfiguration`,
    sign: (claims, header = {}) => token(claims, header, published.privateKey),
    forge: (claims) => token(claims, {}, other.privateKey),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function token(claims: JsonObject, header: JsonObject, key: KeyObject): string {
  const parts = [{ alg: 'RS256', typ: 'JWT', kid: 'key-1', ...header }, claims];
  const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`;
}
