// The generated tree: 45,000 source files, about 190 MB, 30 of them with a send call. Seeded, written once, used again.
import fs from 'node:fs';
import path from 'node:path';
import { random } from './random.mjs';
import { KINDS, SENDS } from './sources.mjs';

const VERSION = 2;
export const SHAPE = { files: 45_000, sends: 30, folders: 4_600, bytes: 190_000_000, seed: 20261122 };

/** Text of at least `size` bytes (counted roughly), made of whole functions. */
function write(kind, r, size, send) {
  const writer = kind.of(r);
  const parts = [writer.head()];
  let length = parts[0].length;
  while (length < size) {
    const piece = writer.piece();
    parts.push(piece);
    length += piece.length;
  }
  if (send !== undefined) {
    const text = SENDS[kind.ext](send);
    if (kind.ext === 'java') parts.splice(1 + Math.floor(parts.length / 2), 0, text);
    else if (kind.ext === 'py') parts.unshift(text);
    else parts.push(text);
  }
  parts.push(writer.tail());
  return parts.join('');
}

function folderNames(r, count) {
  const words =
    'api app auth base batch billing cart client common config core cron dao domain dto entity event gateway handler impl inventory job listener mapper member model notify order page pay portal product provider repo report rpc search service shared stock store task tool user vo web worker'.split(
      ' ',
    );
  const folders = ['services', 'libs', 'apps'];
  const seen = new Set(folders);
  while (folders.length < count) {
    const parent = r.pick(folders);
    if (parent.split('/').length > 8) continue;
    const name = `${parent}/${r.pick(words)}${r.next() < 0.3 ? `-${r.pick(words)}` : ''}`;
    if (seen.has(name)) continue;
    seen.add(name);
    folders.push(name);
  }
  return folders;
}

function kindAt(x) {
  let sum = 0;
  for (const kind of KINDS) {
    sum += kind.share;
    if (x < sum) return kind;
  }
  return KINDS[0];
}

/** Writes the tree under `root` unless it is there already. Gives back its size. */
export function ensureTree(root, shape = SHAPE) {
  const stamp = path.join(root, '.git', 'generated.json');
  const want = JSON.stringify({ VERSION, ...shape });
  if (fs.existsSync(stamp)) {
    const { made, ...rest } = JSON.parse(fs.readFileSync(stamp, 'utf8'));
    if (JSON.stringify(rest) === want) return made;
  }
  fs.rmSync(root, { recursive: true, force: true });
  // An empty .git makes the tree a repository of its own, so that no ignore file above it counts.
  fs.mkdirSync(path.join(root, '.git'), { recursive: true });
  const r = random(shape.seed);
  const folders = folderNames(r, shape.folders);
  for (const folder of folders) fs.mkdirSync(path.join(root, folder), { recursive: true });
  fs.writeFileSync(path.join(root, '.gitignore'), 'node_modules/\n/dist\n*.log\n.env\n*.pyc\n__pycache__/\ntarget/\n.idea\n!keep.log\n');
  fs.writeFileSync(
    path.join(root, 'sms-catalog.yaml'),
    'signs:\n  - { id: 261543, name: 腾讯云, international: false, status: approved }\ntemplates:\n  - { id: 1110, name: 登录验证码, type: verification, international: false, status: approved, content: "您的验证码是{1}，{2}分钟内有效。" }\n',
  );
  const every = Math.floor(shape.files / shape.sends);
  const mean = shape.bytes / shape.files;
  // Log-normal with sigma 1.1: many small files, a few of a hundred kilobytes. Whole functions overshoot by some 300 bytes and more in Chinese.
  const scale = (0.96 * mean - 270) / Math.exp((1.1 * 1.1) / 2);
  let bytes = 0;
  for (let i = 0; i < shape.files; i++) {
    const kind = kindAt(r.next());
    const size = Math.min(400_000, scale * Math.exp(1.1 * r.normal()));
    const send = i % every === every - 1 && i / every < shape.sends ? Math.floor(i / every) : undefined;
    const text = Buffer.from(write(kind, r, size, send));
    bytes += text.length;
    fs.writeFileSync(path.join(root, r.pick(folders), `file${i}.${kind.ext}`), text);
  }
  const made = { files: shape.files, bytes, sends: shape.sends };
  fs.writeFileSync(stamp, JSON.stringify({ ...JSON.parse(want), made }));
  return made;
}
