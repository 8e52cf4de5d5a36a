/** The three direction rules of docs/architecture.md, once over all features; each message names the right import. */
module.exports = {
  forbidden: [
    {
      name: "feature-enters-by-index",
      comment: "A feature imports another feature only through its index.ts: import from '../<feature>' instead.",
      severity: "error",
      from: { path: "^(bff|miniapp)/src/features/([^/]+)/" },
      to: {
        path: "^(bff|miniapp)/src/features/[^/]+/.+",
        pathNot: ["^(bff|miniapp)/src/features/$2/", "^(bff|miniapp)/src/features/[^/]+/index\\.tsx?$"],
      },
    },
    {
      name: "rules-are-pure",
      comment:
        "rules.ts imports the contract, the domain's pure rules and other rules only; pass clock, store and network in as values.",
      severity: "error",
      from: { path: "^bff/src/features/[^/]+/(rules|rules/.+)\\.ts$", pathNot: "\\.test\\.ts$" },
      to: {
        pathNot: ["^packages/(types|domain)/", "^bff/src/features/[^/]+/(rules|rules/.+)\\.ts$"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "wire-names-stay-in-gateways",
      comment: "Only a gateway knows the outside world: import the gateway's client, never its wire.ts.",
      severity: "error",
      from: { pathNot: "^bff/src/gateways/" },
      to: { path: "^bff/src/gateways/[^/]+/wire" },
    },
    {
      name: "gateways-alone-go-outside",
      comment: "Outside systems are reached through bff/src/gateways only.",
      severity: "error",
      from: { path: "^bff/src/", pathNot: ["^bff/src/gateways/", "\\.test\\.ts$"] },
      to: { path: "node_modules/(undici|superagent|axios)/" },
    },
    {
      name: "production-without-sandbox",
      comment: "The product never imports the stand-ins: they are reached by HTTP.",
      severity: "error",
      from: { path: "^(bff|miniapp)/src/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^packages/(sandbox|local-store)/" },
    },
    {
      name: "domain-is-pure",
      comment: "packages/domain runs on the phone: no Node module, no I/O (its command lines and scripts apart).",
      severity: "error",
      from: { path: "^packages/domain/src/", pathNot: ["/cli/", "\\.test\\.ts$"] },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "pages-are-leaves",
      comment: "Pages import features and ui; nothing imports a page.",
      severity: "error",
      from: { path: "^miniapp/src/(features|ui|platform)/" },
      to: { path: "^miniapp/src/(pages|packages)/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "Files that need each other belong together.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(/dist/|\\.d\\.ts$)" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".h5.tsx", ".h5.ts", ".weapp.tsx", ".weapp.ts", ".js", ".mjs", ".cjs", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
