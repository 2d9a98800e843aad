import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type AssistantConfig, assistantVariables, readAssistantConfig } from './assistant-config.ts';
import { makeFolder } from './make-folder.ts';

/** The folder that holds package.json, content and web/dist. */
export const projectFolder = resolve(import.meta.dirname, '../..');

/** What is asked and taught, as files. */
export const contentFolder = join(projectFolder, 'content');

const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');

const environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    /** `localhost` keeps the server to this machine; `0.0.0.0` lets a class in. */
    HOST: z.string().min(1).default('localhost'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, hostname: /.*/ }).optional(),
    BALISE_SECRET: z.string().min(32).optional(),
    BALISE_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** How many proxies stand in front and may be believed about the caller's address. */
    BALISE_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
    /** `off` behind a pooler that does not carry prepared statements (PgBouncer before 1.21): slower, but works. */
    BALISE_NAMED_STATEMENTS: onOff.default(true),
    /** `on` writes the answers or module events of many learners in one statement under load: twice the answers, one fate for a batch's transaction. */
    BALISE_BATCH: onOff.default(false),
    /** Opens /metrics to whoever sends it as a bearer token; without one there is no such page. */
    BALISE_METRICS_TOKEN: z.string().min(16).optional(),
    ...assistantVariables,
    BALISE_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  })
  .refine(({ BALISE_ASSISTANT_URL: url, BALISE_ASSISTANT_MODEL: model }) => url === undefined || model !== undefined, {
    path: ['BALISE_ASSISTANT_MODEL'],
    message: 'is needed with BALISE_ASSISTANT_URL',
  });

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl?: string;
  readonly dataFolder: string;
  /** Keys what must not be guessed from the database alone; kept in the data folder when the environment gives none. */
  readonly secret: string;
  /** The address people type, without a final slash. */
  readonly publicUrl: string;
  /** Cookies are `Secure` and HSTS is sent. */
  readonly https: boolean;
  readonly proxies: number;
  readonly namedStatements: boolean;
  readonly batch: boolean;
  readonly metricsToken?: string;
  /** Undefined: no real assistant, for anybody. */
  readonly assistant?: AssistantConfig | undefined;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

/** What the environment asks is wrong, or what it names cannot be used: one sentence for the person who starts the server. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Where BALISE_DATA, or its default, is: for what must look there before anything is made. */
export function dataFolderOf(variables: Readonly<Record<string, string | undefined>>): string {
  return resolve(variables.BALISE_DATA || join(projectFolder, 'data'));
}

export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(withoutBlanks(variables));
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`The environment is not right. ${wrong.join('; ')}.`);
  }
  const read = parsed.data;
  const dataFolder = dataFolderOf(variables);
  const publicUrl = (read.BALISE_PUBLIC_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, '');
  return {
    port: read.PORT,
    host: read.HOST,
    databaseUrl: read.DATABASE_URL,
    dataFolder,
    secret: read.BALISE_SECRET ?? keptSecret(dataFolder),
    publicUrl,
    https: publicUrl.startsWith('https:'),
    proxies: read.BALISE_PROXIES,
    namedStatements: read.BALISE_NAMED_STATEMENTS,
    batch: read.BALISE_BATCH,
    metricsToken: read.BALISE_METRICS_TOKEN,
    assistant: readAssistantConfig(read),
    logLevel: read.BALISE_LOG,
  };
}

/** `PORT=` in a compose file means "not given". */
function withoutBlanks(variables: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
}

function keptSecret(dataFolder: string): string {
  const file = join(dataFolder, 'secret');
  try {
    makeFolder(dataFolder);
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'EEXIST')) return readFileSync(file, 'utf8');
    throw new ConfigError(
      `The data folder ${dataFolder} cannot be written (${reason(error)}). Give another one in BALISE_DATA.`,
    );
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function reason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
