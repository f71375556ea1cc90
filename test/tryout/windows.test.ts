import assert from 'node:assert/strict';
import { canOpenWindows, type Surroundings } from '../../src/tryout/windows.ts';

function surroundings(more: Partial<Surroundings> = {}): Surroundings {
  return { platform: 'linux', env: { DISPLAY: ':0' }, interactive: true, ...more };
}

describe('Windows are opened in a browser', () => {
  it('when a person watches and there is a display', () => {
    assert.equal(canOpenWindows(surroundings()), true);
    assert.equal(canOpenWindows(surroundings({ env: { WAYLAND_DISPLAY: 'wayland-0' } })), true);
    assert.equal(canOpenWindows(surroundings({ env: { WSL_DISTRO_NAME: 'Ubuntu' } })), true);
    assert.equal(canOpenWindows(surroundings({ platform: 'darwin', env: {} })), true);
  });

  it('but not on a Linux without a display, in a pipe, or in CI', () => {
    assert.equal(canOpenWindows(surroundings({ env: {} })), false);
    assert.equal(canOpenWindows(surroundings({ interactive: false })), false);
    assert.equal(canOpenWindows(surroundings({ platform: 'darwin', env: { CI: 'true' } })), false);
  });
});
