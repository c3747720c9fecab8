import { describe, expect, it } from 'vitest';
import { loadCatalogFile, looksLikeCatalog } from '../../server/src/catalog/load.js';
import { applyEdits, toEdits } from '../../server/src/engine/fixes.js';
import { spellingOf } from '../../server/src/engine/spelling.js';
import type { Files } from '../harness/workspace.js';
import { check } from '../harness/workspace.js';
import { checkPieces, checkPlaces } from './places.js';

const template = (content: string, more = ''): string =>
  `resource "tencentcloud_sms_template" "login" {\n  template_content = ${content}\n  international = 0\n  sms_type = 3\n${more}}\n`;

/** The text of the only template; null when it is not known. */
function contentOf(content: string, beside: Readonly<Record<string, string>> = {}): string | null {
  const text = template(content);
  const files = Object.entries(beside).map(([path, source]) => ({ path, text: source }));
  const { value, problems } = loadCatalogFile('main.tf', text, { beside: files });
  expect(problems).toEqual([]);
  const found = value!.templates[0]!.content;
  if (found && Object.keys(beside).length === 0) checkPieces(found, text);
  return found?.value ?? null;
}

describe('texts in Terraform', () => {
  it.each([
    ['quoted', '"您的验证码是{1}"', '您的验证码是{1}'],
    ['escapes', String.raw`"a\"b\\c\nd\te\u4e2d\U0001F600"`, 'a"b\\c\nd\te中😀'],
    ['escaped interpolation and directive', '"$${code} %%{x} $5 100%"', '${code} %{x} $5 100%'],
    ['heredoc', '<<EOT\n  您好{1}，\n再见\nEOT', '  您好{1}，\n再见'],
    ['indented heredoc', '<<-EOT\n    您好\n\n      {1}\n    再见\n  EOT', '您好\n\n  {1}\n再见'],
    ['heredoc with line breaks of Windows', '<<-EOT\r\n    您好\r\n    {1}\r\n    EOT', '您好\n{1}'],
    ['heredoc without escapes', '<<EOT\na\\n"b" $${c}\nEOT', 'a\\n"b" ${c}'],
    ['trimspace', 'trimspace(<<-EOT\n    您好{1}\n  EOT\n  )', '您好{1}'],
    ['empty heredoc', '<<EOT\nEOT', ''],
    ['chomp', 'chomp(<<EOT\n您好{1}\nEOT\n)', '您好{1}'],
    ['in parentheses', '("您好")', '您好'],
    ['comment behind', '"您好" # 备注', '您好'],
  ])('%s', (_, source, value) => expect(contentOf(source)).toBe(value));

  it.each([
    ['variable', '"您的${var.brand}"'],
    ['whole variable', 'var.text'],
    ['directive', '"%{ if var.x }a%{ endif }"'],
    ['condition', 'var.x ? "a" : "b"'],
    ['concatenation by a function', 'join("", ["a", "b"])'],
    ['each', 'each.value.text'],
    ['index', 'local.texts[count.index]'],
    ['splat', 'local.texts[*].a'],
    ['stripping interpolation', '"a ${~ local.x ~} b"'],
    ['file', 'file("login.txt")'],
    ['wrong escape', '"a\\q"'],
    ['operator', '"a" == "b"'],
  ])('is silent about %s', (_, source) => expect(contentOf(source, { 'x.tf': 'locals { x = "y" }' })).toBeNull());

  it('takes locals and defaults of the same folder', () => {
    const names =
      'variable "minutes" {\n  default = 5\n}\nlocals {\n  brand = "云帆"\n  texts = { login = "${local.brand}{1}" }\n  a = local.b\n  b = local.a\n}\n';
    expect(contentOf('"${local.brand}：{1}，${var.minutes}分钟"', { 'names.tf': names })).toBe('云帆：{1}，5分钟');
    expect(contentOf('local.texts.login', { 'names.tf': names })).toBe('云帆{1}');
    expect(contentOf('local.texts["login"]', { 'names.tf': names })).toBe('云帆{1}');
    expect(contentOf('local.a', { 'names.tf': names })).toBeNull();
    expect(contentOf('local.texts.other', { 'names.tf': names })).toBeNull();
    expect(contentOf('"${var.minutes}"', { 'names.tf': names, 'prod.tfvars': 'minutes = 6\n' })).toBeNull();
    expect(contentOf('"${var.minutes}"', { 'names.tf': names, 'x.tfvars.json': '{"minutes": 6}' })).toBeNull();
    expect(contentOf('local.brand', { 'names.tf': names, 'override.tf': 'locals {\n  brand = "别名"\n}\n' })).toBeNull();
  });
});

