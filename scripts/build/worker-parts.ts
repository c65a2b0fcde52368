import type { Plugin, UserConfig } from "vite";

/** Where the parts of the background that are loaded when they are needed lie in the built extension. */
const folder = "parts";

/**
 * The build of the background: one script that is always loaded, and beside it the parts that its `import()` names.
 * Firefox runs it as a module and loads the parts by itself; Chromium's service worker is given `workerParts`.
 */
export function withWorkerParts(config: UserConfig, browser: string): void {
  const build = (config.build ??= {});
  if (!build.lib) throw new Error("the background is not built as one script any more");
  const options = build.rollupOptions ?? {};
  const output = Array.isArray(options.output) ? options.output[0] : options.output;
  const isModule = browser === "firefox";
  build.lib = { ...build.lib, formats: [isModule ? "es" : "cjs"] };
  build.rolldownOptions = {
    ...options,
    output: { ...output, chunkFileNames: `${folder}/[name]-[hash].js`, minify: true },
  };
  delete build.rollupOptions;
  if (!isModule) (config.plugins ??= []).push(workerParts());
}

/**
 * Lets a service worker load parts of itself when they are needed. It knows no `import()`, only `importScripts`, and
 * that only for scripts which it loaded once while it was installed (Service Workers, "importScripts"). So each part
 * is a script that declares itself without running, all are read at the installation, and a worker that wakes up
 * reads one again when something in it is asked for.
 */
function workerParts(): Plugin {
  return {
    name: "cairn:worker-parts",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const entry = chunks.find((chunk) => chunk.isEntry);
        if (!entry) return;
        const declared = (file: string, code: string) =>
          `cairnPart(${JSON.stringify(file)},(require,exports,module)=>{${code}\n});`;
        const always = withImports(entry.imports);
        const parts: string[] = [];
        let beside = "";
        for (const { fileName, code } of chunks) {
          if (fileName === entry.fileName) continue;
          if (always.has(fileName)) {
            // What the worker itself needs is no script of its own: one file to read at each waking.
            beside += declared(fileName, code);
            delete bundle[fileName];
          } else parts.push(fileName);
        }
        for (const chunk of chunks) {
          if (parts.includes(chunk.fileName)) chunk.code = declared(chunk.fileName, chunk.code);
        }
        entry.code = `(()=>{${loader(entry.fileName, parts)}${beside}\n${entry.code}\n})();`;

        function withImports(files: readonly string[], found = new Set<string>()): Set<string> {
          for (const file of files) {
            if (found.has(file)) continue;
            found.add(file);
            withImports(chunks.find((chunk) => chunk.fileName === file)?.imports ?? [], found);
          }
          return found;
        }
      },
    },
  };
}

/** The worker's beginning: `require` of a part by its file's name, whatever folder it is named from. */
const loader = (entry: string, parts: readonly string[]): string => `
const made={},makers={},module={exports:{}},exports=module.exports;
const cairnPart=self.cairnPart=(file,make)=>{makers[file]=make};
const require=(path)=>{
const name=path.slice(path.lastIndexOf("/")+1),file="${folder}/"+name;
if(name===${JSON.stringify(entry)})return module.exports;
if(!made[file]){
if(!makers[file])importScripts("/"+file);
const part=made[file]={exports:{}};makers[file](require,part.exports,part)}
return made[file].exports};
addEventListener("install",()=>importScripts(${parts.map((file) => JSON.stringify(`/${file}`)).join(",")}));
`;
