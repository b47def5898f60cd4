/** A file about people, for the one who asked: kept nowhere on the way, and never shown inside a page. */
export function privateFile(body: BodyInit, contentType: string, filename: string): Response {
  return new Response(body, {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${filename}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
