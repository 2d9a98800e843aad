import { plantDemonstration } from '../server/demonstration/plant.ts';
import { openContent, openFoundation } from '../server/open-service.ts';
import { readConfig } from '../server/platform/config.ts';
import { say, sayAside, sayJson, showTable } from './say.ts';

export async function seed(options: { readonly json: boolean }): Promise<void> {
  const foundation = await openFoundation(readConfig(process.env), 'join');
  try {
    sayAside('Planting the demonstration school if it is not there…');
    const demonstration = await plantDemonstration(foundation.world, await openContent(foundation.world));
    if (options.json) return sayJson(demonstration);
    say(`Demonstration course:  ${demonstration.courseAddress}\n`);
    const rows = demonstration.logins.map(({ who, address, login, secret }) => [who, address, login, secret]);
    say(showTable(['Who', 'Where', 'Login', 'Secret'], rows));
  } finally {
    await foundation.close();
  }
}
