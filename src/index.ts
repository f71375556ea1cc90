import { pino } from 'pino';
import { startApp } from './app.ts';
import { readSettings } from './config/read-settings.ts';
import { SettingsError } from './config/settings-error.ts';
import { systemClock } from './shared/instant.ts';
import { openStore } from './store/open.ts';
