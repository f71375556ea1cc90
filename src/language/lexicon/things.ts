import { BIP39_EN, BIP39_KO } from './bip39.ts';
import { isFrequentEn } from './frequent-words.ts';
import { stemOf } from './hangul.ts';
import { latinWord } from './latin.ts';

/** Things of other people's jobs that the general lists do not hold. */
const OFFICE_KO =
  '통장 잔액 공지 사내공지 복지 포인트 출근 퇴근 출퇴근 지도 경력 증명서 재직증명서 자료 자료집 첨삭 좌석 자리 명함 사원 채널 스티커 서명 도장 우산 택배 상자 소포 편의점 마스크 텀블러 머그컵 정기권 교통카드 하이패스 통행료 승차권 항공사 마일리지 면세점 환전 송금 이자 펀드 채권 배당 배당금 연금 보험료 병가 진료 진단서 처방전 검진 건강검진 예방접종 헬스 필라테스 골프장 등산화 자전거 전동킥보드 렌터카 세차 주유 정비 견인 과외 학원비 등록금 장학금 성적표 출석 졸업장 자격증 토익 시험지 과제물 독후감 발표 발표문 대본 각본 시나리오 연극 뮤지컬 콘서트표 앨범 음원 가사 악보 기타 드럼 합창단 방송 라디오 뉴스 속보 칼럼 사설 댓글 좋아요 팔로워 인스타 릴스 쇼츠 브이로그 스트리밍 웹사이트 게시글 게시판 카페글 블로그글 이벤트 행사 체육대회 송년회 워크샵 야유회 단합대회 동호회 동아리 조찬 만찬 다과 도시락 간식비 식권 식비 밥값 커피값 회식비 접대비 숙박비 교통비 통신비 택시비 주차비 출장비 교육비 도서비 경조사비 축의금 조의금 화환 난초 사물함 캐비닛 파티션 블라인드 형광등 정전 누수 소방 비상구 방역 소독 청소부 경비실 택배함 우편함 현관 옥상 지하주차장 승강기 에스컬레이터 화장실 휴게실 수면실 수유실 흡연실 탕비실 복사용지 토너 잉크 잉크젯 멀티탭 충전기 어댑터 거치대 키보드 마우스패드 웹캠 마이크로폰 공기청정기 가습기 제습기 온풍기 난로 담요 방석 슬리퍼 쿠션 화분갈이 어항 사료 간병인 도우미 이사 이삿짐 입주 청약 분양 전입신고 등본 초본 인감 주민등록증 여권사진 비자 환승 탑승권 체크인 좌석표 예약표 번호표 대기표 경품 추첨 로또번호 사주팔자 궁합 타로점 꿈해몽 띠 혈액형 심리 연락망 비상연락망 조직도 사내규정 취업규칙 근로계약서 연봉협상 인사고과 승진 진급 발령 전근 파견 사직 해고 실업급여 육아휴직 출산 결근 지각 조퇴 외출 외박 특근 잔업 교대 당직표 근무표 시간표 일과표 달력표 알림장 체크리스트 메모장 낙서 필기 공책 형광펜 지우개 자막 음량 화질 해상도 화면보호기 바탕화면 휴지통 압축파일 백신 업데이트 설치 삭제된파일 복구 초기화 재설정 재부팅 블루스크린 먹통 오작동 버그 핫픽스';

const korean = new Set([...BIP39_KO.trim().split(/\s+/u), ...OFFICE_KO.split(' ')]);
const english = new Set(BIP39_EN.trim().split(/\s+/u));
/** Nouns that make a thing of what stands before them: 택시비, 커피값. */
const MAKERS =
  /^(?<base>[가-힣]{2,4})(?:비|값|용|실|권|표|증|장|서|료|석|품|물|법|집|방|사진|파일|번호|기록|신청|예약|일정|목록|소|점|기|방)$/u;

const everyday = (word: string): boolean =>
  korean.has(word) || stemOf(word)?.concepts.every((concept) => concept === 'elsewhere') === true;

/** Whether a Korean word that is no command is an everyday noun, or made of two. */
export function isThingKo(word: string): boolean {
  if (everyday(word)) return true;
  const base = MAKERS.exec(word)?.groups?.base;
  if (base !== undefined && everyday(base)) return true;
  for (let cut = 2; cut <= word.length - 2; cut += 1) {
    if (everyday(word.slice(0, cut)) && everyday(word.slice(cut))) return true;
  }
  return false;
}

/** Whether a lower-case English word is an everyday one, in singular or plural. */
export function isThingEn(word: string): boolean {
  if (latinWord(word) !== undefined) return false;
  return (
    isFrequentEn(word) ||
    english.has(word) ||
    english.has(word.replace(/s$/u, '')) ||
    english.has(word.replace(/(?:es|ed|ing|er)$/u, ''))
  );
}
