import { z } from 'zod';
import { defineContract } from '../../core/contract.ts';
import { type Call, mount } from './http.ts';

declare const app: import('fastify').FastifyInstance;
declare const world: import('./world.ts').World;
const c = defineContract({
  a: { method: 'POST', path: '/a', summary: '', access: 'public', reply: z.object({ done: z.literal(true) }) },
});
export const one: Call<(typeof c)['a']> = async ({ body }) => {
  if (!body) return { refused: 'not-found' };
  return { done: true };
};
export const two: () => Promise<{ readonly refused: 'not-found'; readonly detail?: string } | { readonly done: true }> =
  async () => {
    if (!app) return { refused: 'not-found' };
    return { done: true };
  };
export const three: () => Promise<{ readonly refused: 'not-found' } | { readonly done: boolean; kind: 'x' }> =
  async () => {
    if (!app) return { refused: 'not-found' };
    return { done: true, kind: 'x' };
  };
mount(
  app,
  world,
  c,
  {
    a: async ({ body }) => {
      if (!body) return { refused: 'not-found' };
      return { done: true };
    },
  },
  {},
);
