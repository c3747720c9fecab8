import type { Text } from '../../base/text.js';
import type { CatalogSource } from '../../model/catalog.js';

/** The message for a mirror of the account: its file is a copy, so the repair happens in the console. */
export const inConsole = (text: Text): Text => ({
  en: `${text.en} This file mirrors the account: correct it in the console and sync again.`,
  'zh-CN': `${text['zh-CN']}该文件是账号数据的副本，请在控制台中修正后重新同步。`,
});

/** False for a mirror: a rewritten copy would only hide what the console holds. */
export const isEditable = (entry: { readonly source: CatalogSource }): boolean => entry.source !== 'mirror';
