import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** What a reader of the page does not see as its text: machinery, menus and controls. */
const unseen = new Set(
  (
    'head script style template noscript svg math nav button select option input textarea iframe object embed ' +
    'audio video canvas map xml'
  ).split(' '),
);

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function attribute(element: Element, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? '';
}

export function isHidden(element: Element): boolean {
  if (unseen.has(element.tagName)) return true;
  if (element.attrs.some((attr) => attr.name === 'hidden')) return true;
  // Word writes the bullet of a list as text and marks it as to be ignored.
  return /display\s*:\s*none|mso-hide\s*:\s*all|mso-list\s*:\s*ignore/i.test(attribute(element, 'style'));
}

/** Word writes a tab stop as a span of spaces. */
export function isTab(element: Element): boolean {
  return /mso-tab-count\s*:\s*\d/i.test(attribute(element, 'style'));
}

export function childElements(element: Element): Element[] {
  return element.childNodes.filter(isElement);
}

export function hasDescendant(element: Element, tagName: string): boolean {
  const open = [...childElements(element)];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.tagName === tagName) return true;
    open.push(...childElements(next));
  }
  return false;
}
