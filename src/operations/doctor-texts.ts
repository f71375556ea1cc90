import type { Locale } from '../shared/locale.ts';

/** What the doctor says, in one language. */
export interface DoctorTexts {
  readonly parts: Readonly<Record<'program' | 'settings' | 'data' | 'clock' | 'reach', string>>;
  node(version: string): string;
  nodeOld(version: string, wanted: string): string;
  readonly nodeCure: string;
  settingsFine(mode: string): string;
  readonly localMode: string;
  readonly localCure: string;
  connected(kind: string, cloud: string): string;
  settingWrong(variable: string, wrong: string): string;
  packageMissing(count: number): string;
  readonly packageFine: string;
  readonly noPublicUrl: string;
  readonly noPublicUrlCure: string;
  endpoint(url: string): string;
  readonly endpointCure: string;
  publicUrlLocal(url: string): string;
  readonly publicUrlLocalCure: string;
  readonly noMail: string;
  dataMissing(dir: string): string;
  readonly dataMissingCure: string;
  dataUnwritable(dir: string, reason: string): string;
  readonly dataUnwritableCure: string;
  dataOpen(mode: string): string;
  dataOpenCure(dir: string): string;
  dataWhole(dir: string, documents: number, records: number): string;
  dataInUse(pid: number, host: string, started: string): string;
  dataWrong(problem: string): string;
  readonly dataWrongCure: string;
  room(megabytes: number): string;
  readonly roomCure: string;
  clockNow(now: string, zone: string): string;
  clockBehind(file: string, at: string): string;
  readonly clockCure: string;
  readonly clockUnknown: string;
  running(url: string): string;
  notReady(url: string): string;
  readonly notReadyCure: string;
  notRunning(url: string): string;
  readonly notRunningCure: string;
  hosts(hosts: string): string;
  readonly hostsCure: string;
  summary(wrong: number, mind: number): string;
}

