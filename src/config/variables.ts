import { z } from 'zod';
import { CLOUDS } from './clouds.ts';
import { LOG_LEVELS } from './settings.ts';

const guid = z.guid('is not a GUID').toLowerCase();
const guids = z
  .string()
  .transform((list) => list.split(/[\s,;]+/).filter((id) => id !== ''))
  .pipe(z.array(z.guid('holds something that is not a GUID').toLowerCase()).min(1, 'names nobody'));
const httpsUrl = z.url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'is not an https:// address' });

const BOT_TYPES = {
  singletenant: 'SingleTenant',
  userassignedmsi: 'UserAssignedMSI',
  multitenant: 'MultiTenant',
} as const;

/**
 * Every variable that is read: how it is checked, and what to set instead when it is wrong. Defaults stand in
 * `read-settings.ts`, rules between variables in `bot-rules.ts`.
 */
export const VARIABLES = {
  PORT: {
    check: z
      .string()
      .regex(/^\d{1,5}$/, 'is not a port number')
      .transform(Number)
      .refine((port) => port <= 65535, 'is not a port number'),
    set: 'Set a number from 1 to 65535, or 0 for any free port',
  },
  HOST: {
    check: z
      .string()
      .regex(/^[\w.:[\]-]+$/, 'is not a host name or an address')
      .transform((host) => host.replace(/^\[(.*)\]$/, '$1')),
    set: 'Set the address to listen on: 127.0.0.1 for this machine only, 0.0.0.0 in a container',
  },
  DATA_DIR: { check: z.string(), set: 'Set a folder that nothing else writes to' },
  LOG_LEVEL: { check: z.enum(LOG_LEVELS, 'is not a log level'), set: `Set one of ${LOG_LEVELS.join(', ')}` },
  NODE_ENV: { check: z.string(), set: 'Set production, or leave it out' },
  CLOUD: {
    check: z.enum(Object.keys(CLOUDS) as (keyof typeof CLOUDS)[], 'is not a cloud that is known'),
    set: 'Set public (also for GCC) or usgov (GCC High and DoD)',
  },
  MicrosoftAppType: {
    check: z
      .string()
      .toLowerCase()
      .refine((type): type is keyof typeof BOT_TYPES => type in BOT_TYPES, 'is not a type of bot')
      .transform((type) => BOT_TYPES[type]),
    set: 'Set SingleTenant or UserAssignedMSI (MultiTenant only for registrations from before August 2025)',
  },
  MicrosoftAppId: { check: guid, set: "Set the bot registration's application (client) id" },
  MicrosoftAppPassword: { check: z.string(), set: "Set the bot registration's client secret" },
  MicrosoftAppTenantId: { check: guid, set: 'Set the directory (tenant) id that the bot is registered in' },
  ALLOWED_TENANTS: { check: guids, set: 'Set the tenant ids of the people it serves, separated by commas' },
  ADMINS: { check: guids, set: 'Set the directory object ids of the admins, separated by commas (no mail addresses)' },
  PUBLIC_URL: {
    check: z.url({ protocol: /^https?$/, error: 'is not a web address' }).transform((url) => url.replace(/\/+$/, '')),
    set: 'Set the address under which people reach this server, like https://assistant.example.com',
  },
  METRICS: {
    check: z.enum(['loopback', 'anyone'], 'is neither loopback nor anyone'),
    set: 'Set loopback, or anyone when something in front keeps strangers away from /metrics',
  },
  SMTP_URL: {
    check: z.url({ protocol: /^smtps?$/, error: 'is not an address of a mail server' }),
    set: 'Set smtps://user:password@mail.example.com, with special characters percent-encoded',
  },
  MAIL_FROM: {
    check: z.string().regex(/^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, 'is not a mail address'),
    set: 'Set the sender, like "Contoso Partner Desk <partners@contoso.com>"',
  },
  APP_PACKAGE_ID: { check: guid, set: 'Set a GUID that stays the same for all versions of the Teams app' },
  PUBLISHER_NAME: {
    check: z.string().max(32, 'is longer than the 32 characters that the Teams manifest allows'),
    set: "Set the publisher's name",
  },
  PUBLISHER_URL: { check: httpsUrl, set: "Set the publisher's website" },
  PRIVACY_URL: { check: httpsUrl, set: 'Set the address of the privacy statement' },
  TERMS_URL: { check: httpsUrl, set: 'Set the address of the terms of use' },
} as const;

export type Variable = keyof typeof VARIABLES;

/** The checked values of the variables that are set and right. */
export type Values = { readonly [Name in Variable]?: z.output<(typeof VARIABLES)[Name]['check']> };
