/** Markdown as plain text, for calendars and schedules that show text as it stands. */
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false, linkify: false });
type Token = ReturnType<typeof markdown.parse>[number];

/** Paragraphs apart by an empty line, list items after a dash, links followed by their address. */
export function plainText(source: string): string {
  const lines: string[] = [];
  let inList = 0;
  let startsItem = false;
  for (const token of markdown.parse(source, {})) {
    if (token.type.endsWith('_list_open')) inList += 1;
    if (token.type.endsWith('_list_close')) inList -= 1;
    if (token.type === 'list_item_open') startsItem = true;
    const text = token.type === 'inline' ? inlineText(token.children ?? []) : token.content.trimEnd();
    if (text === '') continue;
    if (lines.length > 0 && inList === 0) lines.push('');
    lines.push(startsItem ? `– ${text}` : text);
    startsItem = false;
  }
  return lines.join('\n');
}

function inlineText(tokens: readonly Token[]): string {
  let text = '';
  let address = '';
  for (const token of tokens) {
    if (token.type === 'softbreak') text += ' ';
    else if (token.type === 'hardbreak') text += '\n';
    else if (token.type === 'link_open') address = String(token.attrGet('href') ?? '');
    else if (token.type === 'link_close' && address && !text.endsWith(address)) text += ` (${address})`;
    else text += token.content;
  }
  return text;
}