export const DOCTOR_TEXTS: Readonly<Record<Locale, DoctorTexts>> = {
  en: {
    parts: { program: 'Program', settings: 'Settings', data: 'Data folder', clock: 'Clock', reach: 'Network' },
    node: (version) => `Node ${version}`,
    nodeOld: (version, wanted) => `Node ${version} is too old; it takes ${wanted}.`,
    nodeCure: 'Install a newer Node.',
    settingsFine: (mode) => `All settings can be used: ${mode}.`,
    localMode: 'local mode, nobody is authenticated',
    localCure: 'For Teams, set MicrosoftAppId and what goes with it: docs/deploy.md.',
    connected: (kind, cloud) => `${kind} bot in the ${cloud} cloud`,
    settingWrong: (variable, wrong) => `${variable} ${wrong}.`,
    packageMissing: (count) => `${count} ${count === 1 ? 'setting is' : 'settings are'} missing for npm run package.`,
    packageFine: 'All settings for npm run package are there.',
    noPublicUrl: 'PUBLIC_URL is not set.',
    noPublicUrlCure:
      'Set it to the address under which Teams and people reach this server. Without it files cannot be fetched from elsewhere, and records have no links.',
    endpoint: (url) => `Messages of Teams have to arrive at ${url}`,
    endpointCure: 'This address must stand as the messaging endpoint of the bot in Azure.',
    publicUrlLocal: (url) => `${url} cannot be reached from outside over https.`,
    publicUrlLocalCure: 'Set PUBLIC_URL to an https address with a lasting host name.',
    noMail: 'No mail server is set: invitations are sent by hand.',
    dataMissing: (dir) => `${dir} does not exist yet.`,
    dataMissingCure: 'The assistant makes it at its start. If there should be data, set DATA_DIR to its folder.',
    dataUnwritable: (dir, reason) => `${dir} cannot be written to (${reason}).`,
    dataUnwritableCure: 'Let the user that runs the assistant own the folder, and look whether the disk is read-only.',
    dataOpen: (mode) => `Others on this machine can read the data folder (mode ${mode}).`,
    dataOpenCure: (dir) => `chmod 700 ${dir}`,
    dataWhole: (dir, documents, records) => `${dir}: documents ${documents}, history records ${records}, all whole.`,
    dataInUse: (pid, host, started) => `In use by process ${pid} on ${host} since ${started}.`,
    dataWrong: (problem) => problem,
    dataWrongCure: 'Change nothing by hand; docs/operations.md says how to go on.',
    room: (megabytes) => `${megabytes} MB are free on its disk.`,
    roomCure: 'Free some: the assistant writes the whole store anew, and stops saving when the disk is full.',
    clockNow: (now, zone) => `${now}, this machine's zone is ${zone}`,
    clockBehind: (file, at) => `The clock is behind: ${file} was written at ${at}.`,
    clockCure: 'Set the clock, best by a time service. Tokens of Teams are refused when it is more than 5 minutes off.',
    clockUnknown: 'Whether a time service keeps it right cannot be seen from here: compare it once.',
    running: (url) => `The assistant answers at ${url}`,
    notReady: (url) => `Something answers at ${url}, but is not ready.`,
    notReadyCure: 'Look at its log; is another program on this port?',
    notRunning: (url) => `Nothing answers at ${url}`,
    notRunningCure: 'Start the assistant (npm run serve), or look at its log for why it ended.',
    hosts: (hosts) => `It must be able to reach, over https: ${hosts}`,
    hostsCure: 'Nothing was contacted. Ask whoever keeps the firewall when messages arrive but no answer leaves.',
    summary: (wrong, mind) =>
      wrong === 0 && mind === 0 ? 'All is well.' : `${wrong} wrong, ${mind} to mind. What to do stands under each.`,
  },
  ko: {
    parts: { program: '프로그램', settings: '설정', data: '데이터 폴더', clock: '시계', reach: '네트워크' },
    node: (version) => `Node ${version}`,
    nodeOld: (version, wanted) => `Node ${version}은 너무 오래되었습니다. ${wanted}이 필요합니다.`,
    nodeCure: '더 새로운 Node를 설치하세요.',
    settingsFine: (mode) => `모든 설정을 사용할 수 있습니다: ${mode}.`,
    localMode: '로컬 모드, 아무도 인증하지 않음',
    localCure: 'Teams에서 쓰려면 MicrosoftAppId와 관련 설정을 지정하세요: docs/deploy.ko.md.',
    connected: (kind, cloud) => `${kind} 봇, ${cloud} 클라우드`,
    settingWrong: (variable, wrong) => `${variable}: ${wrong}.`,
    packageMissing: (count) => `npm run package에 필요한 설정 ${count}개가 없습니다.`,
    packageFine: 'npm run package에 필요한 설정이 모두 있습니다.',
    noPublicUrl: 'PUBLIC_URL이 설정되지 않았습니다.',
    noPublicUrlCure:
      'Teams와 사용자가 이 서버에 접속하는 주소로 설정하세요. 없으면 다른 컴퓨터에서 파일을 받을 수 없고 항목에 링크가 생기지 않습니다.',
    endpoint: (url) => `Teams 메시지가 도착해야 하는 주소: ${url}`,
    endpointCure: 'Azure에서 봇의 메시징 엔드포인트가 이 주소여야 합니다.',
    publicUrlLocal: (url) => `${url}에는 외부에서 https로 접속할 수 없습니다.`,
    publicUrlLocalCure: 'PUBLIC_URL을 계속 쓸 호스트 이름의 https 주소로 설정하세요.',
    noMail: '메일 서버가 설정되지 않아 초대는 직접 보내야 합니다.',
    dataMissing: (dir) => `${dir} 폴더가 아직 없습니다.`,
    dataMissingCure: '도우미가 시작할 때 만듭니다. 데이터가 있어야 한다면 DATA_DIR을 해당 폴더로 설정하세요.',
    dataUnwritable: (dir, reason) => `${dir} 폴더에 쓸 수 없습니다(${reason}).`,
    dataUnwritableCure: '도우미를 실행하는 사용자를 폴더 소유자로 지정하고, 디스크가 읽기 전용인지 확인하세요.',
    dataOpen: (mode) => `이 컴퓨터의 다른 사용자가 데이터 폴더를 읽을 수 있습니다(권한 ${mode}).`,
    dataOpenCure: (dir) => `chmod 700 ${dir}`,
    dataWhole: (dir, documents, records) => `${dir}: 문서 ${documents}개, 이력 ${records}건, 모두 온전합니다.`,
    dataInUse: (pid, host, started) => `${host}의 프로세스 ${pid}이(가) ${started}부터 사용하고 있습니다.`,
    dataWrong: (problem) => problem,
    dataWrongCure: '직접 고치지 마세요. 다음 절차는 docs/operations.ko.md에 있습니다.',
    room: (megabytes) => `디스크 여유 공간 ${megabytes}MB`,
    roomCure: '공간을 확보하세요. 도우미는 저장소 전체를 다시 쓰며, 디스크가 가득 차면 저장하지 못합니다.',
    clockNow: (now, zone) => `${now}, 이 컴퓨터의 시간대는 ${zone}`,
    clockBehind: (file, at) => `시계가 늦습니다. ${file} 파일은 ${at}에 기록되었습니다.`,
    clockCure: '시계를 맞추세요. 시간 서비스를 쓰는 것이 좋습니다. 5분 넘게 어긋나면 Teams의 토큰이 거부됩니다.',
    clockUnknown: '시간 서비스가 시계를 맞추는지는 여기서 알 수 없습니다. 한 번 비교해 보세요.',
    running: (url) => `도우미가 응답합니다: ${url}`,
    notReady: (url) => `${url}에서 응답이 있지만 준비되지 않았습니다.`,
    notReadyCure: '로그를 확인하세요. 다른 프로그램이 이 포트를 쓰고 있을 수도 있습니다.',
    notRunning: (url) => `${url}에서 응답이 없습니다.`,
    notRunningCure: '도우미를 시작하거나(npm run serve), 종료된 이유를 로그에서 확인하세요.',
    hosts: (hosts) => `https로 접속할 수 있어야 하는 곳: ${hosts}`,
    hostsCure: '실제로 접속해 보지는 않았습니다. 메시지는 오는데 답이 나가지 않으면 방화벽 담당자에게 확인하세요.',
    summary: (wrong, mind) =>
      wrong === 0 && mind === 0
        ? '모두 정상입니다.'
        : `문제 ${wrong}건, 확인할 것 ${mind}건. 할 일은 각 항목 아래에 있습니다.`,
  },
};
