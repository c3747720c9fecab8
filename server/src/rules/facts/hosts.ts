/** A host of the product, also a regional one. */
export const isSmsHost = (host: string): boolean => /^sms\.(?:[a-z0-9-]+\.)*tencentcloudapi\.com$/i.test(host);
