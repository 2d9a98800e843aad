import { openContent, openFoundation, openService } from './open-service.ts';
import { readConfig } from './platform/config.ts';
import { stopOnSignal } from './platform/stop-on-signal.ts';

// The server alone, for systemd or a container: the web is already built and nobody needs a demonstration.
const config = readConfig(process.env);
const foundation = await openFoundation(config, 'refuse');
const service = await openService(foundation, await openContent(foundation.world));
stopOnSignal([service.close, foundation.close]);
