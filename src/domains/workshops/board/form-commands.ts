/** Every form of a board's page is a command: sent by the queue where there are scripts, by itself where there are none. */
import { readFormCommand } from '../form-command.ts';
import type { AnyCommand } from './outbox.ts';

interface Doer {
  do(command: AnyCommand): void;
}

export class FormCommands {
  readonly #client: Doer;
  readonly #sent: (form: HTMLFormElement, command: AnyCommand) => void;

  /** @param options `sent` is called once a form's command is on its way */
  constructor(client: Doer, options: { sent: (form: HTMLFormElement, command: AnyCommand) => void }) {
    this.#client = client;
    this.#sent = options.sent;
  }

  readonly onsubmit = (event: SubmitEvent): void => {
    const form = event.target as HTMLFormElement;
    if (form.method !== 'post' || event.defaultPrevented) return;
    event.preventDefault();
    const fields = readFormCommand(new FormData(form, event.submitter));
    if (fields['groupId'] === 'new') fields['groupId'] = crypto.randomUUID();
    const command = fields as AnyCommand;
    this.#client.do(command);
    // A form for something new is empty again; one that changes something folds away.
    if ('clears' in form.dataset) form.reset();
    else form.closest('details')?.removeAttribute('open');
    this.#sent(form, command);
  };
}
