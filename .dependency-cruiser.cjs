/** Import directions (docs/architecture.md): routes, api, cli, worker → domains → platform → nothing. */
const order = [
  ['people', 'organisations'],
  ['events'],
  ['registration', 'library'],
  ['allocation', 'workshops'],
  ['harvest', 'follow-up'],
];

/** A domain imports its own level and those below. */
const upwards = order.flatMap((level, index) =>
  level.map((domain) => ({
    name: `domain-order-${domain}`,
    comment: 'Domains build on those below them: see docs/architecture.md.',
    severity: 'error',
    from: { path: `^src/domains/${domain}/` },
    to: {
      path: order
        .slice(index + 1)
        .flat()
        .map((above) => `^src/domains/${above}/`),
    },
  })),
);

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'platform-knows-nothing',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(domains|routes|api|cli)/' },
    },
    {
      name: 'domains-know-no-doors',
      severity: 'error',
      from: { path: '^src/domains/' },
      to: { path: '^src/(routes|api|cli)/' },
    },
    {
      name: 'domains-know-no-web-framework',
      severity: 'error',
      from: { path: '^src/domains/.*\\.ts$' },
      to: { path: '^(@sveltejs/kit|hono|@hono)', pathNot: '^svelte' },
    },
    {
      name: 'queries-stay-home',
      comment: "Another domain's query functions and tables are its own; import its use cases.",
      severity: 'error',
      from: { path: '^src/domains/([^/]+)/' },
      to: { path: '^src/domains/[^/]+/server/[^/]*-queries\\.ts$', pathNot: '^src/domains/$1/' },
    },
    {
      name: 'browser-safe-stays-browser-safe',
      severity: 'error',
      from: {
        path: '^src/(domains/[^/]+/[^/]+\\.(ts|svelte)|platform/(ui|time|i18n)/)',
        pathNot: 'personal-data\\.ts$|\\.test\\.ts$',
      },
      to: { path: '/server/', dependencyTypesNot: ['type-only'] },
    },
    ...upwards.filter((rule) => rule.to.path.length > 0),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    exclude: { path: '^(build|\\.svelte-kit)' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
