/** Looks into the outbox once a second and sends what waits there. */
import { createTransport, type Transporter } from 'nodemailer';
import type { App } from '#app-context';
import { sendWaiting } from './send-waiting.ts';

export interface Running {
  /** Waits for what is being done, then stops. */
  stop(): Promise<void>;
}

const pause = 1000;

export function openTransport(smtpUrl: string): Transporter {
  return createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0]);
}

/** Without SMTP_URL there is nothing to start: mails stay in the outbox. */
export function startMailer(app: App): Running {
  if (!app.env.SMTP_URL) return { stop: async () => {} };
  const transport = openTransport(app.env.SMTP_URL);
  const stopping = new AbortController();
  const done = run(app, transport, stopping.signal).finally(() => transport.close());
  return {
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}

async function run(app: App, transport: Transporter, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const taken = await sendWaiting({ ...app, transport }).catch((error: unknown) => {
      app.log.error({ err: error }, 'outbox not read');
      return 0;
    });
    if (taken === 0) await sleep(pause, signal);
  }
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
