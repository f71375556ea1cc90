import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { PLAYERS } from '../../src/tryout/people.ts';
import type { PlaygroundPage } from '../support/playground.ts';
import { openStage, type Stage } from '../support/tryout-stage.ts';

const [minji, adele] = PLAYERS;

const ITEMS = [
  '레거시 구독 일시 중단',
  '신규 상거래(NCE) 구독 취소',
  'Azure 구독 취소 및 플랜 일시 중단',
  '예약 및 절감 플랜 취소',
  '소프트웨어 구매 취소',
  'Marketplace 구독 취소',
  '위임된 관리자 권한(GDAP) 종료',
  '고객에게 서면 통지(법적 통지)',
  '청구서 정산',
];

describe('The end of a relationship, in two Playgrounds at once', () => {
  let stage: Stage;
  let staff: PlaygroundPage;
  let manager: PlaygroundPage;

  before(async () => {
    stage = await openStage();
    staff = await stage.opens(minji);
    manager = await stage.opens(adele);
  });

  after(() => stage?.close());

  it("staff ask in Korean, the manager decides in English, and both cards change, the customer's too", async function () {
    this.timeout(90_000);
    await manager.say('hello');
    await manager.say('show customer dawnfarm.example');
    await manager.waitForText('Looked after by');
    await staff.say('새벽농장 유한회사와 관계 종료');
    await staff.waitForText('새벽농장 유한회사와의 관계 종료 요청');
    await staff.choose('사유', '대금 미납');
    await staff.press('점검표부터 시작');
    await staff.waitForText('아직 아무에게도 요청하지 않았습니다');
    await staff.press('점검표');
    await staff.waitForText('새벽농장 유한회사 종료 점검표');
    for (const item of ITEMS) await staff.choose(item, '완료');
    await staff.press('저장하고 계속');
    await staff.waitForText('점검표를 저장했습니다');
    await staff.press('관리자에게 보내기');
    await staff.waitForText('확인을 위해 회사 이름을 입력하세요');
    await staff.fill('확인을 위해 회사 이름을 입력하세요', '새벽농장 유한회사');
    await staff.press('관리자에게 보내기');
    await staff.waitForText('결정되면 바로 알려 드립니다');

    await manager.waitForText('김민지 asks for the end of this relationship');
    await earlier(manager, 'to be decided · requested by 김민지').waitFor();
    await manager.press('Approve');
    await manager.waitForText('Approved. It can be stopped until');
    await staff.waitForText('Adele Vance 님이 승인했습니다');
    await earlier(manager, 'approved · requested by 김민지').waitFor();
    await mkdir('.shots', { recursive: true });
    await staff.screenshot('.shots/ending-staff.png');
    await manager.screenshot('.shots/ending-manager.png');
    await earlier(staff, '결정 대기').waitFor({ state: 'detached' });
    assert.ok((await cardsWith(staff, '승인됨').count()) > 1, 'the card that asked changed in place');

    await staff.press('중단');
    await staff.waitForText('새벽농장 유한회사와의 관계 종료 중단');
    await staff.fill('이유', '고객이 대금을 냈습니다.');
    await staff.press('중단');
    await staff.waitForText('중단했습니다. 관계가 유지됩니다.');
    await earlier(manager, 'approved · requested by 김민지').waitFor({ state: 'detached' });
    await manager.waitForText('stopped');
    assert.equal(await cardsWith(manager, 'Approved. It can be stopped until').count(), 0);
  });
});

const cardsWith = ({ page }: PlaygroundPage, text: string) =>
  page.locator('.ac-adaptiveCard').filter({ hasText: text });
/** A card that came before others, as it is now. */
const earlier = (window: PlaygroundPage, text: string) => cardsWith(window, text).first();
