/** `samskab operator EMAIL`: names the installation's operator, and gives a way in that needs no mail. */
import { z } from 'zod';
import { nameOperator } from '#domains/organisations/server/name-operator.ts';
import { readEnv, SettingError } from '#env';
import { isDomainError } from '#platform/errors/domain-error.ts';
import { startApp, type RunningApp } from '../../start-app.ts';
import { CommandError, type CommandIo } from '../command.ts';

export async function run(args: string[], io: CommandIo): Promise<number> {
  const [email, ...more] = args;
  if (!z.email().max(254).safeParse(email).success || more.length > 0)
    throw new CommandError('Give one e-mail address: samskab operator name@example.org.');
  const running = await attach();
  try {
    const { accountId, isNew, signIn } = await nameOperator(
      running.app,
      { kind: 'command' },
      { email: email ?? '' },
    );
    io.json({ account: accountId, isNew, signIn });
    io.say('The address under "signIn" signs in once within 30 minutes; give it to nobody.');
  } finally {
    await running.stop();
  }
  return 0;
}

async function attach(): Promise<RunningApp> {
  try {
    return await startApp(readEnv(), { database: 'attach' });
  } catch (error) {
    if (error instanceof SettingError) throw new CommandError(error.message);
    if (isDomainError(error)) throw new CommandError(error.message, 1);
    throw error;
  }
}
