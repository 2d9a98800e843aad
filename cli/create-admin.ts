import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { openFoundation } from '../server/open-service.ts';
import { insertAdministrator } from '../server/people/store.ts';
import { readConfig } from '../server/platform/config.ts';
import { hashPassword } from '../server/platform/passwords.ts';
import { Sentence } from './explain.ts';
import { say } from './say.ts';

export interface CreateAdminOptions {
  readonly email: string | undefined;
  readonly name: string | undefined;
  readonly passwordFromInput: boolean;
}

const shortestPassword = 10;

/** Makes the account that creates schools. Nothing has a default password: it is asked for, or read from the input. */
export async function createAdmin(options: CreateAdminOptions): Promise<void> {
  const email = checkedEmail(options.email ?? (await ask('E-mail address: ')));
  const [firstName, ...rest] = (options.name ?? (await ask('First and last name: '))).trim().split(/\s+/);
  const lastName = rest.join(' ');
  if (!firstName || lastName === '') throw new Sentence('A first and a last name are needed (--name "Ada Lovelace").');
  const password = options.passwordFromInput ? (await text(process.stdin)).replace(/\r?\n$/, '') : await askPassword();
  if (password.length < shortestPassword || password.length > 200) {
    throw new Sentence(`A password of ${shortestPassword} characters or more is needed; any characters will do.`);
  }
  const hashed = await hashPassword(password);
  if ('refused' in hashed) throw new Sentence('This machine is too busy: try again.');
  const foundation = await openFoundation(readConfig(process.env), 'join');
  try {
    const account = { email, firstName, lastName, passwordHash: hashed.hash };
    if (!(await insertAdministrator(foundation.world, account))) throw new Sentence(`${email} already has an account.`);
    say(`${email} is an administrator. Sign in at ${foundation.world.config.publicUrl}/orga`);
  } finally {
    await foundation.close();
  }
}

/** As sign-in compares them: in lower case. */
function checkedEmail(given: string): string {
  const email = z.email().max(254).safeParse(given.trim().toLowerCase());
  if (!email.success) throw new Sentence(`“${given.trim()}” is not an e-mail address.`);
  return email.data;
}

async function askPassword(): Promise<string> {
  const password = await ask('Password (10 characters or more): ', 'hidden');
  if ((await ask('The same again: ', 'hidden')) !== password)
    throw new Sentence('The two passwords differ: nothing was made.');
  return password;
}

async function ask(question: string, kind: 'shown' | 'hidden' = 'shown'): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new Sentence('Nobody to ask here: give --email, --name and --password-stdin (balise create-admin --help).');
  }
  if (kind === 'hidden') process.stdout.write(question);
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({
    input: process.stdin,
    output: kind === 'hidden' ? silence : process.stdout,
    terminal: true,
  });
  try {
    lines.on('SIGINT', () => process.exit(130));
    const answer = await lines.question(kind === 'hidden' ? '' : question);
    if (kind === 'hidden') process.stdout.write('\n');
    return answer;
  } finally {
    lines.close();
  }
}
