import { latinWord } from '../lexicon/latin.ts';
import { segment } from '../read/korean.ts';

const ENGLISH: readonly RegExp[] = [
  /\bwhat (?:(?:can|could|should|may) (?:i|you|we)|(?:i|you|we) (?:can|could|should|may)) (?:ask|do|say|tell|type|know)(?: (?:you|me|us|here))* (?:about|with|on|for|regarding) (?<topic>.+)$/iu,
  /^(?:help|hlep|docs|guide)\s*[:-]\s*(?<topic>.+)$/iu,
  /\b(?:help|hlep|assistance|assist|hand|guide|guidance|info|information|instructions|tutorial|manual|docs|explanation|support|lost|stuck|questions?|details|tips|commands|confused|something|more|lesson)\s+(?:me\s+|us\s+|needed\s+|please\s+)?(?:out\s+)?(?:with|w\/|on|about|for|regarding|around|concerning|to)\s+(?<topic>.+)$/iu,
  /\b(?:how (?:do|can|could|would|should|must) (?:i|we|you|one|someone)|how (?:is|are) (?:a |an |the )?(?=.+ (?:done|made|added|sent)$)|how does one|how (?:to|2)|show me how to|tell me how to|teach me (?:how )?to|explain how to|learn how to|where (?:can|do) i|walk me through|guide me through|explain how (?:to|i can)|know how to|what do i (?:need to )?do to|what must i do to|steps to|is there a way to|way to)\s+(?<topic>.+)$/iu,
  /\b(?:how do(?:es)?|explain (?:to me )?how|tell me how|explain|describe|what (?:is|are|does)|tell me about|what happens (?:if|when) i)\s+(?<topic>.+?)(?:\s+(?:works?|means?|function|done))?$/iu,
  /^(?:help|guide|manual)\s+(?<topic>(?:invit|referr|customer|relation|approv|role|setting|import|export|report|profile|task)\p{L}*)$/iu,
  /^(?<topic>[\p{L} ]+?)\s+(?:help|guide|tutorial|instructions|manual|how-?to)$/iu,
];
const EDGE_EN = /^(?:the|a|an|my|our|your|all|some|using|this|these|that|here|it|you|me|topic|of)\s+(?=\S)/iu;
const EMPTY_EN =
  /^(?:this|that|it|you|u|here|me|us|things?|something|anything|everything|do|get started|start|use (?:this|you|it)|use this (?:bot|thing|app|assistant)|this (?:thing|bot|app|assistant)|the (?:bot|assistant)|bot|assistant|please|out|now|today|i do|can|your commands|commands|available|options|your (?:help|features)|talk to you|work with (?:you|this)|go on|do here|begin|(?:find |see |get )?(?:the |a )?(?:list of )?(?:all )?(?:the )?commands|what you can do|everything|show|open|see|.*\byou can do|see everything)$/iu;
const TAIL_EN =
  /\s+(?:please|pls|plz|here|for me|thanks|work|works|exactly|again|properly|to me|to us|in here|with you|with this|with the bot)$/iu;

const KOREAN: readonly RegExp[] = [
  /^(?:도움말|사용법|헬프|가이드)\s+(?<topic>(?:고객|초대|추천|관계|승인|역할|설정|보고서|프로필|작업|이력)[가-힣]*)(?<tail>)$/u,
  /^(?<topic>.+?)(?:은|는|을|를|이|가|에|의|에 대한|에 대해|에 대해서|에 관한|과 관련된|관련|기능|하는|하기|할 때|하려면|한)?\s?(?:사용\s?법|사용\s?방법|도움말?|도와|방법|하는\s?법|법(?=을|\s|$)|가이드|매뉴얼|메뉴얼|안내|설명|절차|튜토리얼|헬프|어떻게|어떡해|help)(?<tail>.*)$/iu,
];
const POLITE_KO =
  /^(?:혹시|저기|저기요|여기서|이 ?봇|봇|처음인데|근데|그럼|그러면|좀|저|이거|제가|내가|우리가|파트너 어시스턴트|이건|그건|이것|너|넌|이)\s*(?:은|는|을|를)?\s*/u;
