const path = require("node:path");
const { components } = require("./ariaComponents.cjs");

/** Keeps aria attributes in the weapp output: in the generated templates and in the run-time's table of attributes. */
module.exports = (ctx) =>
  ctx.registerMethod({
    name: "onSetupClose",
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(platform.ctx, components);
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, "ariaRuntime.js"));
    },
  });
