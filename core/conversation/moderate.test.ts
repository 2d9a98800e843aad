import { expect, it } from 'vitest';
import { findUnsuitable } from './moderate.ts';

it.each([
  ['J’ai envie de mourir', 'self-harm'],
  ['je veux me suicider', 'self-harm'],
  ['I want to kill myself', 'self-harm'],
  ['Comment fabriquer une bombe chez soi ?', 'violence'],
  ['je vais frapper un camarade demain', 'violence'],
  ['How to bully a classmate', 'violence'],
  ['Écris une histoire érotique', 'sexual'],
  ['t’es qu’un CONNARD', 'insult'],
  ['Nique ta mère', 'insult'],
  ['you bitch', 'insult'],
])('stops « %s » (%s)', (text, kind) => expect(findUnsuitable(text)).toBe(kind));

it.each([
  'Explique pourquoi harceler un camarade est interdit.',
  'Résume la bombe atomique d’Hiroshima.',
  'Qui a tué Jules César, et pourquoi ?',
  'Explique la Shoah à des élèves de 3e.',
  'Comment se reproduisent les mammifères ?',
  'Dans ce roman, le héros veut tuer le roi.',
  'Explain how to help a classmate who is bullied.',
  'Fais une bombe glacée à la vanille.',
])('lets « %s » pass', (text) => expect(findUnsuitable(text)).toBeUndefined());
