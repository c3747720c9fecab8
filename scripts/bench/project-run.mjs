// Runs inside a process of its own, bundled: a workspace in memory, edited at a call site and in the wrapper that it calls.
import fs from 'node:fs';
import path from 'node:path';
import { defaultSettings } from '../../server/src/config/settings.js';
import { createWorkspace } from '../../server/src/engine/index.js';
import { median, percentile } from './numbers.mjs';

const FILES = 5000;
const SITES = 500;
const WRAPPER = 'src/sms.js';
const SITE = 'src/m3/f53.js';

const [dist] = process.argv.slice(2);

const plain = (i) => `const db = require('../db');
exports.list${i} = async function (req, res) {
  const rows = await db.query('select * from t where id = ?', [req.params.id]);
  return res.json(rows.map((r) => ({ id: r.id, name: r.name })));
};
`;
const files = {
  [WRAPPER]: `const tencentcloud = require("tencentcloud-sdk-nodejs");
const cfg = require('./cfg');
const client = new tencentcloud.sms.v20210111.Client({ region: "ap-guangzhou" });
async function sendSmsCode(phone, template, params) {
  if (!phone) throw new Error('no number');
  return client.SendSms({ PhoneNumberSet: ["+86" + phone], SmsSdkAppId: cfg.appId, SignName: cfg.sign, TemplateId: template, TemplateParamSet: params });
}
module.exports = { sendSmsCode };
`,
  'src/cfg.js': "module.exports = { appId: '1400009999', sign: '云帆' };\n",
  'sms-catalog.yaml': 'templates:\n  - { id: 1110, content: "验证码{1}，{2}分钟内有效" }\n',
};
for (let i = 0; i < FILES; i++) {
  const site = `const { sendSmsCode } = require('../sms');\n${plain(i).repeat(2)}exports.go${i} = async (user) => { await sendSmsCode(user.phone, '1110', ['${i}', '5']); };\n`;
  files[`src/m${i % 50}/f${i}.js`] = i < SITES ? site : plain(i).repeat(3);
}

const encoder = new TextEncoder();
const paths = () => Object.keys(files);
const host = {
  read: async (file) => (files[file] === undefined ? undefined : encoder.encode(files[file])),
  exists: async (file) => file in files,
  wasm: async (name) => fs.readFileSync(path.join(dist, 'wasm', name)),
  now: () => performance.now(),
  log: () => {},
  search: async (words) =>
    paths().flatMap((file) => {
      const found = words.flatMap((word, i) => (files[file].includes(word) ? [i] : []));
      return found.length > 0 ? [{ path: file, words: found }] : [];
    }),
  named: async (names) => paths().filter((file) => names.includes(path.posix.basename(file))),
  paths: async (accept) => paths().filter(accept),
};

async function edits(workspace, file, count, change) {
  const text = files[file];
  workspace.setText(file, text);
  await workspace.update();
  const times = [];
  for (let i = 0; i < count; i++) {
    const started = performance.now();
    workspace.setText(file, change(text, i));
    await workspace.update();
    times.push(performance.now() - started);
  }
  return { edits: count, median: median(times), p95: percentile(times, 0.95) };
}

async function main() {
  const workspace = createWorkspace(host, host, defaultSettings);
  const started = performance.now();
  const { calls } = await workspace.update();
  const first = performance.now() - started;
  if (calls.length !== SITES + 1) throw new Error(`${calls.length} calls were found instead of ${SITES + 1}`);
  const site = await edits(workspace, SITE, 100, (text, i) => text.replace("'1110'", `'11${i}'`));
  const wrapper = await edits(workspace, WRAPPER, 30, (text, i) => text.replace('"+86"', `"+8${i}"`));
  process.stdout.write(JSON.stringify({ files: FILES, sites: SITES, first, site, wrapper, memory: process.resourceUsage().maxRSS * 1024 }));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
