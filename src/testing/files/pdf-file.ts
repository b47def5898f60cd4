import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** A PDF set by Typst from its source. */
export function pdfFile(source: string): Uint8Array {
  return new Uint8Array(NodeCompiler.create().pdf({ mainFileContent: source }));
}

/** A page with a picture on it and no text, as a scanner makes it. */
export function scannedPdfFile(png: Uint8Array): Uint8Array {
  return pdfFile(`#image(bytes((${[...png].join(',')})), format: "png", width: 10cm)`);
}

/** A PDF whose password nobody knows. Source: ISO 32000-1, 7.6.3. */
export function encryptedPdfFile(): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    `<< /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >>`,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`;
  const id = `<${'01'.repeat(16)}>`;
  text += `trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [${id} ${id}] >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}
