import { finds, means } from './recognized.ts';

describe('what busy people say in English', () => {
  describe('a refusal is no acceptance:', () => {
    means('referral.decline', ["don't accept the Fabrikam referral", 'we cannot take the lead from Contoso']);
    means('referral.accept', ['accept the Fabrikam referral', "we'll take the lead from Contoso"]);
  });

  describe('adverbs inside a phrase do not hide it:', () => {
    means('today.show', ['what am I still waiting for?', 'what am I currently waiting for?']);
    means('help', ['what else can I do here?']);
  });

  describe('verbs that nobody listed are no names:', () => {
    finds('customer', [
      ["which steps in Partner Center haven't been done?", undefined],
      ['open Litware, they hesitate', 'Litware'],
    ]);
  });

  describe('a mistyped command is the nearest word, not a longer one:', () => {
    means('invitation.resend', ['resned the invite to Contoso']);
  });

  describe('questions about Microsoft’s products are none of ours:', () => {
    means('none', ['what does a Microsoft 365 E5 licence cost?', 'create a virtual machine in Azure']);
  });

  describe('a reason is given as it was typed, up to the next request:', () => {
    finds('reason', [
      ['decline the Wingtip referral since our calender is full', 'our calender is full'],
      ['end the relationship with Coho Winery because they are bankrupt. Please do it today', 'they are bankrupt'],
    ]);
  });

  describe('a contraction beside Korean stays English:', () => {
    finds('company', [["제일상사 doesn't want to join, revoke the invitation", '제일상사']]);
  });

  describe('a mistyped country behind “in” is one, with its capital too:', () => {
    finds('country', [['clients in Jpan', 'JP']]);
  });

  describe('the language that is asked for is the one to speak:', () => {
    finds('language', [["can we talk in English, my Korean isn't that good", 'en']]);
  });
});
