/** Every text of a part of the page, in order, with the element that it stands in. */
export function* textsIn(part: Element): Generator<{ element: Element; text: string }> {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement) yield { element: node.parentElement, text: node.nodeValue ?? "" };
  }
}
