import { requestIn } from './request.ts';

const ASSENT =
  /^(?:(?:yes|yeah|yep|yup|sure|ok|okay|fine|good|right|correct|perfect|confirm(?:ed)?|agreed|next|continue|proceed|submit|save|send|do|go ahead|go on|looks (?:good|right|fine)|all (?:good|right)|that(?:'s| is) (?:right|fine|it|correct)|like that|(?:yes |ok )?please do)(?: (?:it|that|this|so|please))?[\s,!.]*)+$|^(?:(?:네|넵|넹|예|응|어|ㅇㅇ|ㅇㅋ|ㅇㅋㅇㅋ|오케이|오키|그래요?|좋아요?|좋습니다|맞아요?|맞습니다|확인(?:했어요?|했습니다)?|됐어요? 보내|다음|계속|그대로|그렇게|이대로)[\s,!.]*)*(?:(?:저장|제출|전송|진행|확인|등록|확정)?\s?(?:해|하자|할게요?|해줘요?|해 줘요?|해주세요|해 주세요|합시다)|저장|제출|전송|보내|보내줘요?|보내 줘요?|보내주세요)?$/iu;

/** Whether somebody only agrees to what stands before them: "yes", "ok send it", "저장해줘", "응 그렇게 해줘". Pure. */
export function isAssent(text: string): boolean {
  const request = requestIn(text);
  return request !== '' && ASSENT.test(request);
}