describe('resources', () => {
  it('reads type, destination and the id that an import names', () => {
    const text = [
      'import {\n  to = tencentcloud_sms_template.login\n  id = "1110#0"\n}',
      template('"您的验证码是{1}"'),
      'resource tencentcloud_sms_sign brand {\n  sign_name = "云帆"\n  international = 1\n}',
      'resource "tencentcloud_sms_template" "old" {\n  template_content = "x"\n  sms_type = 0\n  international = "1"\n}',
      'resource "tencentcloud_sms_template" "gone" {\n  count = 0\n  template_content = "y"\n}',
      'data "tencentcloud_sms_template" "d" {\n  template_content = "z"\n}',
      'resource "tencentcloud_sms_sign" "each" {\n  for_each = toset(["a"])\n  sign_name = each.key\n}',
    ].join('\n');
    const { value, problems } = loadCatalogFile('main.tf', text);
    expect(problems).toEqual([]);
    expect(value!.templates.map((t) => [t.id, t.content?.value, t.type, t.destination])).toEqual([
      ['1110', '您的验证码是{1}', 'verification', 'mainland'],
      [null, 'x', null, 'international'],
    ]);
    expect(value!.signs.map((s) => [s.name.value, s.destination])).toEqual([['云帆', 'international']]);
    checkPlaces(value!, text);
    expect(looksLikeCatalog('main.tf', text)).toBe(true);
    expect(looksLikeCatalog('other.tf', 'resource "tencentcloud_cos_bucket" "x" {}')).toBe(false);
  });

  it('reads the JSON syntax', () => {
    const resource = {
      tencentcloud_sms_template: { login: [{ template_content: '码\\{1} $${a}', sms_type: 2 }] },
      tencentcloud_sms_sign: { s: { sign_name: '${local.b}' } },
    };
    const text = JSON.stringify(
      { '//': 'x', resource, locals: { b: '云帆' }, import: [{ to: 'tencentcloud_sms_template.login', id: '7#1' }] },
      null,
      1,
    );
    const { value, problems } = loadCatalogFile('main.tf.json', text);
    expect(problems).toEqual([]);
    expect(value!.templates.map((t) => [t.id, t.content?.value, t.type])).toEqual([['7', '码\\{1} ${a}', 'notification']]);
    expect(value!.signs.map((s) => s.name.value)).toEqual(['云帆']);
    checkPlaces(value!, text);
  });

  it('hands on what the provider submits', () => {
    const { value, problems } = loadCatalogFile('main.tf', template('"a{1}"').replace('sms_type = 3', 'sms_type = "7"'));
    expect(problems).toEqual([]);
    expect(value!.templates.map((t) => t.type)).toEqual([null]);
    expect(value!.requests!.map((q) => [q.action, q.origin, q.fields.find((f) => f.name === 'SmsType')?.value.kind])).toEqual([
      ['AddSmsTemplate', 'terraform', 'number'],
    ]);
  });
});

/** All fixes made once, of any safety. */
async function fixed(files: Files): Promise<Files> {
  const { findings } = await check(files);
  const edits = findings.flatMap((f) => (f.fix && toEdits(f.fix, { textOf: (file) => files[file], spellingOf })) || []);
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      applyEdits(
        text,
        edits.filter((e) => e.file === path),
      ),
    ]),
  );
}

describe('a workspace with Terraform', () => {
  const brackets = 'resource "tencentcloud_sms_sign" "s" {\n  sign_name = "【云帆】"\n}\n';
  const rulesOf = async (files: Files) => (await check(files)).findings.map((f) => `${f.place.file} ${f.rule}`);

  it('finds mistakes with the ordinary rules and fixes them where they are written', async () => {
    const files = {
      'infra/main.tf': `${brackets}${template('<<-EOT\n      您的验证码是｛1｝\n    EOT')}${template('"价格$｛1｝"').replace('login', 'price')}${template('local.text').replace('login', 'far')}`,
      'infra/texts.tf': 'locals {\n  text = "您的验证码是｛1｝"\n}\n',
    };
    const found = await rulesOf(files);
    expect(found).toContain('infra/main.tf sign-brackets');
    expect(found.filter((f) => f.endsWith('tpl-placeholder-fullwidth'))).toEqual([
      'infra/main.tf tpl-placeholder-fullwidth',
      'infra/main.tf tpl-placeholder-fullwidth',
      'infra/texts.tf tpl-placeholder-fullwidth',
    ]);
    const after = await fixed(files);
    expect(after['infra/main.tf']).toContain('sign_name = "云帆"');
    expect(after['infra/main.tf']).toContain('<<-EOT\n      您的验证码是{1}\n');
    expect(after['infra/main.tf']).toContain('"价格$${1}"');
    expect(after['infra/texts.tf']).toContain('"您的验证码是{1}"');
    expect((await rulesOf(after)).filter((f) => /brackets|fullwidth/.test(f))).toEqual([]);
  });

  it('keeps interpolation of the JSON syntax escaped in fixes', async () => {
    const files = { 'main.tf.json': '{"resource":{"tencentcloud_sms_template":{"a":{"template_content":"价格$｛1｝"}}}}' };
    expect((await fixed(files))['main.tf.json']).toContain('"价格$${1}"');
  });

  it('sees a change of what another file declares, and comments that suppress', async () => {
    expect(await rulesOf({ 'a/main.tf': brackets.replace('"【云帆】"', 'local.s'), 'b/x.tf': 'locals {\n  s = "【云帆】"\n}\n' })).toEqual(
      [],
    );
    const commented = brackets.replace('  sign_name', '  # smslint-disable-next-line sign-brackets -- the console has it so\n  sign_name');
    expect(await rulesOf({ 'main.tf': commented })).toEqual([]);
  });
});
