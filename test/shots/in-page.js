/**
 * Runs in the browser, beside `adaptivecards` and `markdown-it`; plain JavaScript because the project's types know no
 * browser. Draws cards into `#cards` and returns what is wrong with each, as `{ name, problems }`.
 */
globalThis.drawCards = (cards, hostConfig) => {
  const { AdaptiveCards, markdownit } = globalThis;
  const place = document.getElementById('cards');
  place.replaceChildren();
  place.classList.toggle('sheet', cards.length > 1);

  // The renderer's pattern for `lang` remembers where it last matched, and so refuses every second card.
  AdaptiveCards.CardElement.langProperty.regEx = /^[a-z]{2,3}$/i;

  // Teams renders this much of Markdown: "Format cards in Microsoft Teams" (Learn). The rest stays as it was typed.
  const markdown = markdownit('zero').enable(['emphasis', 'link', 'list', 'escape', 'entity']);
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };

  return cards.map(({ name, content }) => {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
    const context = new AdaptiveCards.SerializationContext();
    card.parse(content, context);
    const figure = document.createElement('figure');
    const frame = document.createElement('div');
    frame.className = 'card';
    frame.append(card.render() ?? 'The renderer returned nothing.');
    if (cards.length > 1) figure.append(Object.assign(document.createElement('figcaption'), { textContent: name }));
    figure.append(frame);
    place.append(figure);
    return { name, problems: [...parseProblems(context), ...layoutProblems(frame)] };
  });
};

function parseProblems(context) {
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
}

/** Text that is cut off, or that pushes the card wider than it may be. */
function layoutProblems(frame) {
  const wide = [
    ...frame.querySelectorAll('.ac-textBlock, .ac-textBlock p, .ac-columnSet, .ac-actionSet, .ac-pushButton'),
  ].filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0);
  return wide.map((element) => `does not fit its width: "${element.textContent.trim().slice(0, 60)}"`);
}
