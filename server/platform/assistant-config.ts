import { z } from 'zod';

/** Where a real assistant answers, and how much of it a class may use. */
export interface AssistantConfig {
  /** The base of an OpenAI-compatible interface, without a final slash: `https://…/v1`. */
  readonly url: string;
  /** The key is asked for where a request is made, so that writing out the configuration never shows it. */
  readonly key: () => string | undefined;
  readonly model: string;
  /** What pupils and teachers read. */
  readonly name: string;
  /** The model that `/moderations` is asked for; undefined: our own rules alone. */
  readonly moderationModel: string | undefined;
  /** UAI codes of the schools it is for; empty: all of this server. */
  readonly schools: readonly string[];
  readonly promptsPerPupil: number;
  readonly promptsPerClass: number;
  /** How long to wait for the first words, then between two pieces. */
  readonly patienceMs: number;
  readonly atMostMs: number;
}

/** The variables that connect an assistant; none of them is needed, and without the address there is no assistant. */
export const assistantVariables = {
  BALISE_ASSISTANT_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => url.startsWith('https:') || isThisMachine(url), 'must be https, or on this machine')
    .optional(),
  BALISE_ASSISTANT_KEY: z.string().min(1).optional(),
  BALISE_ASSISTANT_MODEL: z.string().min(1).max(120).optional(),
  BALISE_ASSISTANT_NAME: z.string().min(1).max(60).optional(),
  BALISE_ASSISTANT_MODERATION: z.string().min(1).max(120).optional(),
  BALISE_ASSISTANT_SCHOOLS: z
    .string()
    .transform((list) => list.split(/[\s,;]+/).filter((uai) => uai !== ''))
    .optional(),
  /** A day, for one pupil and for one class. */
  BALISE_ASSISTANT_PUPIL_PROMPTS: z.coerce.number().int().min(1).max(200).default(20),
  BALISE_ASSISTANT_CLASS_PROMPTS: z.coerce.number().int().min(1).max(5_000).default(300),
  BALISE_ASSISTANT_PATIENCE: z.coerce.number().int().min(1).max(60).default(12),
};

type Read = z.output<z.ZodObject<typeof assistantVariables>>;

/** The assistant that the environment connects; undefined when it names none. */
export function readAssistantConfig(read: Read): AssistantConfig | undefined {
  const { BALISE_ASSISTANT_URL: url, BALISE_ASSISTANT_KEY: key, BALISE_ASSISTANT_MODEL: model } = read;
  if (url === undefined || model === undefined) return undefined;
  return {
    url: url.replace(/\/+$/, ''),
    key: () => key,
    model,
    name: read.BALISE_ASSISTANT_NAME ?? model,
    moderationModel: read.BALISE_ASSISTANT_MODERATION,
    schools: (read.BALISE_ASSISTANT_SCHOOLS ?? []).map((uai) => uai.toUpperCase()),
    promptsPerPupil: read.BALISE_ASSISTANT_PUPIL_PROMPTS,
    promptsPerClass: read.BALISE_ASSISTANT_CLASS_PROMPTS,
    patienceMs: read.BALISE_ASSISTANT_PATIENCE * 1_000,
    atMostMs: read.BALISE_ASSISTANT_PATIENCE * 1_000 * 5,
  };
}

function isThisMachine(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}
