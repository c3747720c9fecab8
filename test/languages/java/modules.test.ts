import { expect, test } from 'vitest';
import { language } from '../../../server/src/languages/java/index.js';

const from = 'app/src/main/java/com/acme/web/A.java';

test('a class of the same source root', () => {
  expect(language.resolveImport('com.acme.sms.Const', 0, from)[0]).toBe('app/src/main/java/com/acme/sms/Const.java');
  expect(language.resolveImport('org.other.Const', 0, from)[0]).toBe('app/src/main/java/org/other/Const.java');
});

test('main classes seen from a test', () => {
  expect(language.resolveImport('com.acme.Const', 0, 'src/test/java/com/acme/ATest.java')).toEqual([
    'src/test/java/com/acme/Const.java',
    'src/main/java/com/acme/Const.java',
  ]);
});

test('without a usual layout the package itself shows the root', () => {
  expect(language.resolveImport('com.acme.Const', 0, 'code/com/acme/web/A.java')).toEqual(['code/com/acme/Const.java']);
  expect(language.resolveImport('Const', 0, 'A.java')).toEqual(['Const.java']);
  expect(language.resolveImport('', 0, 'A.java')).toEqual([]);
});
