import { SaxesParser } from 'saxes';
import { ReaderError } from './reader-error.ts';

export interface XmlTag {
  name: string;
  attributes: Record<string, string>;
  line: number;
}

export interface XmlHandlers {
  open?: (tag: XmlTag) => unknown;
  close?: (name: string) => unknown;
  text?: (text: string) => unknown;
}

/** Nested deeper than any format read here. */
const maxDepth = 100;

/**
 * Parses XML and calls the handlers in document order. A DOCTYPE is refused before anything of it is used, so
 * entities can neither grow nor reach outside. Errors: `programme_file.xml_with_dtd`, `programme_file.xml_broken` with its line.
 */
export function parseXml(text: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('doctype', () => {
    throw new ReaderError('programme_file.xml_with_dtd');
  });
  parser.on('error', () => {
    throw new ReaderError('programme_file.xml_broken', { line: parser.line });
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > maxDepth) throw new ReaderError('programme_file.xml_broken', { line: parser.line });
    handlers.open?.({ name, attributes, line: parser.line });
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    handlers.close?.(name);
  });
  parser.on('text', (value) => handlers.text?.(value));
  parser.on('cdata', (value) => handlers.text?.(value));
  if (text.trim() !== '') parser.write(text).close();
}
