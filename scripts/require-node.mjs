// Plain JavaScript on purpose: a Node that is too old cannot read the TypeScript of the other scripts, and says nothing helpful of it.
const NEEDED = [22, 22];

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(
    `This is Node ${process.versions.node} (${process.execPath}); the project needs Node ${NEEDED.join(".")} or newer.\n` +
      "On Linux x64, `npm ci` brings Node 24 along, for everything started by `npm run …`: run it again without --omit=optional.\n" +
      "Elsewhere, install a newer Node.",
  );
  process.exit(1);
}
