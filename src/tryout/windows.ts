import openInBrowser from 'open';

/** What decides whether windows can be opened here. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person watches the output. */
  readonly interactive: boolean;
}

/** Whether opening a browser makes sense: a person is there, and a display. On Linux without one, only addresses help. */
export function canOpenWindows({ platform, env, interactive }: Surroundings): boolean {
  if (!interactive || env.CI) return false;
  if (platform !== 'linux') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY || env.WSL_DISTRO_NAME);
}

/** Opens an address in the person's browser. Whether it worked nobody knows; the address is printed anyway. */
export async function openWindow(url: string): Promise<void> {
  try {
    const child = await openInBrowser(url);
    child.on('error', () => {});
  } catch {
    // No browser to be found: the printed address remains.
  }
}
