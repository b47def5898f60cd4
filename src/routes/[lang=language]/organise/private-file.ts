/** A file for one reader: in no cache, and never shown as a page of ours. */
export function privateFile(
  body: string | Uint8Array<ArrayBuffer>,
  contentType: string,
  filename: string,
): Response {
  return new Response(body, {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${filename}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    },
  });
}
