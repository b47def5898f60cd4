/** Turns bytes into text: byte order mark first, then UTF-8 where the bytes are that, then what the file declares, then Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  return clean(decode(bytes));
}

function decode(bytes: Uint8Array): string {
  const marked = byteOrderMark(bytes) ?? utf16WithoutMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const wrong = count(utf8, /\uFFFD/g);
  if (wrong === 0) return utf8;
  // A few broken bytes in a text that is otherwise full of well-formed UTF-8: not a reason to garble all of it.
  if (count(utf8, /[\u0080-\uFFFC]/g) > 3 * wrong) return utf8;
  return decoder(declaredEncoding(bytes)).decode(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return null;
}

/** Western text in UTF-16 has a zero in every other byte. */
export function utf16WithoutMark(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (sample[2 * i] === 0) even++;
    if (sample[2 * i + 1] === 0) odd++;
  }
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

function declaredEncoding(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const said = /(?:encoding|charset)\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? '';
  return /^utf-?(8|16)/i.test(said) ? '' : said;
}

function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label || 'windows-1252');
  } catch {
    return new TextDecoder('windows-1252');
  }
}

function clean(text: string): string {
  // Control characters mean nothing in a programme, and databases refuse some of them.
  // eslint-disable-next-line no-control-regex
  return text.replace(/^\uFEFF/, '').replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Lines as an editor numbers them. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}
