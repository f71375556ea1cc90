import assert from 'node:assert/strict';
import { type RunningOffice, startOffice } from './start-office.ts';

/** An office of its own for each test of a suite, ended after it. What was logged as an error in it fails the test. */
export function officeForEach(take: (office: RunningOffice) => void): void {
  let office: RunningOffice;
  beforeEach(async () => {
    office = await startOffice();
    take(office);
  });
  afterEach(async () => {
    assert.deepEqual(office.faults(), []);
    await office.close();
  });
}
