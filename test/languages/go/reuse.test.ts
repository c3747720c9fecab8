import { language } from '../../../server/src/languages/go/index.js';
import { testReuse } from '../reuse.js';

const source = `package sms
${Array.from(
  { length: 5 },
  (_, i) => `
import sms${i} "github.com/acme/sms${i}"

type Options${i} struct { Sign, Template string; Inner *Options${i} }
type Kind${i} string

const tpl${i} = "11${i}0"

var hook${i} = func(x string) string { return "+86" + x }

func (s *Service${i}) Send${i}(phone string, args ...string) (resp *sms${i}.Response, err error) {
	type local struct { id string }
	request := sms${i}.NewSendSmsRequest()
	request.SignName = common.StringPtr("腾讯\\u4e91")
	defer func() { recover() }()
	if sms${i} := args; len(sms${i}) > 0 { request.Use(sms${i}) }
	return s.client.SendSms(request)
}

func Plain${i}(phone string) error {
	o := Options${i}{Sign: "a", Template: tpl${i}}
	list := []Kind${i}{"x", Kind${i}(phone)}
	return run(func() error { return send(o, list...) })
}
`,
).join('\n')}`;

testReuse(language, {
  grammar: 'tree-sitter-go',
  source,
  pieces: ['func() {}', 'func f() { g(func() {}) }\n', 'type X struct { A int }\n', '`', '{ '],
  edit: ['return run(func() error { return send(o, list...) })', 'a := func() { go run(func() {}) }\n\ta()\n\treturn nil'],
  untouched: 'Plain4',
});
