import assert from 'node:assert/strict';
import { chmod, utimes, writeFile } from 'node:fs/promises';
import { DOCTOR_TEXTS } from '../../src/operations/doctor-texts.ts';
import { examine, type Patient, report } from '../../src/operations/examine.ts';
import type { Finding } from '../../src/operations/finding.ts';
import { TestFolder } from '../store/support.ts';

const texts = DOCTOR_TEXTS.en;
const APP = '11111111-2222-3333-4444-555555555555';
const CONNECTED = {
  MicrosoftAppId: APP,
  MicrosoftAppPassword: 'do-not-print-me',
  MicrosoftAppTenantId: 'aaaaaaaa-0000-4000-8000-000000000001',
  ADMINS: 'aaaaaaaa-0000-4000-8000-000000000002',
  PUBLIC_URL: 'https://assistant.hanbit.example.com',
  HOST: '0.0.0.0',
};

describe('The doctor', () => {
  const data = new TestFolder();
  beforeEach(() => data.makeWithAThing());
  afterEach(() => data.remove());

  async function examines(change: Partial<Patient> = {}): Promise<readonly Finding[]> {
    const { env = {}, ...rest } = change;
    const patient: Patient = {
      now: new Date().toISOString(),
      node: { version: '24.1.0', least: '20.19' },
      ask: async () => 200,
      ...rest,
      env: { DATA_DIR: data.dir, ...env },
    };
    return (await examine(patient, texts)).flatMap(({ findings }) => findings);
  }
  const bad = (findings: readonly Finding[]) =>
    findings.filter(({ level }) => level !== 'fine').map(({ text }) => text);
  const saying = (findings: readonly Finding[], text: string) => findings.find((finding) => finding.text === text);

  it('finds nothing wrong with a bot that is well, and tells its endpoint and whom it must reach', async () => {
    const findings = await examines({ env: CONNECTED });
    assert.deepEqual(bad(findings), [texts.packageMissing(5)]);
    assert.ok(saying(findings, texts.endpoint('https://assistant.hanbit.example.com/api/messages')));
    assert.ok(saying(findings, texts.running('http://127.0.0.1:3978/readyz')));
    const all = findings.map(({ text }) => text).join('\n');
    for (const host of ['login.microsoftonline.com', 'login.botframework.com', 'smba.trafficmanager.net'])
      assert.ok(all.includes(host), host);
    assert.ok(!JSON.stringify(findings).includes(CONNECTED.MicrosoftAppPassword));
  });

  it('names the hosts of the US Government cloud and no others', async () => {
    const findings = await examines({ env: { ...CONNECTED, CLOUD: 'usgov' } });
    const named = findings.find(({ cure }) => cure === texts.hostsCure)?.text ?? '';
    assert.match(named, /login\.microsoftonline\.us.*botframework\.azure\.us/);
    assert.doesNotMatch(named, /\.com\b/);
  });

  it('asks nobody but this machine', async () => {
    const asked: string[] = [];
    const ask = async (url: string) => {
      asked.push(url);
      return 200;
    };
    await examines({ env: { ...CONNECTED, PORT: '4000' }, ask });
    await examines({ env: { ...CONNECTED, HOST: '192.0.2.1' }, ask });
    assert.deepEqual(asked, ['http://127.0.0.1:4000/readyz']);
  });

  it('tells every setting that is wrong with what to set, and looks at the rest all the same', async () => {
    const findings = await examines({ env: { MicrosoftAppId: 'x', CLOUD: 'moon' } });
    const wrong = findings.filter(({ level }) => level === 'wrong');
    assert.deepEqual(
      wrong.map(({ text }) => text.split(' ')[0]),
      ['CLOUD', 'MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppTenantId'],
    );
    assert.ok(wrong.every(({ cure }) => cure));
    assert.ok(saying(findings, texts.dataWhole(data.dir, 1, 1)));
  });

  it('minds an address that nobody outside can reach', async () => {
    for (const PUBLIC_URL of ['http://assistant.hanbit.example.com', 'https://x.ngrok-free.app', 'https://localhost'])
      assert.ok(
        saying(await examines({ env: { ...CONNECTED, PUBLIC_URL } }), texts.publicUrlLocal(PUBLIC_URL)),
        PUBLIC_URL,
      );
    assert.ok(saying(await examines({ env: { ...CONNECTED, PUBLIC_URL: '' } }), texts.noPublicUrl));
  });

  it('says whether the assistant answers', async () => {
    const url = 'http://127.0.0.1:3978/readyz';
    assert.ok(saying(await examines({ ask: async () => undefined }), texts.notRunning(url)));
    assert.equal(saying(await examines({ ask: async () => 503 }), texts.notReady(url))?.level, 'wrong');
  });

  it('tells who uses the data folder, and checks the history beside them', async () => {
    const store = await data.open();
    const findings = await examines();
    assert.ok(findings.some(({ text }) => text.includes(`process ${process.pid}`)));
    await store.close();
  });

  it('finds a folder that is not there, damaged, changed, or open to others', async () => {
    const none = data.path('none');
    assert.ok(saying(await examines({ env: { DATA_DIR: none } }), texts.dataMissing(none)));
    await chmod(data.dir, 0o755);
    assert.ok(saying(await examines(), texts.dataOpen('755')));
    await (await data.open()).close();
    await writeFile(data.path('history.ndjson'), (await data.read('history.ndjson')).replace('"id":"1"', '"id":"9"'));
    assert.ok((await examines()).some(({ level, text }) => level === 'wrong' && text.includes('was changed')));
    await writeFile(data.path('journal.ndjson'), 'x\ny\n');
    assert.ok((await examines()).some(({ level, text }) => level === 'wrong' && text.includes('damaged')));
  });

  it('leaves the folder as it was', async () => {
    const before = await data.contents();
    await examines();
    assert.deepEqual(await data.contents(), before);
  });

  it('sees that the clock is behind what was written', async () => {
    const ahead = new Date('2030-01-01T00:00:00.000Z');
    await utimes(data.path('store.json'), ahead, ahead);
    assert.ok(saying(await examines(), texts.clockBehind('store.json', ahead.toISOString())));
  });

  it('wants the Node of package.json', async () => {
    for (const version of ['20.18.9', '18.99.0'])
      assert.ok(
        saying(await examines({ node: { version, least: '20.19' } }), texts.nodeOld(version, '20.19')),
        version,
      );
    for (const version of ['20.19.0', '21.0.0', '24.0.0'])
      assert.ok(saying(await examines({ node: { version, least: '20.19' } }), texts.node(version)), version);
  });

  it('reports in Korean as well', async () => {
    const patient: Patient = {
      env: { DATA_DIR: data.dir },
      now: new Date().toISOString(),
      node: { version: '24.1.0', least: '20.19' },
      ask: async () => undefined,
    };
    const text = report(await examine(patient, DOCTOR_TEXTS.ko), DOCTOR_TEXTS.ko);
    assert.match(text, /데이터 폴더\n {2}✓/);
    assert.match(text, /확인할 것 2건/);
  });
});
