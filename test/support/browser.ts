import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { unpackBundledChromium } from './browser-bundled.ts';
import { writeFontSettings } from './browser-fonts.ts';

/** Names under which Linux distributions install Chromium; Chrome and Edge are found by Playwright itself, on every system. */
const CHROMIUM_NAMES = ['chromium', 'chromium-browser'];

const FLAGS = ['--disable-gpu', '--disable-quic', '--disable-background-networking'];

/**
 * Starts a headless browser that has a Korean font: the system's Chrome, Edge or Chromium when there is one that starts,
 * otherwise the Chromium that comes with npm (Linux on x64 only). Whoever opens it closes it.
 * Throws with every browser that was tried, and why it did not start.
 */
export async function openBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const candidate of candidates()) {
    try {
      return await launch(await candidate.options());
    } catch (error) {
      failures.push(`${candidate.name}: ${firstLine(error)}`);
    }
  }
  throw new Error(
    `No browser started. Install Chrome, Edge or Chromium and try again.\n${failures.map((line) => `- ${line}`).join('\n')}`,
  );
}

interface Candidate {
  readonly name: string;
  /** Preparing may fail as well as launching. */
  options(): Promise<LaunchOptions>;
}

function candidates(): Candidate[] {
  const channels = ['chrome', 'msedge'].map((channel) => ({ name: channel, options: async () => ({ channel }) }));
  const installed = CHROMIUM_NAMES.flatMap(onPath).map((executablePath) => ({
    name: executablePath,
    options: async () => ({ executablePath }),
  }));
  return [...channels, ...installed, { name: '@sparticuz/chromium', options: bundled }];
}

async function bundled(): Promise<LaunchOptions> {
  const { executablePath, libraries } = await unpackBundledChromium();
  return { executablePath, env: { LD_LIBRARY_PATH: libraries } };
}

async function launch(options: LaunchOptions): Promise<Browser> {
  const env = { ...process.env, FONTCONFIG_FILE: await writeFontSettings(), ...options.env };
  return await chromium.launch({ ...options, headless: true, chromiumSandbox: false, args: FLAGS, env });
}

function onPath(name: string): string[] {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .filter(isExecutable)
    .slice(0, 1);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
