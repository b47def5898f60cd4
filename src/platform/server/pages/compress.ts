import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Compresses once for every reader to come, off the main thread. Pictures and PDF are left as they are. */
export async function compressBody(body: Buffer, mediaType: string): Promise<Record<Encoding, Buffer>> {
  if (
    body.length < 256 ||
    !/^(text\/|application\/(json|xml|ld\+json|javascript|manifest))|[+/]xml/.test(mediaType)
  )
    return { br: body, gzip: body, identity: body };
  const [br, gz] = await Promise.all([
    brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 10,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
    zip(body, { level: 9 }),
  ]);
  return { br, gzip: gz, identity: body };
}
