// Bundles the scripts and the style sheet, and leaves out of the latter what no template uses.
import { build } from "esbuild";
import { PurgeCSS } from "purgecss";
import postcss from "postcss";
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const [sources, templates, out] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const modules = join(require.resolve("htmx.org"), "../../../..", "node_modules");

const shared = { bundle: true, minify: true, write: false, nodePaths: [modules], logLevel: "warning", legalComments: "inline" };
const scripts = await build({ ...shared, entryPoints: [join(sources, "app.js")], format: "iife", target: "es2022" });
const styles = await build({ ...shared, entryPoints: [join(sources, "app.css")], target: "es2022" });

// A theme that nobody chose follows the reader's machine, without a script that would flash.
const DARK = "[data-bs-theme=dark]";
const followsTheMachine = {
  postcssPlugin: "follows-the-machine",
  OnceExit(root, { AtRule }) {
    const night = new AtRule({ name: "media", params: "(prefers-color-scheme: dark)" });
    root.walkRules((rule) => {
      if (rule.parent.type !== "root" || !rule.selector.includes(DARK)) return;
      night.append(rule.clone({ selector: rule.selector.replaceAll(DARK, "[data-bs-theme=auto]") }));
    });
    root.append(night);
  },
};

const [pruned] = await new PurgeCSS().purge({
  content: [join(templates, "**/*.jte"), join(sources, "*.js")],
  css: [{ raw: styles.outputFiles[0].text }],
  // Class names of templates also come out of expressions, which hold them as whole words.
  defaultExtractor: (text) => text.match(/[A-Za-z0-9_-]+/g) ?? [],
  safelist: { standard: [":root", ":host"], greedy: [/data-bs-theme/, /aria-/, /htmx-/] },
  variables: false,
  keyframes: true,
  fontFace: true,
});
writeFileSync(join(out, "app.js"), scripts.outputFiles[0].text);
const themed = await postcss([followsTheMachine]).process(pruned.css, { from: undefined });
writeFileSync(join(out, "app.css"), themed.css);
