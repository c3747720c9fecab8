import type { CatalogFile, Grant } from '../model/catalog.js';
import { ACTIONS } from '../model/sms/service.js';
import { placeOfText } from './facts/places.js';
import { defineRule } from './rule.js';

const ACTION = /^(?:name\/)?sms:(\w+)$/;
/** An action of the API that programs call. What only the console calls can be granted by application. */
const serverAction = (text: string): string | undefined => {
  const name = ACTION.exec(text)?.[1];
  return name !== undefined && ACTIONS[name] !== undefined ? name : undefined;
};
const forAll = (grant: Grant): boolean => grant.resources.some((r) => r.value === '*');

/** Documents 382/46985 (resource-level grants are for the console alone) and 598/85395 (an action without them is refused when a resource is named). */
export const rule = defineRule({
  id: 'cam-resource',
  severity: 'warning',
  fix: 'suggestion',
  errorCodes: ['AuthFailure.UnauthorizedOperation'],
  faq: [],
  docs: {
    en: 'A policy grants an action of the API for single applications, which has no effect.',
    'zh-CN': '策略按应用授权服务端 API，授权不会生效。',
  },
  messages: {
    found: {
      en: '{action} cannot be granted for "{resource}": actions of the API are granted for all resources ("*") or not at all.',
      'zh-CN': '{action} 不支持按资源“{resource}”授权：服务端 API 的 resource 只能为“*”，否则视为无权限。',
    },
    fix: { en: 'Grant it for all resources', 'zh-CN': '将 resource 改为“*”' },
  },
  catalogFile(file, context) {
    for (const grant of file.grants ?? []) {
      if (forAll(grant)) continue;
      const [resource] = grant.resources;
      // Console actions of the same statement would be widened too.
      const alone = grant.resources.length === 1 && grant.actions.every((a) => serverAction(a.value) !== undefined);
      for (const written of grant.actions) {
        const action = serverAction(written.value);
        if (action === undefined || isGranted(action, file)) continue;
        context.report({
          message: 'found',
          args: { action, resource: resource!.value },
          place: placeOfText(written),
          key: action,
          fix: alone ? context.fix('fix', {}, 'suggestion', [{ do: 'set-string', value: resource!, text: '*' }]) : null,
        });
      }
    }
  },
});

/** Another statement of the policy may grant it as it should be. */
const isGranted = (action: string, file: CatalogFile): boolean =>
  (file.grants ?? []).some(
    (g) => forAll(g) && g.actions.some((a) => a.value === '*' || /^(?:name\/)?sms:\*$/.test(a.value) || serverAction(a.value) === action),
  );
