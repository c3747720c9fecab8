import { describe, expect, it } from 'vitest';
import { render } from '../../server/src/base/text.js';
import { loadCatalogFile, looksLikeCatalog } from '../../server/src/catalog/load.js';
import { checkPlaces } from './places.js';

const SEEDS: readonly (readonly [path: string, text: string])[] = [
  [
    'sms-catalog.yaml',
    'complete: true\nsyncedAt: 2026-11-22T08:00:00Z\napps:\n  - { id: "1400006666", name: 登录 }\nsigns:\n  - &s { id: 261543, name: \'腾讯云\', international: false, status: approved }\n  - *s\n' +
      'templates:\n  - id: 1110\n    type: verification\n    content: >-\n      您的验证码是{1}，\n      {2}分钟内有效。\n  - id: 2\n    content: "a\\u4e2d\\\n      b"\n    <<: { status: rejected }\n  - {id: 3, content: |2\n   x\n}\n',
  ],
  ['sms-catalog.json', '{/* c */"templates":[{"id":1110,"content":"\\u60a8\\n的{1}","status":"approved"}],"signs":[{"name":"腾讯云"}],}'],
  ['a.smstpl', '---\nid: 1110\ntype: verification\n---\r\n您的验证码是{1}，\r\n{2}分钟内有效。\r\n'],
  [
    'dump.json',
    '{"Response":{"DescribeTemplateStatusSet":[{"TemplateId":1110,"International":3,"StatusCode":-1,"ReviewReply":"","TemplateContent":"您的{1}"}]}}',
  ],
  ['dump.yaml', '- SignId: 1\n  SignName: 腾讯云\n  StatusCode: 0\n  International: 0\n'],
  [
    'main.tf',
    'import {\n  to = tencentcloud_sms_template.a\n  id = "1#0"\n}\nresource "tencentcloud_sms_template" "a" {\n  template_content = "您的\\u4e2d${local.x}$${y}%%{z}{1}" # c\n  sms_type = 3\n}\n' +
      'resource "tencentcloud_sms_sign" "s" {\n  sign_name = trimspace(<<-EOT\r\n    腾讯云${local.o["k"]}\r\n  EOT\n  )\n}\nlocals {\n  x = "${"a"}b"\n  o = { k = [1, -2.5, null, true], (y) : 1 }\n}\n',
  ],
  [
    'main.tf.json',
    '{"resource":[{"tencentcloud_sms_template":{"a":{"template_content":"\\u60a8${local.x}$${y}{1}"}}}],"locals":{"x":"${local.x}"}}',
  ],
  ['old.json', '{"result":0,"data":[{"id":1,"text":"您的{1}","international":0,"status":2,"type":1}]}'],
];

/** mulberry32: a small seeded generator, so that a failure can be repeated. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const NOISE = [
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  ':',
  ',',
  '\n',
  '  ',
  '- ',
  '|',
  '>',
  '&a ',
  '*a',
  '!!x ',
  '\\',
  '\\u',
  '---\n',
  '\t',
  '#',
  '\u0000',
  '中',
  '😀',
  '<<: ',
  '<<-EOT\n',
  '${',
  '%{',
  '?',
  '\r',
];

function check(path: string, text: string): void {
  const { value, problems } = loadCatalogFile(path, text);
  if (value) checkPlaces(value, text);
  for (const { place, message } of problems) {
    expect(place.file).toBe(path);
    expect(place.range.start).toBeGreaterThanOrEqual(0);
    expect(place.range.end).toBeGreaterThanOrEqual(place.range.start);
    expect(place.range.end).toBeLessThanOrEqual(text.length);
    for (const locale of ['en', 'zh-CN'] as const) expect(render(message, locale)).not.toBe('');
  }
  expect(typeof looksLikeCatalog(path, text)).toBe('boolean');
}

describe('broken files', () => {
  it.each(SEEDS)('%s, cut off anywhere', (path, text) => {
    for (let i = 0; i <= text.length; i++) check(path, text.slice(0, i));
  });

  it.each(SEEDS)('%s, with noise', (path, text) => {
    const next = random(text.length);
    for (let n = 0; n < 250; n++) {
      let mutated = text;
      for (let k = 0; k <= n % 4; k++) {
        const at = Math.floor(next() * mutated.length);
        const gone = Math.floor(next() * 4);
        mutated = mutated.slice(0, at) + NOISE[Math.floor(next() * NOISE.length)]! + mutated.slice(at + gone);
      }
      check(path, mutated);
    }
  });
});
