import type { Cloud } from './clouds.ts';
import type { Secret } from './secret.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The bot's registration. Its absence is local mode: loopback only, nobody is authenticated. */
export type BotIdentity =
  | { readonly kind: 'SingleTenant'; readonly appId: string; readonly tenantId: string; readonly password: Secret }
  | { readonly kind: 'UserAssignedMSI'; readonly appId: string; readonly tenantId: string }
  /** Registrations from before 31 July 2025 only; new ones cannot be made (Learn: "What's new in Bot Service"). */
  | { readonly kind: 'MultiTenant'; readonly appId: string; readonly password: Secret };

interface MailSettings {
  /** smtp:// or smtps://, with user and password in it. */
  readonly url: Secret;
  readonly from: string;
}

/** What the Teams app package is built with. */
export interface PackageSettings {
  readonly id?: string;
  readonly publisherName?: string;
  readonly publisherUrl?: string;
  readonly privacyUrl?: string;
  readonly termsUrl?: string;
}

/** All that the environment decides, read and checked once at the start. */
export interface Settings {
  readonly bot?: BotIdentity;
  readonly cloud: Cloud;
  /** Tenants (lower case) whose people are served; `any` in local mode when none is named. */
  readonly allowedTenants: readonly string[] | 'any';
  /** Directory object ids (lower case) of those who are always admins. */
  readonly admins: readonly string[];
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Where people reach this server, without a slash at the end. */
  readonly publicUrl?: string;
  /** Who may read `/metrics`. */
  readonly metrics: 'loopback' | 'anyone';
  readonly mail?: MailSettings;
  readonly package: PackageSettings;
  /** Things that work but are probably not meant, in one sentence each: for the log at the start. */
  readonly advice: readonly string[];
}
