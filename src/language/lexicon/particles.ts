/** Particles that may follow a noun, longest first. Where the form depends on the final consonant, `after` says on which. */
export interface Particle {
  readonly text: string;
  readonly after?: 'vowel' | 'consonant';
  /** Not read behind something unknown. */
  readonly rare?: true;
}

const particle = (list: string, after?: 'vowel' | 'consonant', rare?: true): Particle[] =>
  list
    .split(' ')
    .map((text) => ({ text, ...(after === undefined ? {} : { after }), ...(rare === undefined ? {} : { rare }) }));

export const PARTICLES: readonly Particle[] = [
  ...particle(
    '에게서 한테서 에게는 한테는 에게도 한테도 에서는 에서의 에서도 으로부터 로부터 에게 한테 께서 에서 까지 부터 하고 에는 에도 의 에 께 도 만',
  ),
  ...particle('하고는 하고도'),
  ...particle('이랑은 이랑도', 'consonant'),
  ...particle('랑은 랑도', 'vowel'),
  ...particle('이라는 이라고 이랑 으로 과의 과는 이란 은 이 을 과', 'consonant'),
  ...particle('라는 라고 랑 와의 와는 는 가 를 와 로', 'vowel'),
  // Behind known nouns only: too many names end like these.
  ...particle(
    '보다 처럼 에만 별 들의 들을 들이 들은 들에게 들한테 들만 들도 들 만이 인 이요 로서 으로서',
    undefined,
    true,
  ),
  ...particle('쪽 쪽에 쪽의', undefined, true),
  ...particle('이나 이며 이고 이라 으로의 으로는 으로만 으로도 이라면 이하고 아', 'consonant', true),
  ...particle('나 란 며 로의 로는 로만 로도 라면 야 요', 'vowel', true),
].sort((one, other) => other.text.length - one.text.length);

/** Endings of the copula and other closings behind a noun or a name, up to the end of the word. */
export const COPULA =
  /^(?:이?(?:야|에요|예요|요|죠|지|다|네|냐|니|고|며|었어|였어|었나|였나|랍니다|래요|래|라서|라고|라는데|라)|이었[가-힣]{1,3}|였[가-힣]{1,3}|입니(?:다|까)|인가요?|인데요?|인지|일까요?|이라서|이라고|이라는|이란|아니라|이라도|임|이니까|니까)$/u;

/** The same behind something unknown: only the forms that no name ends with. */
export const NAME_COPULA =
  /^(?:이고|이며|이야|이에요|이예요|예요|입니다|입니까|인데요?|인가요|인지|이라서|라서|이라고|이죠|이지)$/u;

/** The conjugations of 하다, 되다, 시키다, 드리다 … that turn a noun into a verb, up to the end of the word. */
export const HADA =
  /^(?:하(?=[고는던지게면며여자기세십시려니도다네라러거냐더죠실신셔였겠잖므길느되셨]|$)|햇|햿|됫|됬|해(?!제|지|임|촉|약|외)|했|할(?!당|인)|한(?!국|번|꺼)|함(?!께)|합(?!병)|되(?!돌)|돼|됐|된|될|됨|됩|[애헤햬혜햐히](?:줘|주|요|야)|시키|시켜|시킨|시킬|시킵|드리|드려|드릴|드립|받|줘|주|좀|부탁|바라|바람|바랍|요망|요$|원해|원함|건이|건을|건은|건의|건$|건도|안$|후$|해달|해주|싶|가능|필요)[가-힣]{0,12}$|^중(?:인|인거|인것|인건|인거를|인데|이야|이에요|입니다|인지|에|에서|이고)?$/u;

/** An ending behind which a noun of ours begins without a space: "만료된초대", "내가담당하는추천". Nothing of it is swallowed. */
export const ADNOMINAL =
  /^(?<ending>[가-힣]{0,3}?[은는한된할될던인온낸난긴린운])(?=(?:고객|거래처|초대|추천|리퍼럴|리드|관계|요청|작업|업체|회사|목록|리스트|건(?:$|[을은만이])|거(?:$|[를는있뭐보])|것|곳|일(?:$|[을이은])|사람)[가-힣]*$)/u;

