import { language } from '../../../server/src/languages/python/index.js';
import { testReuse } from '../reuse.js';

const source = Array.from(
  { length: 5 },
  (_, i) => `
import a.b${i}
from .m${i} import x as y${i % 3}


class Service${i}(Base):
    SIGN = "腾讯\\u4e91"
    FULL = SIGN + "x"

    def __init__(self, client, template="11${i}0"):
        self.client = client

    @staticmethod
    def phone(x, f=lambda v: v):
        return "+86" + f(x)

    async def send${i}(self, phone, *args):
        from .late import z
        inner = lambda v: {"TemplateId": v, "list": [self.phone(p) for p in args]}
        class Local:
            def go(this):
                return inner("1")
        return self.client.SendSms(inner("2"))

    def plain${i}(self, code):
        params = {"SmsSdkAppId": "1400006666", "SignName": "腾讯云", "TemplateId": "1110", "TemplateParamSet": [code, "5"]}
        if code is None:
            raise ValueError("code")
        return a.b${i}.run(lambda: y${i % 3}(code), params)


def helper${i}(x):
    def nested(y):
        yield x + y
    return nested(${i})
`,
).join('\n');

/** The parser itself reads much of a file of the kind above anew after an edit. */
const plain = Array.from(
  { length: 6 },
  (_, i) => `
class Service${i}(Base):
    def first${i}(self, client, template="11${i}0"):
        self.client = client
        self.value = 100 + 200

    def second${i}(self, client, template="11${i}0"):
        self.other = client + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

def helper${i}(x):
    values = {"a": x, "list": [1, 2, 3], "nested": {"c": "d"}}
    return nested(0)
`,
).join('\n');

testReuse(language, {
  grammar: 'tree-sitter-python',
  source,
  pieces: ['lambda: 1', '\ndef f():\n    return [g(x) for x in y]\n', '\nclass C:\n    def m(self): pass\n', '    ', 'import q.r\n'],
  edit: ['nested(0)', 'nested(wrap(0))'],
  untouched: 'second3',
  plain,
});
