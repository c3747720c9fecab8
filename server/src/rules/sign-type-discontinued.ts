import type { Severity } from '../model/finding.js';
import type { NumberValue } from '../model/value.js';
import { isSignRequest, numberOf, requestPlace, requestValues, wrongCombinations } from './facts/requests.js';
import { APP, APP_DOCUMENT, CLOSED_DOCUMENTS, CLOSED_TYPES, MAINLAND } from './facts/sign-types.js';
import { defineRule } from './rule.js';

/** Announcements on signs: documents 382/116397 (types and proofs that are no longer offered) and 2256 (apps, for the mainland). */
export const rule = defineRule({
  id: 'sign-type-discontinued',
  severity: 'warning',
  fix: 'none',
  errorCodes: ['InvalidParameterValue.InvalidDocumentType'],
  faq: [],
  docs: { en: 'A sign is requested by a type or proof that is no longer offered.', 'zh-CN': '申请签名时使用了已停止支持的类型或证明。' },
  messages: {
    type: {
      en: 'SignType {value} ({name}) is no longer offered. Use 0 company, 4 trademark or 5 institution.',
      'zh-CN': 'SignType {value}（{name}）已不再支持，请使用 0（公司）、4（商标）或 5（政府/机关事业单位/其他机构）。',
    },
    app: {
      en: 'SignType 1 (app) is no longer offered for mainland signs. Use 0 company, 4 trademark or 5 institution.',
      'zh-CN': '国内短信签名已不再支持 SignType 1（APP），请使用 0（公司）、4（商标）或 5（政府/机关事业单位/其他机构）。',
    },
    document: {
      en: 'DocumentType {value} (a screenshot) is no longer accepted as a proof.',
      'zh-CN': 'DocumentType {value}（后台截图类证明）已不再支持。',
    },
    appDocument: {
      en: 'DocumentType 4 (screenshot of an app) is no longer accepted for mainland signs.',
      'zh-CN': '国内短信签名已不再支持 DocumentType 4（应用后台管理截图）。',
    },
  },
  manage(call, context) {
    if (!isSignRequest(call)) return;
    const numbers = (name: string): readonly NumberValue[] =>
      requestValues(call, name).filter((v): v is NumberValue => v.kind === 'number');
    const mainland = (name: string, value: number): boolean =>
      wrongCombinations(call, [name, 'International'], ([v, i]) => numberOf(v) === value && numberOf(i) === MAINLAND).length > 0;
    // The typings of the international site still have all types.
    const abroad = numbers('International').some((v) => v.value !== MAINLAND);
    const severity: Severity = abroad ? 'info' : 'warning';
    let told = false;
    for (const value of numbers('SignType')) {
      const place = requestPlace(call, value.place);
      const name = value.value === 2 ? 'website' : value.value === 3 ? 'official account' : 'mini program';
      const closed = CLOSED_TYPES.has(value.value);
      if (closed) context.report({ message: 'type', args: { value: value.text, name }, place, severity, key: `SignType ${value.text}` });
      else if (value.value !== APP || !mainland('SignType', APP)) continue;
      else context.report({ message: 'app', place, key: 'SignType 1' });
      told = true;
    }
    // The proof belongs to the type: with another type it is another one.
    if (told) return;
    for (const value of numbers('DocumentType')) {
      const place = requestPlace(call, value.place);
      const key = `DocumentType ${value.text}`;
      if (CLOSED_DOCUMENTS.has(value.value)) context.report({ message: 'document', args: { value: value.text }, place, severity, key });
      else if (value.value === APP_DOCUMENT && mainland('DocumentType', APP_DOCUMENT))
        context.report({ message: 'appDocument', place, key });
    }
  },
});