const EMPTY_KO =
  /^(?:이거|이건|여기|봇|너|뭐|뭘|좀|더|이 봇|처음|사용|이용|전체|명령어|기능|서비스|이|그|나|날|저|저를|나를|나 좀|이거 좀|뭔가|처음인데|전반적인|간단한|빠른|어시스턴트|챗봇|누구|아무)$/u;

const IDLE_EN = /^(?:show|give|me|the|a|open|please|pls|get|see|want|need|i|to|some|your|my)$/u;

/** What help is asked about ("help with referrals", "초대 도움말"); undefined when it is asked for at large. */
export function findTopic(text: string): string | undefined {
  const plain = text.replace(/[\s.?!~…)]+$/u, '').replace(/^\//u, '');
  return /[가-힣]/u.test(plain) ? koreanTopic(plain) : englishTopic(plain);
}

function englishTopic(text: string): string | undefined {
  for (const pattern of ENGLISH) {
    let topic = pattern.exec(text)?.groups?.topic?.trim();
    if (topic === undefined) continue;
    topic = topic.replace(/[,;.?!].*$/u, '');
    while (TAIL_EN.test(topic)) topic = topic.replace(TAIL_EN, '');
    while (EDGE_EN.test(topic)) topic = topic.replace(EDGE_EN, '');
    topic = topic.trim();
    if (topic === '' || EMPTY_EN.test(topic)) return undefined;
    const known = topic
      .toLowerCase()
      .split(' ')
      .flatMap((word) => latinWord(word) ?? []);
    return known.every(
      (concept) => concept === 'filler' || concept === 'polite' || concept === 'help' || concept === 'what',
    )
      ? undefined
      : topic;
  }
  return undefined;
}

function koreanTopic(text: string): string | undefined {
  for (const pattern of KOREAN) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    let topic = (groups.topic ?? '').trim();
    for (let previous = ''; previous !== topic; ) {
      previous = topic;
      topic = topic.replace(POLITE_KO, '').trim();
    }
    topic = topic
      .replace(
        /\s*(?:기능|관련(?:해서|하여|해|한|된)?|에 관련된|에 대한|에 대해서?|에 관한|에 관해서?|하는|하기|할 때|하려면|사용)$/u,
        '',
      )
      .replace(/(?<=[가-힣])려면$/u, '기')
      .replace(/(?<=[가-힣]{2})(?:은|는|을|를|에|의|이|가)$/u, '')
      .trim();
    const verb = /어떻게/u.test(text)
      ? /^\s*(?<noun>[가-힣]{2,4}?)(?:하|해|할|되|돼|시키)/u.exec(groups.tail ?? '')?.groups?.noun
      : undefined;
    if (
      topic.split(' ').every((word) => IDLE_EN.test(word)) ||
      EMPTY_KO.test(topic) ||
      /모르|헷갈|뭐|무엇|뭘|어떤|궁금|(?:는데|은데|인데|라서|어서|아서|니까|지만)$/u.test(topic)
    )
      return undefined;
    if (verb !== undefined && verb !== '사용' && verb !== '이용') return `${topic} ${verb}`;
    const { morphs } = segment(topic.replaceAll(' ', ''));
    const empty = morphs.every(({ stem }) =>
      stem?.concepts.every(
        (concept) =>
          concept === 'filler' ||
          concept === 'polite' ||
          concept === 'help' ||
          concept === 'what' ||
          concept === 'mine',
      ),
    );
    if (empty) return undefined;
    // "초대 보내는 방법": a verb goes on as a noun, 초대 보내기.
    const isVerb =
      morphs.at(-1)?.stem?.open === true &&
      ['는 방법', '는방법', '는 법', '는법'].some((way) => text.includes(topic + way));
    return isVerb && !topic.endsWith('하') ? `${topic}기` : topic;
  }
  return undefined;
}
