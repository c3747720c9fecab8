import { nearest } from '../base/nearest.js';
import { unseenRuns } from './facts/invisible.js';
import { isMojibake } from './facts/mojibake.js';
import { requestPlace, requestValues } from './facts/requests.js';
import { textPlace, textsOf } from './facts/scalars.js';
import { SIGN_BRACKETS } from './facts/signs.js';
import { idText } from './facts/values.js';
import { defineRule } from './rule.js';

/** Only a catalog that is the whole account (`complete: true`) can say that a sign does not exist. */
export const rule = defineRule({
  id: 'sign-unknown',
  severity: 'error',
  fix: 'suggestion',
  errorCodes: [
    'FailedOperation.SignatureIncorrectOrUnapproved',
    'FailedOperation.SignIdNotExist',
    'FailedOperation.MissingSignatureToModify',
    '1012',
  ],
  faq: ['FSig'],
  yieldsTo: ['sign-symbol', 'sign-length'],
  docs: {
    en: 'The sign is not in the catalog, which lists all signs of the account.',
    'zh-CN': '签名不在模板目录中，而该目录包含账号下的全部签名。',
  },
  messages: {
    found: {
      en: 'The sign "{name}" does not exist: the catalog lists all signs of the account, and it is not among them.',
      'zh-CN': '签名“{name}”不存在：模板目录包含账号下的全部签名，其中没有该签名。',
    },
    near: {
      en: 'The sign "{name}" does not exist in the catalog of the account. Did you mean "{near}"?',
      'zh-CN': '账号的模板目录中没有签名“{name}”，是否应为“{near}”？',
    },
    letters: {
      en: 'The account has the sign "{near}", in other upper and lower case than "{name}". Write it as it was approved.',
      'zh-CN': '账号中的签名是“{near}”，与“{name}”大小写不同，请按审核通过的写法填写。',
    },
    id: {
      en: 'There is no sign with the id {id}: the catalog lists all signs of the account, and it is not among them.',
      'zh-CN': '签名 ID {id} 不存在：模板目录包含账号下的全部签名，其中没有该 ID。',
    },
    fix: { en: 'Write "{near}"', 'zh-CN': '改为“{near}”' },
  },
  manage(call, context) {
    if (call.action !== 'ModifySmsSign' && call.action !== 'DeleteSmsSign') return;
    const { signsById, complete, files } = context.catalog;
    // Signs may be listed without their ids.
    if (!complete.signs || files.some((f) => f.signs.some((s) => s.id === null && s.source !== 'submission'))) return;
    for (const value of requestValues(call, 'SignId')) {
      const id = idText(value);
      if (id === null || !/^\d+$/.test(id) || signsById.has(id)) continue;
      context.report({ message: 'id', args: { id }, place: requestPlace(call, value.place), key: id });
    }
  },
  call(call, context) {
    const { catalog } = context;
    if (!catalog.complete.signs) return;
    for (const sign of textsOf(call, 'SignName')) {
      const name = sign.value;
      // Digits, brackets and blanks have rules of their own, which say more.
      if (
        isMojibake(name) ||
        catalog.signsByName.has(name) ||
        /^\d+$/.test(name) ||
        unseenRuns(name).length > 0 ||
        name.search(SIGN_BRACKETS) >= 0
      )
        continue;
      const near = nearest(name, [...catalog.signsByName.keys()], Math.max(1, Math.floor([...name].length / 3)));
      const letters = near?.toLowerCase() === name.toLowerCase();
      context.report({
        message: letters ? 'letters' : near ? 'near' : 'found',
        args: { name, near: near ?? '' },
        place: textPlace(call, sign),
        // Whether signs are compared with case is not documented.
        severity: letters ? 'warning' : 'error',
        key: name,
        fix: near ? context.fix('fix', { near }, 'suggestion', [{ do: 'set-string', value: sign, text: near }]) : null,
      });
    }
  },
});
