/** Markdown as plain data, so that what people write reaches the typesetter as text and never as its language. */
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false, linkify: true });
type Token = ReturnType<typeof markdown.parse>[number];

export interface Run {
  text: string;
  strong?: true;
  emphasis?: true;
  link?: string;
}

export type Block =
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'heading'; runs: Run[] }
  | { kind: 'list'; ordered: boolean; items: Run[][] };

/** Paragraphs, headings of one level and flat lists; anything finer is told as paragraphs. */
export function richText(source: string): Block[] {
  const blocks: Block[] = [];
  let list: (Block & { kind: 'list' }) | null = null;
  let depth = 0;
  let isHeading = false;
  for (const token of markdown.parse(source, {})) {
    if (/^(bullet|ordered)_list_open$/.test(token.type)) {
      depth += 1;
      if (depth === 1)
        blocks.push((list = { kind: 'list', ordered: token.type.startsWith('ordered'), items: [] }));
    } else if (/_list_close$/.test(token.type)) {
      depth -= 1;
      if (depth === 0) list = null;
    } else if (token.type === 'heading_open') isHeading = true;
    const runs = runsOf(token);
    if (runs.length === 0) continue;
    if (list) list.items.push(runs);
    else blocks.push({ kind: isHeading ? 'heading' : 'paragraph', runs });
    isHeading = false;
  }
  return blocks.filter((block) => block.kind !== 'list' || block.items.length > 0);
}

function runsOf(token: Token): Run[] {
  if (token.type === 'fence' || token.type === 'code_block') return [{ text: token.content.trimEnd() }];
  if (token.type !== 'inline') return [];
  const runs: Run[] = [];
  let [strong, emphasis, link] = [0, 0, ''];
  for (const child of token.children ?? []) {
    if (child.type === 'strong_open') strong += 1;
    else if (child.type === 'strong_close') strong -= 1;
    else if (child.type === 'em_open') emphasis += 1;
    else if (child.type === 'em_close') emphasis -= 1;
    else if (child.type === 'link_open') link = webAddress(String(child.attrGet('href') ?? ''));
    else if (child.type === 'link_close') link = '';
    else {
      const text = child.type === 'softbreak' ? ' ' : child.type === 'hardbreak' ? '\n' : child.content;
      if (text === '') continue;
      runs.push({
        text,
        ...(strong > 0 ? { strong: true } : {}),
        ...(emphasis > 0 ? { emphasis: true } : {}),
        ...(link ? { link } : {}),
      });
    }
  }
  return runs;
}

function webAddress(address: string): string {
  return /^(https?:|mailto:)/i.test(address) ? address : '';
}
