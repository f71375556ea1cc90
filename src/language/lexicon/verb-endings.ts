/**
 * The endings of Korean verbs and adjectives that everyday talk has, by what they do to the stem before them; the forms are
 * put together in `read/verb-forms.ts`.
 */

const listed = (endings: string): readonly string[] => endings.split(' ');

/** Behind any stem: 가+는데, 먹+고. */
export const PLAIN = listed(
  '고 고서 고는 고요 고있는 고있어 고있는데 지만 지만요 지도 지가 지는 지를 지요 기 기도 기는 기가 기에 기로 기엔 기에는 기만 길래 거든 거든요 거나 는데 는데요 는데도 는지 는지라 는구나 는군요 는다 는다고 는다는 는다네요 는대 는대요 네요 더니 더라 더라고 더라고요 던 던데 던데요 자마자 다가 다가도 느라 느라고 도록 게끔 겠는데 겠네요 겠다고 겠다는 겠지만 겠습니다 겠어요 겠어 잖아 잖아요 죠 나요 다고 다는 다네요 다면 다며 다면서 다니 다니까 답니다 대요 는 는중 는중에 는중이라 는중인데 는중이야 는곳 는거 는동안',
);

/** With 으 behind a consonant: 먹으면, 가면. */
export const WITH_EU = listed(
  '면 면은 면서 면서도 려고 려는 려는데 려면 려다 려다가 려니 려니까 러 니 니까 니깐 므로 며 세요 신 신다 신다고 신대요 셔서 시는 시는데 시고 시면 실 십니다 셨는데 셨어요 셨다고 셨대요 나',
);

/** Their consonant goes under the last syllable where it is open, or stands under 으: 간, 먹은. */
export const UNDER: Readonly<Record<'ㄴ' | 'ㄹ' | 'ㅂ', readonly string[]>> = {
  ㄴ: listed(
    ' 데 데요 데도 지 지라 가요 걸 적 후에 뒤에 다음 다음에 채로 김에 거 건데 거라 곳 다 다고 다는 대 대요 다네요',
  ),
  ㄹ: listed(
    ' 게 게요 까 까요 까봐 지 지도 때 때는 때마다 거 건데 거야 거예요 거라 거라서 테니 테니까 텐데 텐데요 래 래요 수록 뻔 만한 예정 예정이라 예정인데',
  ),
  ㅂ: listed('니다 니다만 니까 시다'),
};

/** Behind 아/어: 가서, 먹어서. */
export const WITH_VOWEL = listed(
  ' 서 서요 서는 서도 서인지 도 도요 요 야 야지 야해 야돼 야하는 야하는데 야해서 야돼서 야겠다 지는 진 져서 졌어 졌는데 라 주고 주는 준 줘 줘서 줬어 줬는데 주셔서 주신 주셨는데 보고 보는 보는데 보니 보니까 본 봐 봐도 봤는데 봤어 봤더니 볼 버려서 버린 버렸어 버렸는데 놓고 놓은 놨는데 두고 둔 뒀는데 있는 있는데 있어 있어서 있고 있던 가는 가고 가지고 갖고 오는 온 와서 달라고 달라는 달래 달래요 드려서',
);

/** Behind 았/었: 갔다가, 먹었는데. */
export const PAST = listed(
  '다 다가 다고 다는 다네 다네요 다면 다며 다면서 다니 다니까 던 던데 더니 어 어요 어서 는데 는데요 는데도 는지 지만 고 고요 으면 으면요 으니 으니까 으나 을 을때 을까 을텐데 을지 네 네요 나 나요 거든 거든요 습니다 습니다만 잖아 잖아요 죠 지요 지 대 대요 구나 군요 길래 음',
);
