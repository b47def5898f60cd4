/** The browser's part of passkeys: options from the server, the authenticator's answer back to it. Browser-safe. */

export function canUsePasskeys(): boolean {
  return (
    typeof PublicKeyCredential === 'function' &&
    'parseRequestOptionsFromJSON' in PublicKeyCredential &&
    'parseCreationOptionsFromJSON' in PublicKeyCredential
  );
}

/** True once the session has begun; false where the person gave up or the key is not known here. */
export async function signInWithPasskey(): Promise<boolean> {
  try {
    const options = await get<PublicKeyCredentialRequestOptionsJSON>('generate-authenticate-options');
    const credential = await navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
    });
    return await post('verify-authentication', { response: toJson(credential) });
  } catch {
    return false;
  }
}

export async function addPasskey(name: string): Promise<'added' | 'failed' | 'sign_in_again'> {
  try {
    const options = await get<PublicKeyCredentialCreationOptionsJSON>('generate-register-options');
    const credential = await navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
    });
    return (await post('verify-registration', { response: toJson(credential), name })) ? 'added' : 'failed';
  } catch (error) {
    return error instanceof NotFresh ? 'sign_in_again' : 'failed';
  }
}

/** To add a key one must have signed in within the last day. */
class NotFresh extends Error {}

async function get<T>(ceremony: string): Promise<T> {
  const response = await fetch(`/api/auth/passkey/${ceremony}`);
  if (response.status === 401 || response.status === 403) throw new NotFresh();
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as T;
}

async function post(ceremony: string, body: unknown): Promise<boolean> {
  const response = await fetch(`/api/auth/passkey/${ceremony}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.ok;
}

function toJson(credential: Credential | null): unknown {
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no credential');
  return credential.toJSON();
}