/** Titles and the like that follow a name without being part of it. */
export const HONORIFIC = ['님', '씨', '측', '쪽', '건', '네', '님께', '사'] as const;

/** Words that end the names of companies. What stands before such a word in the same word is part of the name. */
export const COMPANY_TAIL =
  '컴퍼니|테크|테크놀로지|테크놀러지|테크놀로지스|전자|전기|상사|산업|물산|소프트|소프트웨어|시스템|시스템즈|시스템스|솔루션|솔루션즈|솔루션스|건설|은행|그룹|홀딩스|닷컴|코리아|무역|유통|제약|식품|푸드|푸드시스템|바이오|네트웍스|네트워크|네트워크스|서비스|서비스즈|랩|랩스|스튜디오|에너지|화학|중공업|자동차|모터스|로지스틱스|물류|미디어|엔터테인먼트|엔터|클라우드|데이터|정보통신|텔레콤|통신|카드|증권|보험|생명|화재|항공|해운|투어|여행사|여행|교육|출판|출판사|게임즈|게임|병원|의료원|대학교|대학|학원|연구소|재단|협회|공사|공단|개발|인터내셔널|글로벌|이노베이션|컨설팅|파트너스|벤처스|캐피탈|인베스트먼트|디자인|뷰티|패션|리테일|마트|몰|호텔|리조트|엔지니어링|기술|정밀|금속|철강|제강|섬유|제지|농협|축산|수산|플랫폼|플랫폼스|아카데미|센터|커머스|페이|뱅크|팩토리|웍스|하우스|월드|타운|커피|베이커리|다이닝|헬스케어|케어|메디칼|메디컬|로보틱스|오토|모빌리티|스포츠|레저|엔터프라이즈|코퍼레이션|인더스트리|인더스트리즈|제조|제과|제빵|가구|조선|정유|오일|가스|에어|항공사|상회|상점|공업|기계|전선|반도체|디스플레이|세미콘|옵틱스|이엔지|아이앤씨|씨엔에스|에스디에스|아이티|피앤씨|앤컴퍼니|앤파트너스|코스메틱|화장품|제화|문화사|인쇄|기획|광고|애드|커뮤니케이션즈|커뮤니케이션|마케팅|세무법인|법무법인|회계법인|법인|의원|치과|한의원|약국|농장|목장|서점|식당|공방|세무회계|법률사무소|어린이집|펜션|정육점|인테리어|스파|클리닉|양조|농원|조명|목재|도시락|카페|의료기|마켓|스토어|나라|가게|분식|반점|횟집|국밥|치킨|김밥|만두|족발|떡볶이|빵집|과일|청과|방앗간|세상|마을|천국|공장|시장|기업|트래블|트레블|텍|문구|꽃집|떡집|북스|키친|가든|라운지|미용실|부동산|인쇄소|철물|철물점|세탁소|목공|도예|원예|화원|한우|수제화|서당|학교법인|조합|공업사|정비|렌터카|택배';

/** Whether a word ends like the name of a company. */
export const COMPANY_END = new RegExp(`(?:${COMPANY_TAIL})$`, 'u');

/** Of these, the ones that hardly end anything but the name of a company. */
export const SURE_TAIL =
  '컴퍼니|테크|테크놀로지|테크놀러지|소프트|소프트웨어|전자|상사|산업|물산|시스템즈|시스템스|솔루션즈|솔루션스|건설|은행|홀딩스|닷컴|무역|유통|제약|식품|바이오|네트웍스|네트워크스|랩스|스튜디오|에너지|화학|중공업|모터스|로지스틱스|엔터테인먼트|텔레콤|증권|해운|캐피탈|코퍼레이션|인더스트리|인더스트리즈|파트너스|벤처스|디자인|이노베이션|컨설팅|커뮤니케이션즈|엔지니어링|로보틱스|모빌리티|헬스케어|코스메틱|하우스|팩토리|웍스|뱅크|푸드|리테일|글로벌|인터내셔널|이엔지|그룹|인터랙티브|소프트랩|클라우드웍스|미디어랩|연구소';
