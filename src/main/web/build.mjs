// Called by Maven: installs and builds only what changed since the last time, so that a second start costs nothing.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const output = "../../../target/classes/static";

function run(...command) {
  const { status } = spawnSync("npm", command, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}

function files(directory) {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules")
    .flatMap((entry) => (entry.isDirectory() ? files(join(directory, entry.name)) : [join(directory, entry.name)]))
    .sort();
}

function hash(paths) {
  const sum = createHash("sha256");
  paths.forEach((path) => sum.update(path).update("\0").update(readFileSync(path)));
  return sum.digest("hex");
}

function once(stamp, hash, done, work) {
  if (done() && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) {
    return;
  }
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

once("node_modules/.installed", hash(["package.json", "package-lock.json"]), () => existsSync("node_modules"), () =>
  run("ci", "--no-audit", "--no-fund", "--prefer-offline"),
);
once("../../../target/web.stamp", hash(files(".")), () => existsSync(join(output, "index.html")), () => {
  rmSync(join(output, "assets"), { recursive: true, force: true });
  run("run", "build");
});

// the Japanese fonts of PDF files (SIL Open Font License, whose text comes along): one to read, one for rare characters
const fonts = "../../../target/classes/fonts";
mkdirSync(fonts, { recursive: true });
Object.entries({
  "biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf": "BIZUDPGothic_400Regular.ttf",
  "biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf": "BIZUDPGothic_700Bold.ttf",
  "biz-udpgothic/LICENSE_FONT": "LICENSE_BIZUDPGothic",
  "noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf": "NotoSansJP_400Regular.ttf",
  "noto-sans-jp/LICENSE_FONT": "LICENSE_NotoSansJP",
}).forEach(([file, name]) => copyFileSync(join("node_modules/@expo-google-fonts", file), join(fonts, name)));
