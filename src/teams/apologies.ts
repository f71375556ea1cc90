/**
 * The few sentences of the channel itself, for when the assistant could not answer. In both languages at once: which
 * one the person reads is not known here.
 */
export const apologies = {
  fault: (reference: string): string =>
    `Something went wrong. Please try again; if it happens again, give your administrator this reference: ${reference}.\n\n` +
    `문제가 발생했습니다. 다시 시도해 주세요. 계속되면 관리자에게 참조 번호(${reference})를 알려 주세요.`,
  unknownAction:
    'This button is not known any more. Please ask for the card again.\n\n더 이상 사용할 수 없는 버튼입니다. 카드를 다시 불러와 주세요.',
  noIdentity:
    'Your account could not be recognised. Please use the assistant from your organisation’s Teams.\n\n' +
    '계정을 확인할 수 없습니다. 소속 조직의 Teams에서 이용해 주세요.',
  otherTenant:
    'This assistant does not serve your organisation.\n\n이 도우미는 귀하의 조직에 서비스를 제공하지 않습니다.',
  nothingNew: 'Done.\n\n완료되었습니다.',
} as const;
