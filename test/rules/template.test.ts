import { testRule } from '../harness/rules.js';

const template = (id: number, more: object = {}) => ({ id, name: '登录', status: 'approved', content: '您好', ...more });
const send = (id: string) => `SendSms({ TemplateId: ${id} })`;
const whole = { complete: true, templates: [template(1110), template(449739)] };
const UNKNOWN = [{ source: send('?') }, { source: 'SendSms({ ...? })' }];

testRule('template-unknown', {
  valid: [
    { catalog: whole, source: send('"1110"') },
    { name: 'a number for a string', catalog: whole, source: send('1110') },
    { name: 'the catalog is only a part', catalog: { templates: [template(1110)] }, source: send('"9999"') },
    { name: 'complete in signs alone', catalog: { complete: true, signs: [{ id: 1, name: '腾讯云' }] }, source: send('"9999"') },
    { name: 'no catalog', source: send('"9999"') },
  ],
  silent: UNKNOWN.map((c) => ({ ...c, catalog: whole })),
  invalid: [
    { catalog: whole, source: send('"9999"'), flags: ['"9999"'], fixed: null, severity: 'error', also: [] },
    {
      catalog: whole,
      source: send('"449793"'),
      flags: ['"449793"'],
      fixed: send('"449739"'),
      safety: 'suggestion',
      message: 'Did you mean 449739 (登录)?',
    },
    { catalog: whole, source: send('when(a, "1110", "9999")'), flags: ['"9999"'] },
  ],
});

testRule('template-not-approved', {
  valid: [
    { catalog: { templates: [template(1110)] }, source: send('"1110"') },
    { name: 'no status', catalog: { templates: [{ id: 1110, content: '您好' }] }, source: send('"1110"') },
  ],
  silent: UNKNOWN.map((c) => ({ ...c, catalog: { templates: [template(1110, { status: 'rejected' })] } })),
  invalid: [
    {
      catalog: { templates: [template(1110, { status: 'rejected', reply: '变量过多' })] },
      source: send('"1110"'),
      flags: ['"1110"'],
      severity: 'error',
      message: 'Reply: 变量过多',
      also: [],
    },
    { catalog: { templates: [template(1110, { status: 'reviewing' })] }, source: send('"1110"'), flags: ['"1110"'], message: 'in review' },
    { catalog: { templates: [template(1110, { status: 'pending' })] }, source: send('1110'), flags: ['1110'], message: 'not in effect' },
    { catalog: { templates: [template(1110, { status: 'rejected' })] }, source: `const T = "1110"\n${send('T')}`, flags: ['"1110"'] },
  ],
});
