/**
 * The little Markdown that organisers write in mails: paragraphs, lists with -, **bold**, *italic*, links. What is filled
 * in comes last, as text: no name can become a link.
 */

interface Inline {
  kind: 'text' | 'bold' | 'italic' | 'link';
  text: string;
  href?: string;
}
interface Block {
  kind: 'paragraph' | 'list';
  lines: Inline[][];
}
type Fill = (text: string) => string;

const inline =
  /\*\*([^*\n]+)\*\*|\*([^*\n]+)\*|\[([^\]\n]+)\]\(([^()\s]+)\)|(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])|(\{link\})/g;

/** As plain text: marks gone, the address behind each link. */
export function markdownAsText(text: string, fill: Fill): string {
  const line = (parts: Inline[]) =>
    parts
      .map((part) =>
        part.href === undefined || part.href === part.text
          ? fill(part.text)
          : `${fill(part.text)} (${fill(part.href)})`,
      )
      .join('');
  return blocksOf(text)
    .map(({ kind, lines }) => lines.map((one) => (kind === 'list' ? '- ' : '') + line(one)).join('\n'))
    .join('\n\n');
}

/** As HTML with styles of its own, as mails need them. */
export function markdownAsHtml(text: string, fill: Fill, escape: Fill): string {
  const margin = 'margin:0 0 16px';
  const part = ({ kind, text: said, href }: Inline): string => {
    const words = escape(fill(said));
    if (kind === 'bold') return `<strong>${words}</strong>`;
    if (kind === 'italic') return `<em>${words}</em>`;
    const target = href === undefined ? null : safeAddress(fill(href));
    return target === null ? words : `<a href="${escape(target)}" style="color:#7a2e2e">${words}</a>`;
  };
  const line = (parts: Inline[]) => parts.map(part).join('');
  return blocksOf(text)
    .map(({ kind, lines }) =>
      kind === 'list'
        ? `<ul style="${margin};padding-left:24px">${lines.map((one) => `<li>${line(one)}</li>`).join('')}</ul>`
        : `<p style="${margin}">${lines.map(line).join('<br>')}</p>`,
    )
    .join('\n');
}

function safeAddress(href: string): string | null {
  const address = href.trim();
  return URL.canParse(address) && /^(?:https?|mailto):/i.test(address) ? address : null;
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const chunk of text.replaceAll('\r\n', '\n').split(/\n[ \t]*\n/)) {
    let last: Block | undefined;
    for (const line of chunk.split('\n').map((one) => one.trim())) {
      if (line === '') continue;
      const item = /^[-*] +(.*)$/.exec(line);
      const kind = item ? 'list' : 'paragraph';
      if (last?.kind !== kind) blocks.push((last = { kind, lines: [] }));
      last.lines.push(inlineOf(item?.[1] ?? line));
    }
  }
  return blocks;
}

function inlineOf(line: string): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(inline)) {
    if (match.index > from) parts.push({ kind: 'text', text: line.slice(from, match.index) });
    const [whole, bold, italic, label, href, bare] = match;
    if (bold !== undefined) parts.push({ kind: 'bold', text: bold });
    else if (italic !== undefined) parts.push({ kind: 'italic', text: italic });
    else if (label !== undefined) parts.push({ kind: 'link', text: label, href: href ?? '' });
    else parts.push({ kind: 'link', text: bare ?? whole, href: bare ?? whole });
    from = match.index + whole.length;
  }
  if (from < line.length) parts.push({ kind: 'text', text: line.slice(from) });
  return parts;
}
