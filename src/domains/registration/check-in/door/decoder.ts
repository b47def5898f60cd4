/** Reads QR codes from pictures of the camera: by the browser where it can, else by a decoder that comes with the page. */
type Source = HTMLVideoElement;

interface NativeDetector {
  detect(source: Source): Promise<{ rawValue: string }[]>;
}
declare const BarcodeDetector:
  | { new (options: { formats: string[] }): NativeDetector; getSupportedFormats(): Promise<string[]> }
  | undefined;

export type Decode = (source: Source) => Promise<string | null>;

/** Loaded with the page, never at the moment of need: there may be no network then. */
export async function openDecoder(): Promise<Decode> {
  return (await nativeDecoder()) ?? (await ownDecoder());
}

async function nativeDecoder(): Promise<Decode | null> {
  try {
    if (typeof BarcodeDetector === 'undefined') return null;
    if (!(await BarcodeDetector.getSupportedFormats()).includes('qr_code')) return null;
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async (source) => (await detector.detect(source))[0]?.rawValue ?? null;
  } catch {
    return null;
  }
}

/** Large enough for a ticket held before the camera, small enough for a slow phone. */
const longSide = 640;

export async function ownDecoder(): Promise<Decode> {
  const { default: read } = await import('jsqr');
  const canvas = document.createElement('canvas');
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    if (!brush || video.videoWidth === 0) return null;
    const scale = Math.min(1, longSide / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    brush.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = brush.getImageData(0, 0, canvas.width, canvas.height);
    return read(data, width, height, { inversionAttempts: 'dontInvert' })?.data ?? null;
  };
}
