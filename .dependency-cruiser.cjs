// Imports point inward: cli → server → core ← web. An area of the server asks another one only through its public file,
// and only along this map. `import type` counts too.
const serverAreas = {
  assessment: ['content'],
  classroom: ['content'],
  content: [],
  conversation: ['classroom'],
  demonstration: ['assessment', 'classroom', 'content', 'learning', 'people'],
  learning: ['assessment', 'classroom', 'content'],
  people: ['classroom'],
};
// What an area shows to the others. The published content is plain values: its types are its public face.
const publicFile = (area) => (area === 'content' ? 'published' : 'public');
const areaNames = Object.keys(serverAreas);

const applications = ['learner', 'orga', 'certif', 'junior', 'studio', 'gallery'];
const isTest = '\\.test\\.tsx?$';

const betweenAreas = areaNames.map((area) => ({
  name: `server-${area}-asks-only-what-the-map-says`,
  comment: `server/${area} may ask: ${serverAreas[area].map((other) => `${other}/${publicFile(other)}.ts`).join(', ') || 'nobody'}.`,
  severity: 'error',
  from: { path: `^server/${area}/`, pathNot: isTest },
  to: {
    path: '^server/[^/]+/',
    pathNot: [`^server/${area}/`, '^server/platform/', ...serverAreas[area].map((other) => `^server/${other}/${publicFile(other)}\\.ts$`)],
  },
}));

const betweenApplications = applications
  .filter((application) => application !== 'gallery')
  .map((application) => ({
    name: `web-${application}-is-alone`,
    comment: 'Applications never import each other; what they share is in the kit, the player or the simulators.',
    severity: 'error',
    from: { path: `^web/${application}/` },
    to: { path: `^web/(${applications.filter((other) => other !== application).join('|')})/` },
  }));

module.exports = {
  forbidden: [
    {
      name: 'core-knows-nobody',
      comment: 'The core is pure: no Node, no server, no web, no cli.',
      severity: 'error',
      from: { path: '^core/', pathNot: isTest },
      to: { path: '^(server|cli|web|tests)/' },
    },
    {
      name: 'core-without-packages',
      comment: 'The core imports zod only; core/content also its pure parsers, core/measurement and core/learning the refresher’s formulas.',
      severity: 'error',
      from: { path: '^core/', pathNot: isTest },
      to: { dependencyTypesNot: ['local', 'type-only'], pathNot: ['^core/', '^node_modules/zod/', '^node_modules/(yaml|marked|ts-fsrs)/'] },
    },
    {
      name: 'parsers-only-in-core-content',
      severity: 'error',
      from: { path: '^core/', pathNot: ['^core/content/', isTest] },
      to: { path: '^node_modules/(yaml|marked)/' },
    },
    {
      name: 'refreshers-only-in-core-measurement',
      severity: 'error',
      from: { path: '^core/', pathNot: ['^core/measurement/', isTest] },
      to: { path: '^node_modules/ts-fsrs/' },
    },
    {
      name: 'server-knows-no-shell-around-it',
      severity: 'error',
      from: { path: '^server/', pathNot: isTest },
      to: { path: '^(cli|web|tests)/' },
    },
    {
      name: 'web-knows-no-server',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(server|cli|tests)/' },
    },
    {
      name: 'cli-knows-no-web',
      severity: 'error',
      from: { path: '^cli/' },
      to: { path: '^(web|tests)/' },
    },
    {
      name: 'platform-knows-no-area',
      severity: 'error',
      from: { path: '^server/platform/', pathNot: isTest },
      to: { path: `^server/(${areaNames.join('|')})/` },
    },
    ...betweenAreas,
    {
      name: 'nobody-imports-main',
      severity: 'error',
      from: {},
      to: { path: '^(server/main\\.ts|cli/balise\\.ts)$' },
    },
    ...betweenApplications,
    {
      name: 'kit-knows-no-domain',
      severity: 'error',
      from: { path: '^web/kit/' },
      to: { path: `^web/(player|simulators|${applications.join('|')})/` },
    },
    {
      name: 'player-and-simulators-know-no-application',
      severity: 'error',
      from: { path: '^web/(player|simulators)/', pathNot: isTest },
      to: { path: `^web/(${applications.join('|')})/` },
    },
    {
      name: 'only-practice-grades-in-the-browser',
      comment: 'Keys of test items never reach a browser; practice is the declared exception.',
      severity: 'error',
      from: { path: '^web/', pathNot: ['^web/player/practice/', '^web/(gallery|studio)/', isTest] },
      to: { path: '^core/items/.*(grade|judge|judge-number|judge-text|feedback|spec|key)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-schema-in-the-browser',
      comment: 'zod weighs more than a page may; the web imports the types of contracts only.',
      severity: 'error',
      from: { path: '^web/', pathNot: isTest },
      to: { path: '(^node_modules/zod/|contract\\.ts$|schema\\.ts$)', dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } } },
    {
      name: 'no-orphan',
      comment: 'A file that nobody imports and that starts nothing.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [isTest, '\\.d\\.ts$', '^cli/bootstrap\\.mjs$', '^[^/]+\\.(ts|cjs)$', '^server/migrations/', '(^|/)vite\\.config\\.ts$', '^tests/'],
      },
      to: {},
    },
    {
      name: 'only-declared-packages',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^web/(dist|public)/', '^node_modules/\\.'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
};
